import type { TurnChoice, TurnRequest } from "@/server/ai/port";
import type { Scene } from "@/server/contracts/scene";
import type { Context } from "@/server/core/context";
import type { CastSession } from "@/server/services/cast";
import { mayFollow } from "./choose-speaker";
import { whileInFlight } from "./in-flight";
import { announceNext, freeIn, loadScene, spokenIn } from "./internal";
import { meterCall, roomIn } from "./meter-call";

/** Lines that whoever decides is shown. */
const SHOWN = 8;

const requestFor = (session: CastSession, scene: Scene, candidates: readonly string[]): TurnRequest => {
  const lines = spokenIn(session, scene);
  const member = (id: string) => session.cast.view.get("character", id);
  const nameOf = (id: string): string => member(id)?.name ?? "Somebody";
  return {
    title: scene.title,
    premise: scene.premise,
    people: candidates.map((id) => {
      const last = lines.findLast(({ speakerId }) => speakerId === id)?.turn ?? null;
      const { name = "", shortName = "", title = "" } = member(id) ?? {};
      return { id, name, shortName, title, turnsSilent: last === null ? null : scene.turn + 1 - last };
    }),
    lines: lines.slice(-SHOWN).map(({ speakerId, addresseeId, text }) => ({
      speaker: nameOf(speakerId),
      to: addresseeId === null ? null : nameOf(addresseeId),
      text,
    })),
  };
};

const choiceOf = async (ctx: Context, session: CastSession, scene: Scene): Promise<TurnChoice | null> => {
  const { turns } = ctx.words;
  const free = freeIn(session, scene);
  const candidates = mayFollow({ scene, lines: spokenIn(session, scene), free });
  if (!turns || candidates.length === 0) return null;
  const request = requestFor(session, scene, candidates);
  const reserve = turns.reserve(request, roomIn(scene));
  return meterCall(ctx, session, scene.id, { purpose: "turn", model: turns.model, reserve }, () =>
    whileInFlight(ctx, { timelineId: session.cast.timelineId, sceneId: scene.id }, (signal) => turns.choose(request, { signal, reserve })),
  );
};

/**
 * Where a model says who speaks next, it is asked, once for a turn, and what it said is announced; an answer that cannot be used leaves the
 * choice to the social model, and says so. Does nothing in other orders, and where it has been decided.
 */
export const settleNext = async (ctx: Context, session: CastSession, sceneId: string): Promise<void> => {
  const scene = loadScene(session, sceneId);
  if (scene.direction.strategy !== "model" || scene.status === "ended" || scene.next[0]?.settled !== undefined) return;
  const choice = await choiceOf(ctx, session, scene);
  const model = ctx.words.turns?.model;
  if (choice !== null && choice.speakerId !== null) {
    const reasons = [`${model ?? ""}: ${choice.why === "" ? "named them" : choice.why}`];
    const chance = { characterId: choice.speakerId, probability: 1, reasons, settled: "model" as const };
    return announceNext(session, sceneId, () => [chance]);
  }
  const why = choice === null ? "no model is there to be asked" : `${model ?? ""} was asked, but ${choice.why}`;
  return announceNext(session, sceneId, (chances) =>
    chances.map((chance) => ({ ...chance, reasons: [...chance.reasons, `as people do: ${why}`], settled: "social" as const })),
  );
};

import type { TurnChoice, TurnChooser, TurnRequest } from "@/server/ai/port";
import type { SceneDirection } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import type { CastSession } from "@/server/services/cast";
import { mayFollow } from "./choose-speaker";
import { whileInFlight } from "./in-flight";
import { announceNext, freeIn, loadScene, spokenIn } from "./internal";
import { meterCall, roomIn } from "./meter-call";

type ChosenBy = { [K in "strategy" | "turnModel"]: SceneDirection[K] | undefined };

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

/** Which model is to say who speaks next has to be there when it is chosen; where it is gone later, people go on as people do. */
export const assertChooser = ({ words }: Pick<Context, "words">, { strategy, turnModel }: Partial<ChosenBy>): void => {
  if (strategy === "model" && turnModel != null && !words.turns?.(turnModel))
    throw new AppError("VALIDATION", `There is no model ${turnModel} here that could say who speaks next`, { reason: "scene.no_model" });
};

const chooserOf = ({ words }: Context, { direction }: Scene): TurnChooser | undefined => words.turns?.(direction.turnModel);

const choiceOf = async (ctx: Context, session: CastSession, scene: Scene): Promise<TurnChoice | null> => {
  const turns = chooserOf(ctx, scene);
  const free = freeIn(session, scene);
  const candidates = mayFollow({ scene, lines: spokenIn(session, scene), free });
  if (!turns || candidates.length === 0) return null;
  const request = requestFor(session, scene, candidates);
  const reserve = turns.reserve(request, roomIn(scene));
  return meterCall(ctx, session, scene.id, { purpose: "turn", model: turns.model, reserve }, () =>
    whileInFlight(ctx, { timelineId: session.cast.timelineId, sceneId: scene.id }, (signal) => turns.choose(request, { signal, reserve })),
  );
};

const absentWords = (model: string | undefined, wanted: string | null): string =>
  model === undefined && wanted !== null ? `${wanted} is not set up here` : "no model is there to be asked";

/**
 * Where a model says who speaks next, it is asked, once for a turn, and what it said is announced; an answer that cannot be used leaves the
 * choice to the social model, and says so. Does nothing in other orders, and where it has been decided.
 */
export const settleNext = async (ctx: Context, session: CastSession, sceneId: string): Promise<void> => {
  const scene = loadScene(session, sceneId);
  if (scene.direction.strategy !== "model" || scene.status === "ended" || scene.next[0]?.settled !== undefined) return;
  const choice = await choiceOf(ctx, session, scene);
  const { turnModel } = scene.direction;
  const model = chooserOf(ctx, scene)?.model;
  if (choice !== null && choice.speakerId !== null) {
    const reasons = [`${model ?? ""}: ${choice.why === "" ? "named them" : choice.why}`];
    const chance = { characterId: choice.speakerId, probability: 1, reasons, settled: "model" as const };
    return announceNext(session, sceneId, () => [chance]);
  }
  const why = choice === null ? absentWords(model, turnModel) : `${model ?? ""} was asked, but ${choice.why}`;
  return announceNext(session, sceneId, (chances) =>
    chances.map((chance) => ({ ...chance, reasons: [...chance.reasons, `as people do: ${why}`], settled: "social" as const })),
  );
};

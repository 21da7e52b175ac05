import { z } from "zod";
import type { EventDraft, EventPayload } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import type { Act } from "@/server/contracts/simulation";
import type { Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { buildSpeech, composeOutcome, placeOf, tickOf, withCast, type CastSession, type SpokenAct } from "@/server/services/cast";
import { announceNext, closeScene, floorOf, loadOpenScene, loadScene, sceneKeyOf } from "./internal";

/** Silences in a row after which there is nothing left to say. */
const SILENCES = 3;
const MS_PER_MINUTE = 60_000;

const limitReached = (ctx: Context, scene: Scene): string | null => {
  if (scene.present.length < 2) return "everyone has left";
  if (scene.turn >= scene.maxTurns) return "turn limit";
  return ctx.now().getTime() - Date.parse(scene.openedAt) >= scene.maxMinutes * MS_PER_MINUTE ? "time limit" : null;
};

/** Words for a turn, shown as they come. Nobody but the viewers sees a part of a line: only the whole is recorded. */
const streamWords = async (ctx: Context, session: CastSession, scene: Scene, act: Act, turn: number): Promise<SpokenAct> => {
  const { cast } = session;
  const lineId = ctx.newId();
  const shared = { timelineId: cast.timelineId, sceneId: scene.id, turnId: lineId, speakerId: act.actorId, addresseeId: act.targetId };
  const show = (text: string): void =>
    void ctx.bus.publish({ kind: "streaming", workspaceId: ctx.workspaceId, turn: { ...shared, text, done: false } });
  show("");
  const request = buildSpeech(cast.view, act, { seed: cast.seed, turnKey: `${sceneKeyOf(scene.id)}:${turn}`, scene });
  const words = await ctx.words.speak(request, { onText: show, heard: cast.heard });
  return { ...words, lineId, placeId: placeOf(cast.view, act, scene), turn };
};

/** A silence counts as a turn, so a scene of people who will not speak ends too. */
const keepSilent = async (ctx: Context, session: CastSession, scene: Scene): Promise<Scene> => {
  const turn = scene.turn + 1;
  await session.append({
    drafts: [
      { type: "scene.silence", tick: tickOf(session), sceneId: scene.id, actor: { kind: "system", job: "scene" }, payload: { turn } },
    ],
  });
  const spoken = session.cast.view.list("line").filter((line) => line.sceneId === scene.id);
  if (turn - (spoken.at(-1)?.turn ?? 0) >= SILENCES) return closeScene(ctx, session, scene.id, "nobody has anything to say");
  await announceNext(session, scene.id);
  return loadScene(session, scene.id);
};

/** The one way a turn happens: its input, the move, the words, the effects, in one append. `speak` gives the words. */
export const performTurn = async (
  session: CastSession,
  scene: Scene,
  input: Omit<EventPayload<"turn.taken">, "sceneKey" | "turn" | "present">,
  by: EventDraft["actor"],
  options: {
    speak: (act: Act, turn: number) => Promise<SpokenAct>;
    answerFor?: (lineId: string) => { id: string; userId: string; answer: unknown } | null;
  },
): Promise<string | null> => {
  const turn = scene.turn + 1;
  const payload = { ...input, sceneKey: sceneKeyOf(scene.id), turn, present: scene.present };
  const [outcome] = await session.advance([{ type: "turn", ...payload }]);
  const act = outcome?.acts[0];
  const tick = tickOf(session);
  const drafts: EventDraft[] = [{ type: "turn.taken", tick, sceneId: scene.id, actor: by, payload }];
  if (!act || !outcome) {
    drafts.push({ type: "scene.silence", tick, sceneId: scene.id, actor: by, causes: [-1], payload: { turn } });
    await session.append({ drafts });
    return null;
  }
  const spoken = await options.speak(act, turn);
  const moment = { tick, sceneId: scene.id, by: by.kind === "user" ? by : null };
  composeOutcome(drafts, moment, outcome, { cause: -1, wordsOf: (each) => (each === act ? spoken : null) });
  await session.append({ drafts, command: options.answerFor?.(spoken.lineId) ?? null });
  return spoken.lineId;
};

const nextTurn = async (ctx: Context, session: CastSession, scene: Scene): Promise<Scene> => {
  const reached = limitReached(ctx, scene);
  if (reached) return closeScene(ctx, session, scene.id, reached);
  const speakerId = await session.cast.simulation.draw(floorOf(session, scene));
  if (speakerId === null) return keepSilent(ctx, session, scene);
  const input = { speakerId, addresseeId: null, move: null };
  await performTurn(
    session,
    scene,
    input,
    { kind: "system", job: "scene" },
    { speak: (act, turn) => streamWords(ctx, session, scene, act, turn) },
  );
  await announceNext(session, scene.id);
  return loadScene(session, scene.id);
};

const sceneInput = z.object({ timelineId: idSchema, sceneId: idSchema });

/** The scene's own next turn; null when it does not run any more. */
export const takeTurn = defineVerb({
  name: "scene.turn",
  access: "moderate",
  input: sceneInput,
  run: (ctx, { timelineId, sceneId }): Promise<Scene | null> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadScene(session, sceneId);
      return scene.status === "running" ? nextTurn(ctx, session, scene) : null;
    }),
});

/** One turn at the writer's word, in a paused scene too. */
export const stepScene = defineVerb({
  name: "scene.step",
  access: "moderate",
  input: sceneInput,
  run: (ctx, { timelineId, sceneId }): Promise<Scene> =>
    withCast(ctx, timelineId, (session) => nextTurn(ctx, session, loadOpenScene(session, sceneId))),
});

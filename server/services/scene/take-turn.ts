import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { moveIdSchema } from "@/server/contracts/plan";
import type { Scene } from "@/server/contracts/scene";
import { isPlayedOut } from "@/server/contracts/scenario-beats";
import { awaitedPlayer, loopReason, playedOutReason } from "@/server/contracts/scene-state";
import { reachedWords, turnLimitReached, type LimitKind } from "@/server/contracts/scene-limits";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";
import { isLooping } from "@/server/services/moderation";
import { settleNext } from "./ask-speaker";
import { followPlan } from "./follow-plan";
import { isCutShort, watchStops } from "./in-flight";
import { keepSilent } from "./keep-silent";
import { announceNext, closeScene, draftRecall, drawSpeaker, freeIn, loadOpenScene, loadScene, spokenIn } from "./internal";
import { limitError, limitIn } from "./meter-call";
import { performTurn, streamWords, type TurnResult } from "./perform-turn";

/** How often words that the policy blocks are asked for again. */
const TRIES = 2;

const bySystem = { kind: "system" as const, job: "scene" };
const head = (session: CastSession, sceneId: string) => ({ tick: tickOf(session), sceneId, actor: bySystem });

/** Before a turn: whispers that are over are taken back, with what they weighed; who comes in at this turn comes in. */
const prepareTurn = async (session: CastSession, scene: Scene): Promise<Scene> => {
  const turn = scene.turn + 1;
  const start = head(session, scene.id);
  const drafts: EventDraft[] = [];
  for (const whisper of scene.whispers) if (whisper.untilTurn < turn) drafts.push(...draftRecall(start, scene, whisper, turn));
  for (const { characterId, entersAt } of scene.direction.parts) {
    const member = session.cast.view.get("character", characterId);
    if (entersAt !== turn || entersAt === 1 || scene.present.includes(characterId) || !member || member.removed) continue;
    const isBusy = session.cast.view.list("scene").some((each) => each.status !== "ended" && each.present.includes(characterId));
    if (!isBusy) drafts.push({ ...start, type: "scene.joined", payload: { characterId } });
  }
  for (const { id, what, beforeTurn } of scene.orders)
    if (what === "pin" && beforeTurn !== null && beforeTurn <= turn)
      drafts.push({ ...start, type: "director.ordered", payload: { command: { what: "unpin", id } } });
  if (drafts.length > 0) await session.author({ drafts });
  return loadScene(session, scene.id);
};

/** Words that the policy blocks use up their turn: the next one may say something else. Nobody sees them. */
const refuse = async (session: CastSession, scene: Scene, { lineId, reasons }: Extract<TurnResult, { kind: "blocked" }>): Promise<void> => {
  const payload = {
    lineId,
    turn: scene.turn + 1,
    decision: "refused" as const,
    reason: `blocked by the policy: ${reasons.join("; ")}`.slice(0, 400),
  };
  await session.append({
    drafts: [{ ...head(session, scene.id), actor: { kind: "system", job: "moderation" }, type: "line.decided", payload }],
  });
};

/** Pins that have been carried out are no longer in force. */
const settlePins = async (session: CastSession, scene: Scene, lineId: string): Promise<void> => {
  const line = session.cast.view.get("line", lineId);
  const done = scene.orders.find(({ what, characterId, move }) => what === "pin" && characterId === line?.speakerId && move === line?.move);
  if (!done) return;
  await session.author({
    drafts: [{ ...head(session, scene.id), type: "director.ordered", payload: { command: { what: "unpin", id: done.id } } }],
  });
};

/** A scene that has used up what it may waits for the writer: with more it goes on, or it is ended. */
const pauseAtLimit = async (session: CastSession, sceneId: string, limit: LimitKind | null): Promise<Scene> => {
  const scene = loadScene(session, sceneId);
  if (limit === null || scene.status !== "running") return scene;
  const payload = { reason: reachedWords(scene, limit), limit };
  await session.author({ drafts: [{ ...head(session, sceneId), type: "scene.paused", payload }] });
  return loadScene(session, sceneId);
};

/** In the turn in which the last beat ended; whoever lets the scene go on is not stopped again. */
const hasPlayedOut = ({ direction, plan, beat, endings, turn }: Scene): boolean =>
  direction.pauseAfterBeats === true && beat === null && endings.at(-1)?.turn === turn && isPlayedOut(plan?.beats ?? [], endings);

const pauseByItself = async (session: CastSession, sceneId: string): Promise<void> => {
  const scene = loadScene(session, sceneId);
  if (scene.status !== "running") return;
  const isOver = hasPlayedOut(scene);
  if (!isOver && !isLooping(spokenIn(session, scene).map(({ text }) => text))) return;
  const payload = { reason: isOver ? playedOutReason : loopReason };
  await session.author({ drafts: [{ ...head(session, sceneId), type: "scene.paused", payload }] });
};

/** Who is next is known before it happens. Where that is cut short, or would go over a limit, it is asked when the turn comes. */
const settleAhead = async (ctx: Context, session: CastSession, sceneId: string): Promise<void> => {
  const scene = loadScene(session, sceneId);
  if (scene.status !== "running" || turnLimitReached(scene, ctx.now().getTime()) !== null) return;
  try {
    await settleNext(ctx, session, sceneId);
  } catch (error) {
    if (!isCutShort(error) && limitIn(error) === null) throw error;
  }
};

/** Whose words a person gives is not spoken for: the turn waits for that person. */
const awaitPlayer = async (session: CastSession, { id, turn }: Scene, characterId: string): Promise<Scene> => {
  await session.append({ drafts: [{ ...head(session, id), type: "turn.awaited", payload: { characterId, turn: turn + 1 } }] });
  return loadScene(session, id);
};

export interface Force {
  speakerId: string;
  addresseeId: string | null;
  move: z.output<typeof moveIdSchema> | null;
}

/** Nobody may speak until the writer says so: that is no silence, and no scene ends by it. */
const waitsForWriter = (session: CastSession, scene: Scene): boolean =>
  scene.direction.strategy === "manual" || freeIn(session, scene).length === 0;

/** The next turn: of whoever's turn it is, or of whom the writer says. A line that is held holds up the scene. */
const nextTurn = async (ctx: Context, session: CastSession, before: Scene, force: Force | null): Promise<Scene> => {
  if (before.held !== null) return before;
  if (force === null && awaitedPlayer(before) !== null) return before;
  if (before.present.length < 2) return closeScene(ctx, session, before.id, "everyone has left");
  const reached = turnLimitReached(before, ctx.now().getTime());
  if (reached !== null) throw limitError(before, reached);
  const prepared = await prepareTurn(session, before);
  try {
    if (force === null) await settleNext(ctx, session, before.id);
  } catch (error) {
    if (isCutShort(error)) return loadScene(session, before.id);
    throw error;
  }
  const scene = force === null ? loadScene(session, before.id) : prepared;
  const speakerId = force?.speakerId ?? (await drawSpeaker(session, scene));
  if (speakerId === null) return waitsForWriter(session, scene) ? scene : keepSilent(ctx, session, scene);
  if (force === null && scene.players.some(({ characterId }) => characterId === speakerId)) return awaitPlayer(session, scene, speakerId);
  const taken = { speakerId, addresseeId: force?.addresseeId ?? null, move: force?.move ?? null };
  try {
    const result = await performTurn(
      ctx,
      session,
      scene,
      { taken, by: bySystem },
      { speak: (act, turn, again) => streamWords(ctx, session, scene, act, { turn, again }), tries: TRIES, record: session.stage },
    );
    if (result.kind === "held") return loadScene(session, scene.id);
    if (result.kind === "blocked") await refuse(session, scene, result);
    if (result.kind === "spoken") await settlePins(session, scene, result.lineId);
  } catch (error) {
    // Whoever stopped the scene waits in the same queue and says so; the turn has not been taken.
    if (isCutShort(error)) return loadScene(session, scene.id);
    throw error;
  }
  await followPlan(ctx, session, scene.id);
  await pauseByItself(session, scene.id);
  await announceNext(session, scene.id);
  await settleAhead(ctx, session, scene.id);
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
      if (scene.status !== "running") return null;
      try {
        const after = await nextTurn(ctx, session, scene, null);
        return await pauseAtLimit(session, sceneId, turnLimitReached(after, ctx.now().getTime()));
      } catch (error) {
        const limit = limitIn(error);
        if (limit === null) throw error;
        return pauseAtLimit(session, sceneId, limit);
      }
    }),
});

/** One turn at the writer's word, in a paused scene too, within its limits; not when the scene was stopped before its time came; by `force` of somebody who would not have had it, with a move or without. */
export const stepScene = defineVerb({
  name: "scene.step",
  access: "moderate",
  input: sceneInput.extend({
    force: z
      .object({ speakerId: idSchema, addresseeId: idSchema.nullable().default(null), move: moveIdSchema.nullable().default(null) })
      .nullable()
      .default(null),
  }),
  run: (ctx, { timelineId, sceneId, force }): Promise<Scene> => {
    const isStopped = watchStops(ctx, timelineId, sceneId);
    return withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      if (isStopped()) return scene;
      if (scene.held !== null)
        throw new AppError("PRECONDITION", "A line waits for a decision; decide about it first", { reason: "scene.held" });
      const awaited = awaitedPlayer(scene);
      if (force === null && awaited !== null)
        throw new AppError("PRECONDITION", `The scene waits for ${awaited.name}; pass the turn, or give it to somebody`, {
          reason: "scene.awaited",
        });
      if (force === null) return nextTurn(ctx, session, scene, null);
      const { speakerId, addresseeId } = force;
      const isHere = (id: string): boolean => scene.present.includes(id);
      if (!isHere(speakerId) || (addresseeId !== null && !isHere(addresseeId)))
        throw new AppError("PRECONDITION", "That character is not in the room", { reason: "scene.absent" });
      if (speakerId === addresseeId) throw new AppError("VALIDATION", "Nobody speaks to themselves here", { reason: "scene.to_self" });
      return nextTurn(ctx, session, scene, force);
    });
  },
});

import type { CallReserve, CallRoom } from "@/server/ai/port";
import type { EventPayload } from "@/server/contracts/chronicle/events";
import type { SceneDirection } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import { callLimitReached, limitKinds, reachedWords, type CallCost, type LimitKind } from "@/server/contracts/scene-limits";
import type { Context } from "@/server/core/context";
import { AppError, isAppError } from "@/server/core/errors";
import { tickOf, type CastSession } from "@/server/services/cast";
import { loadScene } from "./internal";

type PricedBy = { [K in "limits" | "parts" | "strategy" | "turnModel"]?: SceneDirection[K] | undefined };
const REACHED = "scene.limit.";

export const limitError = (scene: Scene, kind: LimitKind): AppError =>
  new AppError("LIMIT_EXCEEDED", `${reachedWords(scene, kind)} Raise it, or end the scene.`, { reason: `${REACHED}${kind}` });

/** The limit that a turn was not taken for. */
export const limitIn = (error: unknown): LimitKind | null =>
  isAppError(error) ? (limitKinds.find((kind) => error.reason === `${REACHED}${kind}`) ?? null) : null;

/** A limit in money is kept where it is known what the words cost, and refused elsewhere. */
export const assertPriced = ({ words }: Pick<Context, "words">, { limits, parts = [], strategy, turnModel = null }: PricedBy): void => {
  if (limits?.cents == null) return;
  const asked = [...parts.map(({ model }) => model), strategy === "model" ? (words.turns?.(turnModel)?.model ?? null) : null];
  const unpriced = asked.find((model) => model !== null && words.isPriced?.(model) === false);
  if (unpriced != null)
    throw new AppError("PRECONDITION", `What ${unpriced} costs is not known here, so a limit in money cannot be kept`, {
      reason: "scene.unpriced",
    });
};

const left = (most: number | null, used: number): number | null => (most === null ? null : Math.max(0, most - used));
/** What is left for models in this scene. */
export const roomIn = ({ used, direction: { limits } }: Scene): CallRoom => ({
  calls: left(limits.calls, used.calls),
  tokens: left(limits.tokens, used.tokens),
  cents: left(limits.cents, used.cents),
});

/**
 * The one way in which a scene asks a model: what the call may use at most is recorded before it starts, and what it came to afterwards, so
 * a process that dies in between has counted it. A call that could go over a limit is not started, LIMIT_EXCEEDED "scene.limit.<kind>".
 */
export const meterCall = async <T extends { spent?: CallCost }>(
  ctx: Context,
  session: CastSession,
  sceneId: string,
  { purpose, model, reserve }: Pick<EventPayload<"model.asked">, "purpose" | "model"> & { reserve: CallReserve },
  run: () => Promise<T>,
): Promise<T> => {
  const scene = loadScene(session, sceneId);
  const over = callLimitReached(scene, reserve);
  if (over !== null) throw limitError(scene, over);
  const callId = ctx.newId();
  const { tokens, cents } = reserve;
  const head = { tick: tickOf(session), sceneId, actor: { kind: "system" as const, job: "scene" } };
  await session.append({ drafts: [{ ...head, type: "model.asked", payload: { callId, purpose, model, tokens, cents } }] });
  const answer = await run();
  const spent = answer.spent ?? { tokens: 0, cents: 0 };
  // Recorded with what comes of the answer: until then the call stays counted with its reserve.
  session.stage([{ ...head, type: "model.answered", payload: { callId, ...spent, reserved: { tokens, cents } } }]);
  return answer;
};

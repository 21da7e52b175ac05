import type { Scene, SceneSetup } from "@/server/contracts/scene";
import { centsWords, counted } from "@/server/contracts/scene-limits";
import type { TakeBudget } from "@/server/contracts/take";
import type { Context } from "@/server/core/context";
import { changeScene } from "@/server/services/scene";
import type { Sql } from "@/server/stores/database/port";
import { loadSpent, type SetRow, type TakeRow } from "./internal";

const MS_PER_MINUTE = 60_000;

/** What a take may spend of its set’s budget. */
export interface Share {
  /** US cents; null where the set has no budget in money. */
  cents: number | null;
  /** It is what the other takes have left, which is less than the scene’s own limit. */
  isRest: boolean;
}

/**
 * What is left of a set’s money for this take, as a limit of its scene, which is asked before each call. One take of a set with such a budget
 * is played at a time (`claimTake`), so nobody else spends it meanwhile.
 */
export const shareOf = async (sql: Sql, set: Pick<SetRow, "id" | "budget">, take: Pick<TakeRow, "id" | "setup">): Promise<Share> => {
  if (set.budget.cents === null) return { cents: null, isRest: false };
  const spent = await loadSpent(sql, [set.id]);
  const others = spent.filter(({ takeId }) => takeId !== take.id).reduce((sum, { cents }) => sum + cents, 0);
  const rest = Math.max(0, Math.round((set.budget.cents - others) * 1e4) / 1e4);
  const own = take.setup.direction.limits.cents;
  return own !== null && own <= rest ? { cents: own, isRest: false } : { cents: rest, isRest: true };
};

export const withShare = (setup: SceneSetup, { cents }: Share): SceneSetup =>
  cents === null ? setup : { ...setup, direction: { ...setup.direction, limits: { ...setup.direction.limits, cents } } };

/** A take that is gone on with has what is left now; others may have been played meanwhile. */
export const renewShare = async (ctx: Context, { timelineId, sceneId }: TakeRow, scene: Scene, { cents }: Share): Promise<void> => {
  const { limits } = scene.direction;
  if (cents === null || scene.status === "ended" || limits.cents === cents) return;
  await changeScene(ctx, { timelineId, sceneId, patch: { direction: { limits: { ...limits, cents } } } });
};

/** Why the set stops, when its scene may not ask a model again for the set’s money; null when that is not why it waits. */
export const outOfMoney = ({ reached }: Pick<Scene, "reached">, { isRest }: Share, { cents }: TakeBudget): string | null =>
  reached === "cents" && isRest && cents !== null ? `another call of a model could go over the budget of ${centsWords(cents)}` : null;

/** What a set has used, of all that is counted turn by turn. */
export interface Spent {
  budget: TakeBudget;
  turns: number;
  playedMs: number;
}

export const usedUp = ({ budget, turns, playedMs }: Spent): string | null => {
  if (budget.turns !== null && turns >= budget.turns) return `the budget of ${counted(budget.turns, "turn")} is used up`;
  if (budget.minutes !== null && playedMs >= budget.minutes * MS_PER_MINUTE)
    return `the budget of ${counted(budget.minutes, "minute")} is used up`;
  return null;
};

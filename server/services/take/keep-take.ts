import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import type { Take } from "@/server/contracts/take";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { announceRemoval } from "@/server/services/branch";
import { changeScene } from "@/server/services/scene";
import { recordAudit } from "@/server/services/workspace";
import { isOver, loadSetRow, loadTakeRow, presentTake, type TakeRow } from "./internal";

const takeInput = z.object({ takeId: idSchema });
const nameSchema = z.string().trim().min(1, "Please name the branch").max(limits.titleLength);

const loadOver = async (ctx: Context, takeId: string): Promise<TakeRow> => {
  const take = await loadTakeRow(ctx, takeId);
  if (!isOver(take))
    throw new AppError("PRECONDITION", "This take is still being played; wait for it, or cancel the set", { reason: "take.playing" });
  return take;
};

/** A scene that was cut short is to go on at a pace that people can follow. */
const restorePace = async (ctx: Context, { timelineId, sceneId, setId }: TakeRow): Promise<void> => {
  const view = await ctx.chronicle.view(ctx.workspaceId, timelineId);
  const scene = view.scenes.find(({ id }) => id === sceneId);
  if (!scene || scene.status === "ended") return;
  const { setup } = await ctx.db.within(ctx.workspaceId, (sql) => loadSetRow(sql, ctx.workspaceId, setId));
  const { secondsPerTurn, direction } = setup;
  const { limits } = scene.direction;
  // In whole cents, as people give it; not more, so that a scene that waits at it spends nothing by itself.
  const whole = { ...limits, cents: limits.cents === null ? null : Math.floor(limits.cents) };
  await changeScene(ctx, { timelineId, sceneId, patch: { secondsPerTurn, direction: { policy: direction.policy, limits: whole } } });
};

/** A take becomes a branch like any other, under a name. */
export const keepTake = defineVerb({
  name: "take.keep",
  access: "write",
  input: takeInput.extend({ name: nameSchema }),
  run: async (ctx, { takeId, name }): Promise<Take> => {
    const { workspaceId } = ctx;
    const take = await loadOver(ctx, takeId);
    if (take.discardedAt !== null)
      throw new AppError("PRECONDITION", "This take was discarded; bring it back first", { reason: "take.discarded" });
    await ctx.chronicle.timeline(workspaceId, take.timelineId);
    if (take.keptAt === null) await restorePace(ctx, take);
    await ctx.db.within(workspaceId, async (sql) => {
      await sql.query(
        `update "Timeline" set "takeSetId" = null, "name" = $3, "createdById" = $4 where "workspaceId" = $1 and "id" = $2 and "takeSetId" is not null`,
        [workspaceId, take.timelineId, name, ctx.actor.kind === "user" ? ctx.actor.userId : null],
      );
      await sql.query(`update "Take" set "keptAt" = coalesce("keptAt", $3) where "workspaceId" = $1 and "id" = $2`, [
        workspaceId,
        takeId,
        ctx.now(),
      ]);
      await recordAudit(sql, ctx, { workspaceId, action: "take.kept", detail: { takeId, timelineId: take.timelineId, name } });
    });
    return presentTake(await loadTakeRow(ctx, takeId));
  },
});

const setDiscarded = async (ctx: Context, take: TakeRow, at: Date | null): Promise<Take> => {
  const { workspaceId } = ctx;
  await ctx.db.within(workspaceId, async (sql) => {
    await sql.query(`update "Take" set "discardedAt" = $3 where "workspaceId" = $1 and "id" = $2`, [workspaceId, take.id, at]);
    await sql.query(`update "Timeline" set "removedAt" = $3 where "workspaceId" = $1 and "id" = $2`, [workspaceId, take.timelineId, at]);
  });
  await announceRemoval(ctx, { id: take.timelineId, removedAt: at?.toISOString() ?? null });
  return presentTake(await loadTakeRow(ctx, take.id));
};

/** Puts a take away; nothing is erased, `restoreTake` brings it back. */
export const discardTake = defineVerb({
  name: "take.discard",
  access: "write",
  input: takeInput,
  run: async (ctx, { takeId }): Promise<Take> => {
    const take = await loadOver(ctx, takeId);
    if (take.keptAt !== null)
      throw new AppError("PRECONDITION", "This take is a branch by now; put it away among the branches", { reason: "take.kept" });
    return setDiscarded(ctx, take, take.discardedAt ?? ctx.now());
  },
});

export const restoreTake = defineVerb({
  name: "take.restore",
  access: "write",
  input: takeInput,
  run: async (ctx, { takeId }): Promise<Take> => {
    const take = await loadTakeRow(ctx, takeId);
    return take.discardedAt === null ? presentTake(take) : setDiscarded(ctx, take, null);
  },
});

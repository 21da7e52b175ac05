import { modelVersion } from "@/server/contracts/simulation";
import type { Context, Engine } from "@/server/core/context";
import { findRulesSeq, loadCreation } from "./load-simulation";

/**
 * A timeline that was lived under older rules goes on under the present ones from its head, and says so in its chronicle: never silently.
 * What was lived stays as it was told.
 */
export const upgradeModel = async (ctx: Engine & Pick<Context, "workspaceId">, timelineId: string, fence: number): Promise<void> => {
  const { workspaceId } = ctx;
  const created = await loadCreation(ctx, timelineId);
  const { headSeq } = await ctx.chronicle.timeline(workspaceId, timelineId);
  if ((await findRulesSeq(ctx, timelineId, created, headSeq)) !== null) return;
  const former = await ctx.chronicle.findLast(workspaceId, timelineId, "model.upgraded", headSeq);
  const from = former?.payload.to ?? created.modelVersion;
  const { clock } = await ctx.chronicle.view(workspaceId, timelineId);
  ctx.log.info({ timelineId, from, to: modelVersion }, "a cast goes on under the present rules");
  await ctx.chronicle.append({
    workspaceId,
    timelineId,
    fence,
    expectedSeq: headSeq,
    drafts: [{ type: "model.upgraded", tick: clock.tick, actor: { kind: "system", job: "upgrade" }, payload: { from, to: modelVersion } }],
  });
};

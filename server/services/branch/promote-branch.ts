import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { recordAudit } from "@/server/services/workspace";
import { loadSeen } from "./internal";

/** Makes a branch the one that the ecosystem opens with. `before` is what was: promoting that takes it back. */
export const promoteBranch = defineVerb({
  name: "branch.promote",
  access: "write",
  input: z.object({ timelineId: idSchema }),
  run: async (ctx, { timelineId }): Promise<{ mainTimelineId: string; before: string }> => {
    const { workspaceId } = ctx;
    const { ecosystemId, name } = await loadSeen(ctx, timelineId);
    return ctx.db.within(workspaceId, async (sql) => {
      const [row] = await sql.query<{ mainTimelineId: string }>(
        `select "mainTimelineId" from "Ecosystem" where "workspaceId" = $1 and "id" = $2 for update`,
        [workspaceId, ecosystemId],
      );
      const before = row?.mainTimelineId ?? timelineId;
      if (before === timelineId) return { mainTimelineId: timelineId, before };
      await sql.query(`update "Ecosystem" set "mainTimelineId" = $3 where "workspaceId" = $1 and "id" = $2`, [
        workspaceId,
        ecosystemId,
        timelineId,
      ]);
      await recordAudit(sql, ctx, { workspaceId, action: "branch.promoted", detail: { ecosystemId, from: before, to: timelineId, name } });
      return { mainTimelineId: timelineId, before };
    });
  },
});

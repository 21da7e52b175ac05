import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { TakeSet } from "@/server/contracts/take";
import { defineVerb } from "@/server/core/verb";
import { listTakeRows, loadSetRow, loadSpent, presentSet, stopSet } from "./internal";

/** Begins no further take; what is being played stops within a turn. Takes that are over stay. */
export const cancelSet = defineVerb({
  name: "take.cancel",
  access: "write",
  input: z.object({ setId: idSchema }),
  run: (ctx, { setId }): Promise<TakeSet> =>
    ctx.db.within(ctx.workspaceId, async (sql) => {
      const { status } = await loadSetRow(sql, ctx.workspaceId, setId);
      if (status === "running") await stopSet(sql, setId, "cancelled", "it was cancelled");
      const takes = await listTakeRows(sql, ctx.workspaceId, [setId]);
      return presentSet(await loadSetRow(sql, ctx.workspaceId, setId), takes, await loadSpent(sql, [setId]));
    }),
});

import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { TakeSet, TakeSetBrief } from "@/server/contracts/take";
import { defineVerb } from "@/server/core/verb";
import { listSetRows, listTakeRows, loadSetRow, loadSpent, presentSet } from "./internal";

/** A set of takes: how far it has come, and what came of each. */
export const getSet = defineVerb({
  name: "take.set",
  access: "read",
  input: z.object({ setId: idSchema }),
  run: (ctx, { setId }): Promise<TakeSet> =>
    ctx.db.within(ctx.workspaceId, async (sql) => {
      const set = await loadSetRow(sql, ctx.workspaceId, setId);
      return presentSet(set, await listTakeRows(sql, ctx.workspaceId, [setId]), await loadSpent(sql, [setId]));
    }),
});

/** The last sets of takes of an ecosystem, newest first. */
export const listSets = defineVerb({
  name: "take.sets",
  access: "read",
  input: z.object({ ecosystemId: idSchema }),
  run: (ctx, { ecosystemId }): Promise<TakeSetBrief[]> =>
    ctx.db.within(ctx.workspaceId, async (sql) => {
      const sets = await listSetRows(sql, ctx.workspaceId, ecosystemId);
      const ids = sets.map(({ id }) => id);
      const takes = await listTakeRows(sql, ctx.workspaceId, ids);
      const spent = await loadSpent(sql, ids);
      return sets.map((set) => {
        const isOwn = ({ setId }: { setId: string }): boolean => setId === set.id;
        const { id, timelineId, title, vary, status, reason, createdAt, progress } = presentSet(
          set,
          takes.filter(isOwn),
          spent.filter(isOwn),
        );
        return { id, timelineId, title, vary, status, reason, createdAt, progress };
      });
    }),
});

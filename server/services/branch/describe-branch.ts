import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { loadSeen, setColumn } from "./internal";

const nameSchema = z
  .string()
  .trim()
  .min(1, "Please name the branch")
  .max(limits.titleLength, `A name has at most ${limits.titleLength} characters`);
const noteSchema = z
  .string()
  .trim()
  .max(limits.noteLength, `A note has at most ${limits.noteLength.toLocaleString("en")} characters`);

/** Its name, which is for people only (nothing refers to a branch by it), and what a writer wants to remember of it; both or neither. */
export const describeBranch = defineVerb({
  name: "branch.describe",
  access: "write",
  input: z.object({ timelineId: idSchema, name: nameSchema, note: noteSchema }),
  run: async (ctx, { timelineId, name, note }): Promise<Timeline> => {
    await loadSeen(ctx, timelineId);
    await ctx.db.within(ctx.workspaceId, async (sql) => {
      await setColumn(sql, ctx.workspaceId, timelineId, "name", name);
      await setColumn(sql, ctx.workspaceId, timelineId, "note", note);
    });
    return ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  },
});

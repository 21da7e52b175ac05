import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { loadSeen, setColumn, updateTimeline } from "./internal";

const nameSchema = z
  .string()
  .trim()
  .min(1, "Please name the branch")
  .max(limits.titleLength, `A name has at most ${limits.titleLength} characters`);
const noteSchema = z
  .string()
  .trim()
  .max(limits.noteLength, `A note has at most ${limits.noteLength.toLocaleString("en")} characters`);

/** A name is for people only: nothing refers to a branch by it. */
export const renameBranch = defineVerb({
  name: "branch.rename",
  access: "write",
  input: z.object({ timelineId: idSchema, name: nameSchema }),
  run: async (ctx, { timelineId, name }): Promise<Timeline> => {
    await loadSeen(ctx, timelineId);
    await updateTimeline(ctx, timelineId, "name", name);
    return ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  },
});

/** Its name and its note, both or neither. */
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

/** What a writer wants to remember of a branch. */
export const noteBranch = defineVerb({
  name: "branch.note",
  access: "write",
  input: z.object({ timelineId: idSchema, note: noteSchema }),
  run: async (ctx, { timelineId, note }): Promise<Timeline> => {
    await loadSeen(ctx, timelineId);
    await updateTimeline(ctx, timelineId, "note", note);
    return ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  },
});

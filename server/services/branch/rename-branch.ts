import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { loadSeen, updateTimeline } from "./internal";

/** A name is for people only: nothing refers to a branch by it. */
export const renameBranch = defineVerb({
  name: "branch.rename",
  access: "write",
  input: z.object({ timelineId: idSchema, name: z.string().trim().min(1, "Please name the branch").max(limits.titleLength) }),
  run: async (ctx, { timelineId, name }): Promise<Timeline> => {
    await loadSeen(ctx, timelineId);
    await updateTimeline(ctx, timelineId, "name", name);
    return ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  },
});

/** What a writer wants to remember of a branch. */
export const noteBranch = defineVerb({
  name: "branch.note",
  access: "write",
  input: z.object({ timelineId: idSchema, note: z.string().trim().max(limits.noteLength) }),
  run: async (ctx, { timelineId, note }): Promise<Timeline> => {
    await loadSeen(ctx, timelineId);
    await updateTimeline(ctx, timelineId, "note", note);
    return ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  },
});

import { z } from "zod";
import type { Timeline } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor, type Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";

/** Clock and scenes of a branch stand still until somebody starts them. */
export const stillBranch = (ctx: Context, timelineId: string, reason: string): Promise<void> =>
  withCast(ctx, timelineId, async ({ cast, append }) => {
    const { tick = 0, playing = false } = cast.view.get("clock", "clock") ?? {};
    const actor = toEventActor(ctx.actor);
    const scenes = cast.view.list("scene").filter((scene) => scene.status === "running");
    const drafts = scenes.map((scene) => ({ type: "scene.paused" as const, tick, sceneId: scene.id, actor, payload: { reason } }));
    if (playing || drafts.length > 0)
      await append({ drafts: [...(playing ? [{ type: "clock.paused" as const, tick, actor, payload: { reason } }] : []), ...drafts] });
  });

/** "What if": a branch that shares everything up to `atSeq`. Its clock and scenes stand still until somebody starts them. */
export const forkTimeline = defineVerb({
  name: "timeline.fork",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    atSeq: z.int().positive().optional(),
    name: z.string().trim().min(1, "Please name the branch").max(limits.titleLength, `A name has at most ${limits.titleLength} characters`),
  }),
  run: async (ctx, { timelineId, atSeq, name }): Promise<Timeline> => {
    const { headSeq } = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
    const branch = await ctx.chronicle.fork(ctx.workspaceId, timelineId, {
      seq: Math.min(atSeq ?? headSeq, headSeq),
      id: ctx.newId(),
      name,
      createdById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
    });
    await stillBranch(ctx, branch.id, "branched");
    return ctx.chronicle.timeline(ctx.workspaceId, branch.id);
  },
});

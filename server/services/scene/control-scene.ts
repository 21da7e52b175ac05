import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import { turnLimitReached } from "@/server/contracts/scene-limits";
import { dueEnding } from "@/server/contracts/scene-state";
import type { Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { wakeTimeline, withCast } from "@/server/services/cast";
import { cutShort } from "./in-flight";
import { announceNext, closeScene, draftScene, loadOpenScene, loadScene } from "./internal";
import { limitError } from "./meter-call";

const sceneInput = z.object({ timelineId: idSchema, sceneId: idSchema });
/** In this process at once, and in whichever other one plays the scene. Only for a scene of this workspace. */
const stopWords = async (ctx: Context, timelineId: string, sceneId: string): Promise<void> => {
  await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  cutShort(ctx, timelineId, sceneId);
  await ctx.bus.publish({ kind: "stop", workspaceId: ctx.workspaceId, timelineId, sceneId });
};

const memberInput = sceneInput.extend({ characterId: idSchema });

/** Waits in the same queue as the turns: once it has answered, no new turn begins. */
export const pauseScene = defineVerb({
  name: "scene.pause",
  access: "moderate",
  input: sceneInput.extend({ reason: z.string().max(200).nullable().default(null) }),
  run: (ctx, { timelineId, sceneId, reason }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const draft: EventDraft = { ...draftScene(ctx, session, sceneId), type: "scene.paused", payload: { reason } };
      if (scene.status === "running") await session.author({ drafts: [draft] });
      return loadScene(session, sceneId);
    }),
});

/** Refused where its turns or its time are used up: the limit is raised first. */
export const resumeScene = defineVerb({
  name: "scene.resume",
  access: "moderate",
  input: sceneInput,
  run: async (ctx, { timelineId, sceneId }): Promise<Scene> => {
    const scene = await withCast(ctx, timelineId, async (session) => {
      const draft: EventDraft = { ...draftScene(ctx, session, sceneId), type: "scene.resumed", payload: {} };
      const before = loadOpenScene(session, sceneId);
      const reached = turnLimitReached(before, ctx.now().getTime());
      if (reached !== null) throw limitError(before, reached);
      if (before.status === "paused") await session.author({ drafts: [draft] });
      return loadScene(session, sceneId);
    });
    await wakeTimeline(ctx, timelineId);
    return scene;
  },
});

/** Gives up what is being said, at once, and pauses: nothing of it is ever a line. */
export const stopScene = defineVerb({
  name: "scene.stop",
  access: "moderate",
  input: sceneInput,
  run: async (ctx, { timelineId, sceneId }): Promise<Scene> => {
    await stopWords(ctx, timelineId, sceneId);
    return withCast(ctx, timelineId, async (session) => {
      const draft: EventDraft = { ...draftScene(ctx, session, sceneId), type: "scene.paused", payload: { reason: "stopped" } };
      if (loadOpenScene(session, sceneId).status === "running") await session.author({ drafts: [draft] });
      return loadScene(session, sceneId);
    });
  },
});

/** Ending a scene that has ended changes nothing; what is being said is given up. */
export const endScene = defineVerb({
  name: "scene.end",
  access: "moderate",
  input: sceneInput,
  run: async (ctx, { timelineId, sceneId }): Promise<Scene> => {
    await stopWords(ctx, timelineId, sceneId);
    return withCast(ctx, timelineId, async (session) => {
      const scene = loadScene(session, sceneId);
      return scene.status === "ended" ? scene : closeScene(ctx, session, sceneId, "ended by the writer");
    });
  },
});

/** Ends a scene that waits at a limit or after its last beat, for that; any other stays as it is. */
export const endAtLimit = defineVerb({
  name: "scene.end_at_limit",
  access: "moderate",
  input: sceneInput,
  run: (ctx, { timelineId, sceneId }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadScene(session, sceneId);
      const reason = dueEnding(scene);
      return scene.status === "ended" || reason === null ? scene : closeScene(ctx, session, sceneId, reason);
    }),
});

export const joinScene = defineVerb({
  name: "scene.join",
  access: "write",
  input: memberInput,
  run: async (ctx, { timelineId, sceneId, characterId }): Promise<Scene> => {
    const joined = await withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      const member = session.cast.view.get("character", characterId);
      if (!member || member.removed) throw notFound("character", characterId);
      if (scene.present.includes(characterId)) return scene;
      if (scene.present.length >= limits.sceneCast)
        throw new AppError("LIMIT_EXCEEDED", `A scene holds at most ${limits.sceneCast}`, { reason: "scene.full" });
      const elsewhere = session.cast.view.list("scene").find((each) => each.status !== "ended" && each.present.includes(characterId));
      if (elsewhere) throw new AppError("PRECONDITION", `${member.name} is in “${elsewhere.title}” already`, { reason: "scene.busy" });
      await session.author({ drafts: [{ ...draftScene(ctx, session, sceneId), type: "scene.joined", payload: { characterId } }] });
      await announceNext(session, sceneId);
      return loadScene(session, sceneId);
    });
    // Perhaps nobody who was there might speak.
    await wakeTimeline(ctx, timelineId);
    return joined;
  },
});

/** A scene that fewer than two are left in ends. */
export const leaveScene = defineVerb({
  name: "scene.leave",
  access: "write",
  input: memberInput,
  run: (ctx, { timelineId, sceneId, characterId }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const scene = loadOpenScene(session, sceneId);
      if (!scene.present.includes(characterId)) return scene;
      await session.author({ drafts: [{ ...draftScene(ctx, session, sceneId), type: "scene.left", payload: { characterId } }] });
      if (scene.present.length <= 2) return closeScene(ctx, session, sceneId, "everyone has left");
      await announceNext(session, sceneId);
      return loadScene(session, sceneId);
    }),
});

import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { sceneSetupSchema } from "@/server/contracts/scene";
import { toCommand, toEventActor } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, wakeTimeline, withCast } from "@/server/services/cast";
import { announceNext } from "./internal";

/** Opens a scene and starts it: its cast takes turns by itself from now on. */
export const openScene = defineVerb({
  name: "scene.open",
  access: "write",
  input: z.object({ timelineId: idSchema, setup: sceneSetupSchema }),
  idempotent: true,
  run: async (ctx, { timelineId, setup }): Promise<{ id: string }> => {
    const opened = await withCast(ctx, timelineId, async (session) => {
      if (new Set(setup.cast).size !== setup.cast.length)
        throw new AppError("VALIDATION", "Somebody is in the cast of this scene twice", { reason: "scene.cast_twice" });
      for (const id of setup.cast) {
        const member = session.cast.view.get("character", id);
        if (!member) throw notFound("character", id);
        const elsewhere = session.cast.view.list("scene").find((scene) => scene.status !== "ended" && scene.present.includes(id));
        if (elsewhere)
          throw new AppError("PRECONDITION", `${member.name} is in “${elsewhere.title}” already; end it first, or leave them out`, {
            reason: "scene.busy",
          });
        if (member.removed)
          throw new AppError("PRECONDITION", `${member.name} has been taken out of the cast`, { reason: "character.removed" });
      }
      if (setup.placeId !== null && !session.cast.view.get("place", setup.placeId)) throw notFound("place", setup.placeId);
      const sceneId = ctx.newId();
      const command = toCommand(ctx, { id: sceneId });
      await session.author({
        drafts: [{ type: "scene.opened", tick: tickOf(session), sceneId, actor: toEventActor(ctx.actor), payload: { sceneId, setup } }],
        command,
      });
      await announceNext(session, sceneId);
      return { id: sceneId };
    });
    await wakeTimeline(ctx, timelineId);
    return opened;
  },
});

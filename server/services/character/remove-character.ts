import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor, type Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";
import { loadMember } from "./internal";

const input = z.object({ timelineId: idSchema, characterId: idSchema });

const leaveScenes = (ctx: Context, session: CastSession, characterId: string): EventDraft[] =>
  session.cast.view
    .list("scene")
    .filter((scene) => scene.status !== "ended" && scene.present.includes(characterId))
    .map((scene) => ({
      type: "scene.left",
      tick: tickOf(session),
      sceneId: scene.id,
      actor: toEventActor(ctx.actor),
      payload: { characterId },
    }));

/** Takes a character off the stage, and out of its scenes. Nothing is erased: `restore` brings it back with its ties. */
export const removeCharacter = defineVerb({
  name: "character.remove",
  access: "write",
  input,
  run: (ctx, { timelineId, characterId }): Promise<CastMember> =>
    withCast(ctx, timelineId, async (session) => {
      if (!loadMember(session, characterId).removed) {
        const drafts: EventDraft[] = [
          { type: "character.removed", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { characterId } },
        ];
        await session.author({ drafts: [...leaveScenes(ctx, session, characterId), ...drafts] });
      }
      return loadMember(session, characterId);
    }),
});

export const restoreCharacter = defineVerb({
  name: "character.restore",
  access: "write",
  input,
  run: (ctx, { timelineId, characterId }): Promise<CastMember> =>
    withCast(ctx, timelineId, async (session) => {
      if (loadMember(session, characterId).removed) {
        await session.author({
          drafts: [{ type: "character.restored", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { characterId } }],
        });
      }
      return loadMember(session, characterId);
    }),
});

import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { cleanImage } from "@/server/services/card";
import { tickOf, withCast } from "@/server/services/cast";
import { loadMember } from "./internal";
import { keepAsset } from "./keep-asset";

/** A picture for a character; `bytes` null goes back to the drawn portrait mark. */
export const setAvatar = defineVerb({
  name: "character.setAvatar",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    characterId: idSchema,
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array).nullable(),
  }),
  run: async (ctx, { timelineId, characterId, bytes }): Promise<{ avatarAssetId: string | null }> => {
    if (bytes && bytes.byteLength > limits.avatarBytes) {
      throw new AppError("VALIDATION", `The picture is larger than ${limits.avatarBytes / 1e6} MB`, { reason: "avatar.too_large" });
    }
    const image = bytes ? cleanImage(bytes, "The picture") : null;
    return withCast(ctx, timelineId, async (session) => {
      loadMember(session, characterId);
      const avatarAssetId = image ? await ctx.db.within(ctx.workspaceId, (sql) => keepAsset(ctx, sql, image)) : null;
      await session.author({
        drafts: [
          {
            type: "character.edited",
            tick: tickOf(session),
            actor: toEventActor(ctx.actor),
            payload: { characterId, patch: { avatarAssetId } },
          },
        ],
      });
      return { avatarAssetId };
    });
  },
});

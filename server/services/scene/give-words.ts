import { z } from "zod";
import { partSchema } from "@/server/contracts/direction";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { draftScene, loadOpenScene, loadScene } from "./internal";
import { assertPriced } from "./meter-call";

/**
 * Says which model words what a character does in this scene from the next line on; null for whoever words it for the cast. VALIDATION
 * "scene.no_model" for one that the server does not have, "scene.absent" for somebody who is not of the scene.
 */
export const giveWords = defineVerb({
  name: "scene.give_words",
  access: "write",
  input: z.object({ timelineId: idSchema, sceneId: idSchema, characterId: idSchema, model: partSchema.shape.model.unwrap() }),
  run: (ctx, { timelineId, sceneId, characterId, model }): Promise<Scene> =>
    withCast(ctx, timelineId, async (session) => {
      const { direction, cast, present } = loadOpenScene(session, sceneId);
      if (!cast.includes(characterId) && !present.includes(characterId))
        throw new AppError("VALIDATION", "That character is not of this scene", { reason: "scene.absent" });
      if (model !== null && !ctx.words.models?.includes(model))
        throw new AppError("VALIDATION", `${model} is not set up on this server`, { reason: "scene.no_model" });
      const isTheirs = (part: { characterId: string }): boolean => part.characterId === characterId;
      const known = direction.parts.some(isTheirs) ? direction.parts : [...direction.parts, partSchema.parse({ characterId })];
      const parts = known.map((part) => (isTheirs(part) ? { ...part, model } : part));
      assertPriced(ctx, { ...direction, parts });
      await session.author({
        drafts: [{ ...draftScene(ctx, session, sceneId), type: "scene.changed", payload: { patch: { direction: { parts } } } }],
      });
      return loadScene(session, sceneId);
    }),
});

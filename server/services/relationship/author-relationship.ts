import { z } from "zod";
import { relationshipKey, relationshipSchema, type Relationship } from "@/server/contracts/relationship";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";

/** The writer says how one character sees another. An event like any other, so it is undone by authoring the old values again. */
export const authorRelationship = defineVerb({
  name: "relationship.author",
  access: "write",
  input: z.object({ timelineId: idSchema, relationship: relationshipSchema }),
  run: (ctx, { timelineId, relationship }): Promise<Relationship> =>
    withCast(ctx, timelineId, async ({ cast, author }) => {
      const { fromId, toId } = relationship;
      if (fromId === toId)
        throw new AppError("VALIDATION", "A relationship needs two different characters", { reason: "relationship.self" });
      for (const id of [fromId, toId]) if (!cast.view.get("character", id)) throw notFound("character", id);
      const tick = tickOf({ cast });
      await author({ drafts: [{ type: "relationship.authored", tick, actor: toEventActor(ctx.actor), payload: { relationship } }] });
      const tie = cast.view.get("tie", relationshipKey(fromId, toId));
      if (!tie) throw new AppError("INTERNAL", "The relationship was not recorded");
      return relationshipSchema.parse(tie);
    }),
});

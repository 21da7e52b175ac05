import { z } from "zod";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { TieView } from "@/server/contracts/chronicle/view";
import { relationshipKey, relationshipSchema, type Relationship } from "@/server/contracts/relationship";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor, type Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast, type CastSession } from "@/server/services/cast";

interface Authored {
  relationship: Relationship;
  /** What this answers, such as the event that it takes back. */
  causes?: number[];
}
interface Recorded {
  events: ChronicleEvent[];
  /** How each tie was before; null where there was none. */
  before: (TieView | null)[];
}

/** The writer says how characters see each other, all of it in one append. */
export const recordRelationships = async (
  ctx: Context,
  { cast, author }: CastSession,
  authored: readonly Authored[],
): Promise<Recorded> => {
  for (const { fromId, toId } of authored.map(({ relationship }) => relationship)) {
    if (fromId === toId) throw new AppError("VALIDATION", "A relationship needs two different characters", { reason: "relationship.self" });
    for (const id of [fromId, toId]) if (!cast.view.get("character", id)) throw notFound("character", id);
  }
  const before = authored.map(({ relationship: { fromId, toId } }) => cast.view.get("tie", relationshipKey(fromId, toId)) ?? null);
  const head = { tick: tickOf({ cast }), actor: toEventActor(ctx.actor) };
  const { events } = await author({
    drafts: authored.map(({ relationship, causes = [] }) => ({
      ...head,
      type: "relationship.authored",
      causes,
      payload: { relationship },
    })),
  });
  return { events, before };
};

/** The writer says how one character sees another. An event like any other, so it is undone by authoring the old values again. */
export const authorRelationship = defineVerb({
  name: "relationship.author",
  access: "write",
  input: z.object({ timelineId: idSchema, relationship: relationshipSchema }),
  run: (ctx, { timelineId, relationship }): Promise<Relationship> =>
    withCast(ctx, timelineId, async (session) => {
      await recordRelationships(ctx, session, [{ relationship }]);
      const tie = session.cast.view.get("tie", relationshipKey(relationship.fromId, relationship.toId));
      if (!tie) throw new AppError("INTERNAL", "The relationship was not recorded");
      return relationshipSchema.parse(tie);
    }),
});

import { z } from "zod";
import type { TieView } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { recordRelationships } from "@/server/services/relationship";
import { authoredTieSchema, mostAtOnce, reasonSchema, withReason } from "./internal";

export interface AuthoredTies {
  /** The events that were written, one a tie in the order given: hand them to `tie.undo`. */
  seqs: number[];
  /** How each tie was; null where there was none. */
  before: (TieView | null)[];
}

/** The writer's hand on one or more ties, with a reason that stays in the history. */
export const authorTie = defineVerb({
  name: "tie.author",
  access: "write",
  input: z.object({ timelineId: idSchema, ties: z.array(authoredTieSchema).min(1).max(mostAtOnce), reason: reasonSchema }),
  run: (ctx, { timelineId, ties, reason }): Promise<AuthoredTies> =>
    withCast(ctx, timelineId, async (session) => {
      const authored = ties.map((tie) => ({ relationship: withReason(tie, reason) }));
      const { events, before } = await recordRelationships(ctx, session, authored);
      return { seqs: events.map(({ seq }) => seq), before };
    }),
});

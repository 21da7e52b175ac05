import { z } from "zod";
import { motifCommandSchema } from "@/server/contracts/authored";
import type { MotifView } from "@/server/contracts/motifs";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";

/** Holds, releases, sets, interrupts or ends a theme. A step that its lifecycle does not have is refused unless it is forced. */
export const commandMotif = defineVerb({
  name: "motif.command",
  access: "write",
  input: z.object({ timelineId: idSchema, motifId: z.string().max(80), command: motifCommandSchema }),
  run: (ctx, { timelineId, motifId, command }): Promise<MotifView> =>
    withCast(ctx, timelineId, async (session) => {
      const { view } = session.cast;
      if (!view.get("motif", motifId)) throw notFound("motif", motifId);
      // The simulation first: an event that it refuses could never be replayed.
      await session.advance([{ type: "motifCommand", id: motifId, command }]);
      await session.append({
        drafts: [{ type: "motif.commanded", tick: tickOf(session), actor: toEventActor(ctx.actor), payload: { motifId, command } }],
      });
      const motif = view.get("motif", motifId);
      if (!motif) throw notFound("motif", motifId);
      return motif;
    }),
});

import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import type { ImportedTies, TiePreview } from "@/server/contracts/tie-file";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { withCast } from "@/server/services/cast";
import { recordRelationships } from "@/server/services/relationship";
import { planImport, readTies } from "@/server/services/tie-file";
import { reasonSchema, withReason } from "./internal";

const fileSchema = z.object({
  timelineId: idSchema,
  fileName: z.string().max(255).default("The file"),
  /** Over a door that carries text its UTF-8 does as well. */
  bytes: z.union([z.instanceof(Uint8Array), z.string().transform((text) => new TextEncoder().encode(text))]),
});

/** What a file of relationships would do to this cast. Writes nothing. */
export const inspectImport = defineVerb({
  name: "tie.inspectImport",
  access: "write",
  input: fileSchema,
  run: async (ctx, { timelineId, fileName, bytes }): Promise<TiePreview> => {
    const { characters, ties } = await ctx.chronicle.view(ctx.workspaceId, timelineId);
    const present = characters.filter(({ removed }) => !removed);
    return planImport(fileName, readTies(fileName, bytes), { characters: present, ties });
  },
});

/**
 * Writes what a file of relationships says and the cast does not, in one append; a line that is faulty is left out. Each tie has the
 * reason of its line, or the one that is given for all of them.
 */
export const importTies = defineVerb({
  name: "tie.import",
  access: "write",
  input: fileSchema.extend({ reason: reasonSchema }),
  run: (ctx, { timelineId, fileName, bytes, reason }): Promise<ImportedTies> =>
    withCast(ctx, timelineId, async (session) => {
      const file = readTies(fileName, bytes);
      const { view } = session.cast;
      const characters = view.list("character").filter(({ removed }) => !removed);
      const { ties, counts, faults } = planImport(fileName, file, { characters, ties: view.list("tie") });
      if (ties.length === 0)
        throw new AppError("VALIDATION", `Nothing in ${fileName} could be taken: ${faults[0]?.text ?? "it names no relationships"}`, {
          reason: "ties.nothing_taken",
        });
      const authored = ties
        .filter(({ what }) => what !== "same")
        .map(({ fromId, toId, after, reason: own }) => ({
          relationship: withReason({ fromId, toId, ...after }, (own || reason).slice(0, limits.shortTextLength)),
        }));
      if (authored.length === 0) return { seqs: [], counts };
      const { events } = await recordRelationships(ctx, session, authored);
      return { seqs: events.map(({ seq }) => seq), counts };
    }),
});

import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { whatIfSchema, type WordedAnswer } from "@/server/contracts/simulation";
import { defineVerb } from "@/server/core/verb";
import { wordWhatIf } from "./word-what-if";

/**
 * The decision behind a move again, with exactly one input changed: the same dice, the same moment, everything else as it was. Words that
 * the scene would block, or hold for a moderator, are not shown.
 */
export const askWhatIf = defineVerb({
  name: "timeline.whatIf",
  access: "read",
  input: z.object({ timelineId: idSchema, moveSeq: z.int().positive(), change: whatIfSchema }),
  run: async (ctx, { timelineId, moveSeq, change }): Promise<WordedAnswer> => {
    const { answer, words, verdict } = await wordWhatIf(ctx, timelineId, moveSeq, change);
    const isSeen = verdict.action === "pass" || verdict.action === "flag";
    const { text, direction } = words;
    return { ...answer, said: isSeen ? { text, direction } : null, unsaid: isSeen ? "" : verdict.reasons.join("; ") };
  },
});

import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { SpeechPrompt } from "@/server/contracts/speech";
import { speakLine, speakLineVersion } from "@/server/ai/prompts/speak-line";
import { defineVerb } from "@/server/core/verb";
import { limits } from "@/server/contracts/limits";
import { loadDecision, speechAt } from "./load-decision";

/**
 * What whoever gave an act its words was told, put together again from the moment of the act by the present wording of the prompt; `note`:
 * what was asked for with a wording that was made again.
 */
export const explainWording = defineVerb({
  name: "timeline.wording",
  access: "read",
  input: z.object({
    timelineId: idSchema,
    moveSeq: z.int().positive(),
    note: z.string().max(limits.shortTextLength).default(""),
  }),
  run: async (ctx, { timelineId, moveSeq, note }): Promise<SpeechPrompt> => {
    const decision = await loadDecision(ctx, timelineId, moveSeq);
    return { version: speakLineVersion, ...speakLine(speechAt(decision, decision.move.payload, { turnKey: "", note })) };
  },
});

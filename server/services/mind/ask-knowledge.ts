import { z } from "zod";
import { knowledgeQuestionSchema, type KnowledgeAnswer } from "@/server/contracts/mind";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";
import { askSimulation } from "@/server/services/cast";

/** Who knows what: one question to the ledger, now or at a past moment. */
export const askKnowledge = defineVerb({
  name: "mind.knowledge",
  access: "read",
  input: z.object({ timelineId: idSchema, atSeq: z.int().positive().optional(), question: knowledgeQuestionSchema }),
  run: (ctx, { timelineId, atSeq, question }): Promise<KnowledgeAnswer> =>
    askSimulation(ctx, timelineId, atSeq, (simulation) => simulation.knowledge(question)),
});

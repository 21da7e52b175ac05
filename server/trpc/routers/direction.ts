import { answerProposal, directBeat, inject, order, readIrony, recallWhisper, whisper } from "@/server/services/direction";
import { mutationOf, queryOf, router } from "../init";

export const directionRouter = router({
  whisper: mutationOf(whisper),
  recall: mutationOf(recallWhisper),
  inject: mutationOf(inject),
  order: mutationOf(order),
  beat: mutationOf(directBeat),
  answer: mutationOf(answerProposal),
  irony: queryOf(readIrony),
});

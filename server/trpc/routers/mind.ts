import { askKnowledge, readMind, ruleMemory } from "@/server/services/mind";
import { mutationOf, queryOf, router } from "../init";

export const mindRouter = router({
  read: queryOf(readMind),
  knowledge: queryOf(askKnowledge),
  rule: mutationOf(ruleMemory),
});

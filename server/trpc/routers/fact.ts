import { authorFact, revealFact } from "@/server/services/fact";
import { mutationOf, router } from "../init";

export const factRouter = router({
  author: mutationOf(authorFact),
  reveal: mutationOf(revealFact),
});

import { decideHeld, listQueue } from "@/server/services/scene";
import { mutationOf, queryOf, router } from "../init";

export const moderationRouter = router({
  queue: queryOf(listQueue),
  decide: mutationOf(decideHeld),
});

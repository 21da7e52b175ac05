import { compareBranches, describeBranch, promoteBranch, removeBranch, restoreBranch, viewTree } from "@/server/services/branch";
import { mutationOf, queryOf, router } from "../init";

export const branchRouter = router({
  tree: queryOf(viewTree),
  compare: queryOf(compareBranches),
  describe: mutationOf(describeBranch),
  promote: mutationOf(promoteBranch),
  remove: mutationOf(removeBranch),
  restore: mutationOf(restoreBranch),
});

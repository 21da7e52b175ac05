import {
  compareBranches,
  describeBranch,
  noteBranch,
  promoteBranch,
  removeBranch,
  renameBranch,
  restoreBranch,
  viewTree,
} from "@/server/services/branch";
import { mutationOf, queryOf, router } from "../init";

export const branchRouter = router({
  tree: queryOf(viewTree),
  compare: queryOf(compareBranches),
  describe: mutationOf(describeBranch),
  rename: mutationOf(renameBranch),
  note: mutationOf(noteBranch),
  promote: mutationOf(promoteBranch),
  remove: mutationOf(removeBranch),
  restore: mutationOf(restoreBranch),
});

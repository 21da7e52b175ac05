import { branchLine, chooseWording, dropWording, editLine, keepWhatIf, rejectLine, rewordLine } from "@/server/services/line";
import { mutationOf, router } from "../init";

export const lineRouter = router({
  branch: mutationOf(branchLine),
  edit: mutationOf(editLine),
  reject: mutationOf(rejectLine),
  reword: mutationOf(rewordLine),
  choose: mutationOf(chooseWording),
  keepWhatIf: mutationOf(keepWhatIf),
  dropWording: mutationOf(dropWording),
});

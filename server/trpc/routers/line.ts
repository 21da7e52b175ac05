import { chooseWording, dropWording, editLine, keepWhatIf, rejectLine, rewordLine } from "@/server/services/line";
import { mutationOf, router } from "../init";

export const lineRouter = router({
  edit: mutationOf(editLine),
  reject: mutationOf(rejectLine),
  reword: mutationOf(rewordLine),
  choose: mutationOf(chooseWording),
  keepWhatIf: mutationOf(keepWhatIf),
  dropWording: mutationOf(dropWording),
});

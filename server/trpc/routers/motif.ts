import { authorMotif, commandMotif } from "@/server/services/motif";
import { mutationOf, router } from "../init";

export const motifRouter = router({
  author: mutationOf(authorMotif),
  command: mutationOf(commandMotif),
});

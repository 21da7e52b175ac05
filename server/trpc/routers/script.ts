import { listScriptLines, previewScript } from "@/server/services/script";
import { queryOf, router } from "../init";

export const scriptRouter = router({
  /** The files themselves, and what comes back in, go through `/api/v1`. */
  preview: queryOf(previewScript),
  lines: queryOf(listScriptLines),
});

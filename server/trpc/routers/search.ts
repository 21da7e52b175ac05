import { findAnything } from "@/server/services/search";
import { queryOf, router } from "../init";

export const searchRouter = router({ find: queryOf(findAnything) });

import type { DirectedMove } from "@/server/contracts/moves";
import { affiliate } from "./affiliate";
import { conflict } from "./conflict";
import { contact } from "./contact";
import { influence } from "./influence";
import { info } from "./info";
import { kindness } from "./kindness";
import { repair } from "./repair";
import type { MoveLibrary } from "./types";

/** Every directed move, with everything it may be said with. */
export const library: MoveLibrary<DirectedMove> = { ...contact, ...affiliate, ...kindness, ...info, ...influence, ...conflict, ...repair };

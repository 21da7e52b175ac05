import { directedMoves, type DirectedMove } from "@/server/contracts/moves";
import { affiliate } from "./affiliate";
import { conflict } from "./conflict";
import { contact } from "./contact";
import { everyday } from "./everyday";
import { influence } from "./influence";
import { info } from "./info";
import { kindness } from "./kindness";
import { repair } from "./repair";
import type { MoveLibrary, MoveLines } from "./move-lines";

const byGroup: MoveLibrary<DirectedMove> = { ...contact, ...affiliate, ...kindness, ...info, ...influence, ...conflict, ...repair };

const withMore = (move: DirectedMove): MoveLines => {
  const lines = byGroup[move];
  return { ...lines, any: [...lines.any, ...(everyday[move] ?? [])] };
};

/** Every directed move, with everything it may be said with. */
export const library = Object.fromEntries(directedMoves.map((move) => [move, withMore(move)])) as MoveLibrary<DirectedMove>;

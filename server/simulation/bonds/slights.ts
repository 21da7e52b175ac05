import { moveCount, moveIndex as M, strengthRejected } from "../moves";

/** Offence given by a move that is no open hostility and is taken ill: a lie seen through, a joke that hurt, an order resented. 0..1 */
const slight = new Float64Array(moveCount);
for (const move of [M.LIE, M.REVEAL_SECRET, M.TEASE, M.COMMAND, M.CHALLENGE]) slight[move] = -2 * strengthRejected[move]!;
export const slightOf = (move: number): number => slight[move]!;

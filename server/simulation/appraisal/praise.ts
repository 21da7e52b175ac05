import { signed } from "../arithmetic";
import { affiliation, moveCount, moveIndex as M } from "../moves";
import type { Simulation } from "../state";

/** What a move is worth before anybody's eyes, beyond its warmth: courage and honesty count, deceit and treachery against. Grade C. */
const worth = new Float64Array(moveCount);
const judged: readonly (readonly [number, number])[] = [
  // What good company asks of anybody earns no thanks.
  [M.GREET, -0.3],
  [M.SMALL_TALK, -0.35],
  [M.JOKE, -0.3],
  [M.KEEP_COMPANY, -0.25],
  [M.SHARE_INTEREST, -0.3],
  [M.REMINISCE, -0.35],
  [M.DEFEND, 0.3],
  [M.CONFESS, 0.45],
  [M.ATONE, 0.25],
  [M.FORGIVE, 0.25],
  [M.MEDIATE, 0.3],
  [M.VOW, 0.2],
  [M.WARN, 0.25],
  [M.OFFER_HELP, 0.1],
  [M.APOLOGISE, 0.1],
  [M.LIE, -0.5],
  [M.BETRAY, -0.4],
  [M.GOSSIP, -0.3],
  [M.TEMPT, -0.3],
  [M.REVEAL_SECRET, -0.15],
  [M.COMMAND, -0.15],
];
for (const [move, value] of judged) worth[move] = value;

/** Praiseworthiness of an act as somebody judges it, −1..1: aff·(1 − .4·mismatch) and the worth above; the unkind make less of kindness and cruelty alike. §1.4 */
export const praiseOf = (sim: Simulation, judge: number, move: number): number => {
  const zA = 2 * sim.people.saved.trait[judge * 5 + 3]! - 1;
  const mismatch = Math.max(0, -zA);
  return signed(affiliation[move]! * (1 - 0.4 * mismatch) + worth[move]!);
};

import type { Line } from "@/server/contracts/line";
import type { MoveGroup } from "@/server/contracts/moves";
import type { TieChange } from "@/server/contracts/simulation";
import { groupOfMove } from "./move-words";

const stakes: Record<MoveGroup, number> = {
  contact: 0,
  affiliate: 0.06,
  info: 0.06,
  influence: 0.1,
  conflict: 0.2,
  repair: 0.2,
  romance: 0.2,
};
const share = (value: number, full: number): number => Math.min(1, Math.abs(value) / full);

const weighTie = ({ delta }: TieChange): number =>
  0.3 * share(delta.strength, 0.1) + 0.25 * share(delta.trust, 0.08) + 0.05 * share(delta.familiarity, 0.1);

/** The change of a tie that a line is remembered for; null when it changed none. */
export const mainTie = (line: Pick<Line, "ties">): TieChange | null =>
  line.ties.reduce<TieChange | null>((best, tie) => (best && weighTie(best) >= weighTie(tie) ? best : tie), null);

/** 0..1: how much a watcher should care about a line, by what it changed, what was at stake and what was felt. */
export function weighLine(line: Pick<Line, "ties" | "felt" | "move">): number {
  const tie = mainTie(line);
  const group = groupOfMove(line.move);
  const felt = Math.max(0, ...line.felt.map(({ intensity }) => intensity));
  return (tie ? weighTie(tie) : 0) + (group ? stakes[group] : 0) + 0.2 * share(felt, 0.5);
}

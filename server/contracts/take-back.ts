import type { TieChange, TieShift } from "./simulation";
import { recordOf, type TieChangeRow } from "./tie-change";
import { differenceOf, fadedBy, foldTie, isNothing, type TieRecord } from "./tie-fold";

/** What striking a line does to one tie: how it is told anew, and by how much the simulation moves it from where it is by now. */
export interface TakenBack {
  change: TieChange;
  shift: TieShift | null;
}

/**
 * Strikes a line out of one tie's history, all of it and oldest first. Null when the line did not move this tie, or the writer has said
 * since how it is: then nothing of the line is left in it.
 */
export const takeBackFrom = (rows: readonly TieChangeRow[], lineId: string, now: number): TakenBack | null => {
  const last = rows.at(-1);
  const since = rows.slice(rows.findLastIndex((row) => row.cause === "authored") + 1);
  if (!last || !since.some((row) => row.cause === "line" && row.lineId === lineId)) return null;
  const records = rows.map(recordOf).filter((record): record is TieRecord => record !== null);
  const folded = foldTie(records, lineId);
  if (!folded) return null;
  const { fromId, toId, kind } = last;
  const delta = differenceOf(folded.values, folded.told);
  const shift = fadedBy(delta, folded.told.familiarity, now - folded.tick);
  return { change: { fromId, toId, kind, ...folded.values, delta }, shift: isNothing(shift) ? null : { fromId, toId, ...shift } };
};

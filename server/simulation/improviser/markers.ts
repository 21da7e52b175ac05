import { printsOf, type Prints } from "./prints";

/** A favourite may stand in this share of a speaker's lines, and not again within so many, SIMULATION §3.1. */
const SHARE = 0.12;
const COOL_DOWN = 6;

export interface Markers {
  /** Whether the speaker may say a favourite again. */
  isFresh(marker: string): boolean;
  /** Those of a list that may be said. */
  fresh(list: readonly string[]): string[];
}

/** The speaker's own lines, oldest first. */
export const createMarkers = (own: readonly Prints[]): Markers => {
  const known = new Map<string, boolean>();
  const plain = own.map((line) => line.plain);
  const all = plain.join("|");
  const lately = all.length - plain.slice(-COOL_DOWN).join("|").length;
  const most = Math.max(1, SHARE * (plain.length + 1));
  const read = (marker: string): boolean => {
    const sought = printsOf(marker).plain;
    let count = 1;
    for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + sought.length)) {
      if (at >= lately) return false;
      count += 1;
      if (count > most) return false;
    }
    return true;
  };
  const isFresh = (marker: string): boolean => {
    let answer = known.get(marker);
    if (answer === undefined) known.set(marker, (answer = read(marker)));
    return answer;
  };
  return { isFresh, fresh: (list) => list.filter(isFresh) };
};

import type { TieChangeRow } from "@/server/contracts/tie-change";
import type { TrackMark } from "@/server/contracts/tie-tracks";
import { weightOf } from "./internal";

/** A sign that is felt: nearer to nought nobody would say that a tie has turned. */
const FELT = 0.05;
/** A single act that moved a tie this much is a turning point wherever it leads. */
const LARGE = 0.12;
/** Most of one page: of more nobody could tell them apart on a scrubber. */
const MOST = 40;

const byOf = (row: TieChangeRow) => ({
  strength: row.strengthBy,
  trust: row.trustBy,
  familiarity: row.familiarityBy,
  offence: row.offenceBy,
});

/** What makes a change a turning point, in words with {a} for who holds the tie and {b} for whom it is about; null for most of them. */
const turnOf = (row: TieChangeRow): { words: string; weight: number } | null => {
  const weight = weightOf(byOf(row));
  if (row.cause === "kind") return { words: `{a} and {b}: ${row.kind}`, weight: 0.2 };
  if (row.cause !== "line" && row.cause !== "act") return null;
  const before = row.strength - row.strengthBy;
  const isFlip = before * row.strength < 0 && Math.max(Math.abs(before), Math.abs(row.strength)) >= FELT;
  if (isFlip) return { words: row.strength < 0 ? "{a} turns on {b}" : "{a} comes round to {b}", weight: weight + 0.3 };
  if (Math.abs(row.strengthBy) < LARGE) return null;
  return { words: row.strengthBy < 0 ? "{a} cools to {b}" : "{a} warms to {b}", weight };
};

interface Turn extends TieChangeRow {
  words: string;
  weight: number;
}

/** The turning points of a stretch: signs that flip, kinds that change, and the largest moves; the weightiest, in order of time. */
export const findTurns = (rows: readonly TieChangeRow[]): Turn[] =>
  rows
    .flatMap((row): Turn[] => {
      const turn = turnOf(row);
      return turn ? [{ ...row, ...turn }] : [];
    })
    .sort((a, b) => b.weight - a.weight || a.seq - b.seq)
    .slice(0, MOST)
    .sort((a, b) => a.seq - b.seq);

export const markTurns = (turns: readonly Turn[], names: ReadonlyMap<string, string>): TrackMark[] =>
  turns.map(({ seq, tick, words, fromId, toId }) => ({
    seq,
    tick,
    kind: "turning",
    label: words.replace("{a}", names.get(fromId) ?? "Somebody").replace("{b}", names.get(toId) ?? "somebody"),
  }));

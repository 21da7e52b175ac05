import type { Line } from "@/server/contracts/line";
import type { Felt, TieChange } from "@/server/contracts/simulation";
import { mainChange, type TieDimension } from "@/components/charts/prepare/change-words";

export { strainOf, tensionAfter } from "@/server/contracts/line-tension";

/** Where a line of this seq stands among others, or would stand. */
const placeOf = (lines: readonly Line[], seq: number): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Known and fresh lines in the chronicle's order, each once; the fresh one wins. The same array when nothing is new. */
export const mergeLines = (known: readonly Line[], fresh: readonly Line[]): readonly Line[] => {
  const news = fresh.filter((line) => known[placeOf(known, line.seq)] !== line);
  if (news.length === 0) return known;
  const merged = new Map(known.map((line) => [line.seq, line]));
  for (const line of news) merged.set(line.seq, line);
  return [...merged.values()].sort((a, b) => a.seq - b.seq);
};

/** Turns that may pass without a word before a hole is suspected. */
const SILENCES = 2;

/**
 * Whether lines may be missing between what is known and what came in after an interruption: the last of a scene without a gap, and
 * everything that was said from `oldestSeq` on.
 */
export const hasHole = (known: readonly Line[], fresh: readonly Line[], oldestSeq: number): boolean => {
  const last = known.at(-1);
  const next = fresh.find((line) => line.seq > (last?.seq ?? 0));
  if (!last || !next || oldestSeq <= last.seq + 1 || next !== fresh[0]) return false;
  return (next.turn ?? 0) - (last.turn ?? 0) > SILENCES;
};

/** At most this many values, each the mean of its share; the last one stays as it is. */
export const thinOut = (values: readonly number[], most: number): number[] => {
  const size = Math.ceil(values.length / most);
  if (size <= 1) return [...values];
  const means: number[] = [];
  for (let i = 0; i < values.length; i += size) {
    const share = values.slice(i, i + size);
    means.push(share.reduce((sum, value) => sum + value, 0) / share.length);
  }
  return [...means.slice(0, -1), values.at(-1) ?? 0];
};

export interface TieSum {
  fromId: string;
  toId: string;
  dimension: TieDimension;
  delta: number;
}

/** From before the first of these changes to after the last: what faded in between is taken into account. */
const netOf = (first: TieChange, last: TieChange): TieChange["delta"] => ({
  strength: last.strength - first.strength + first.delta.strength,
  trust: last.trust - first.trust + first.delta.trust,
  familiarity: last.familiarity - first.familiarity + first.delta.familiarity,
  offence: last.offence - first.offence + first.delta.offence,
});

/** How far these lines moved each direction of a tie in all, the furthest first; what came to less than a hundredth is left out. */
export const sumTies = (lines: readonly Pick<Line, "ties">[]): TieSum[] => {
  const spans = new Map<string, { first: TieChange; last: TieChange }>();
  for (const { ties } of lines) {
    for (const change of ties) {
      const key = `${change.fromId} ${change.toId}`;
      spans.set(key, { first: spans.get(key)?.first ?? change, last: change });
    }
  }
  return [...spans.values()]
    .flatMap(({ first, last }) => {
      const main = mainChange({ delta: netOf(first, last) });
      return main ? [{ fromId: first.fromId, toId: first.toId, ...main }] : [];
    })
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || (a.fromId + a.toId < b.fromId + b.toId ? -1 : 1));
};

export interface LineMargin {
  felt: Felt[];
  changes: TieSum[];
}
const FELT_SHOWN = 1;
const CHANGES_SHOWN = 2;

/** What a line did: the speaker's own feeling first, then the strongest; and the ties that it moved. `shown`: what fits beside it. */
export const marginOf = ({ speakerId, felt, ties }: Pick<Line, "speakerId" | "felt" | "ties">, extent: "shown" | "all"): LineMargin => {
  const own = (each: Felt): number => (each.characterId === speakerId ? 1 : 0);
  const sorted = [...felt].sort((a, b) => own(b) - own(a) || b.intensity - a.intensity);
  const changes = sumTies([{ ties }]);
  return extent === "all" ? { felt: sorted, changes } : { felt: sorted.slice(0, FELT_SHOWN), changes: changes.slice(0, CHANGES_SHOWN) };
};

/** Turns each one has spoken in. */
export const countLines = (lines: readonly Pick<Line, "speakerId">[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { speakerId } of lines) counts.set(speakerId, (counts.get(speakerId) ?? 0) + 1);
  return counts;
};

/** Words that were sent have arrived when their line is there: known by its id, or by who said what after they were sent. */
export interface SentWords {
  lineId: string | null;
  speakerId: string | null;
  text: string;
  afterSeq: number;
}
export const hasArrived = (sent: SentWords, lines: readonly Line[]): boolean =>
  lines.slice(placeOf(lines, sent.afterSeq + 1)).some((line) => {
    if (sent.lineId !== null) return line.id === sent.lineId;
    return line.source === "human" && line.text === sent.text && (sent.speakerId === null || line.speakerId === sent.speakerId);
  });

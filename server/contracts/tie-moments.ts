import { relationshipKey, type RelationshipKind } from "./relationship-kinds";
import type { TieTracks } from "./tie-tracks";

/** A directed tie at a moment. */
export interface TieAt {
  fromId: string;
  toId: string;
  kind: RelationshipKind;
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
  /** The change that gave it these values. */
  changedSeq: number;
}

type Columns = Omit<TieTracks, "timelineId" | "marks" | "more">;

/** Changes of a stretch, ready to be asked about any moment in it. */
export interface TieMoments {
  readonly afterSeq: number;
  readonly toSeq: number;
  readonly count: number;
  /** Every tie that has begun by then, by key. A moment outside the stretch is taken as its nearer end. */
  at(seq: number): Map<string, TieAt>;
  /** A hand that goes forward from a moment: what changed on the way to `seq`, each tie once, as it is then. Going back begins anew. */
  cursor(seq: number): MomentCursor;
  /** What warmed and what cooled in equal stretches of ticks: sums of |change of strength|. What the writer set does not count. */
  warmth(fromTick: number, toTick: number, buckets: number): { warmed: Float64Array; cooled: Float64Array };
}
export interface MomentCursor {
  readonly seq: number;
  readonly ties: ReadonlyMap<string, TieAt>;
  advance(seq: number): TieAt[];
}

/** Index of the first place whose value is greater than `seq`. */
const firstAfter = (seqs: ArrayLike<number>, seq: number): number => {
  let [low, high] = [0, seqs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (seqs[middle]! <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Pages that follow one another, as one; a page that was fetched twice counts once. */
const join = (pages: readonly Columns[]): Columns => {
  const sorted = [...pages].sort((a, b) => a.afterSeq - b.afterSeq);
  const [first] = sorted;
  const all: Columns = {
    afterSeq: first?.afterSeq ?? 0,
    toSeq: first?.afterSeq ?? 0,
    pairs: [],
    seq: [],
    tick: [],
    pair: [],
    strength: [],
    trust: [],
    familiarity: [],
    offence: [],
    kind: [],
    cause: [],
    lineSeq: [],
  };
  const places = new Map<string, number>();
  for (const page of sorted) {
    if (page.afterSeq > all.toSeq) throw new RangeError(`There is a gap between ${all.toSeq} and ${page.afterSeq}`);
    const moved = page.pairs.map((pair) => {
      const key = relationshipKey(...pair);
      const place = places.get(key) ?? all.pairs.push(pair) - 1;
      places.set(key, place);
      return place;
    });
    for (let i = firstAfter(page.seq, all.toSeq); i < page.seq.length; i += 1) {
      all.seq.push(page.seq[i]!);
      all.tick.push(page.tick[i]!);
      all.pair.push(moved[page.pair[i]!]!);
      all.strength.push(page.strength[i]!);
      all.trust.push(page.trust[i]!);
      all.familiarity.push(page.familiarity[i]!);
      all.offence.push(page.offence[i]!);
      all.kind.push(page.kind[i]!);
      all.cause.push(page.cause[i]!);
      all.lineSeq.push(page.lineSeq[i]!);
    }
    all.toSeq = Math.max(all.toSeq, page.toSeq);
  }
  return all;
};

/** Of each pair the places of its changes, oldest first, in one array. */
const groupByPair = ({ pairs, pair }: Columns): { start: Int32Array; places: Int32Array } => {
  const start = new Int32Array(pairs.length + 1);
  for (const each of pair) start[each + 1]! += 1;
  for (let k = 0; k < pairs.length; k += 1) start[k + 1]! += start[k]!;
  const next = start.slice();
  const places = new Int32Array(pair.length);
  for (let i = 0; i < pair.length; i += 1) {
    places[next[pair[i]!]!] = i;
    next[pair[i]!]! += 1;
  }
  return { start, places };
};

/** `base` is how the ties are at the beginning of a stretch that does not begin at the beginning. */
export const createTieMoments = (pages: readonly Columns[], base: readonly TieAt[] = []): TieMoments => {
  const columns = join(pages);
  const { start, places } = groupByPair(columns);
  const keys = columns.pairs.map((pair) => relationshipKey(...pair));
  const atBase = new Map(base.map((tie) => [relationshipKey(tie.fromId, tie.toId), tie]));

  // A change of kind leaves `changedSeq` alone, as the fold does.
  const changedSeq = Int32Array.from(columns.seq);
  for (let k = 0; k < keys.length; k += 1) {
    let last = atBase.get(keys[k]!)?.changedSeq ?? 0;
    for (let p = start[k]!; p < start[k + 1]!; p += 1) {
      const i = places[p]!;
      if (columns.cause[i] !== "kind") last = columns.seq[i]!;
      changedSeq[i] = last;
    }
  }

  const tieOf = (i: number): TieAt => {
    const [fromId, toId] = columns.pairs[columns.pair[i]!]!;
    return {
      fromId,
      toId,
      kind: columns.kind[i]!,
      strength: columns.strength[i]!,
      trust: columns.trust[i]!,
      familiarity: columns.familiarity[i]!,
      offence: columns.offence[i]!,
      changedSeq: changedSeq[i]!,
    };
  };

  /** The last change of a pair up to a place in the columns; −1 before its first. */
  const lastOf = (k: number, end: number): number => {
    let [low, high] = [start[k]!, start[k + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (places[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low === start[k]! ? -1 : places[low - 1]!;
  };

  const at = (seq: number): Map<string, TieAt> => {
    const end = firstAfter(columns.seq, seq);
    const ties = new Map(atBase);
    for (let k = 0; k < keys.length; k += 1) {
      const i = lastOf(k, end);
      if (i >= 0) ties.set(keys[k]!, tieOf(i));
    }
    return ties;
  };

  const cursor = (from: number): MomentCursor => {
    let [ties, end, seq] = [at(from), firstAfter(columns.seq, from), from];
    return {
      get seq() {
        return seq;
      },
      get ties() {
        return ties;
      },
      advance: (to) => {
        if (to < seq) {
          [ties, end, seq] = [at(to), firstAfter(columns.seq, to), to];
          return [...ties.values()];
        }
        const changed = new Map<string, TieAt>();
        for (; end < columns.seq.length && columns.seq[end]! <= to; end += 1) changed.set(keys[columns.pair[end]!]!, tieOf(end));
        for (const [key, tie] of changed) ties.set(key, tie);
        seq = to;
        return [...changed.values()];
      },
    };
  };

  const warmth: TieMoments["warmth"] = (fromTick, toTick, buckets) => {
    const [warmed, cooled] = [new Float64Array(buckets), new Float64Array(buckets)];
    const span = Math.max(1, toTick - fromTick + 1);
    for (let k = 0; k < keys.length; k += 1) {
      let before = atBase.get(keys[k]!)?.strength ?? null;
      for (let p = start[k]!; p < start[k + 1]!; p += 1) {
        const i = places[p]!;
        const [now, tick] = [columns.strength[i]!, columns.tick[i]!];
        const by = now - (before ?? 0);
        const counts = columns.cause[i] !== "authored" && tick >= fromTick && tick <= toTick;
        before = now;
        if (!counts || by === 0) continue;
        const bucket = Math.min(buckets - 1, Math.floor(((tick - fromTick) / span) * buckets));
        (by > 0 ? warmed : cooled)[bucket]! += Math.abs(by);
      }
    }
    return { warmed, cooled };
  };

  return { afterSeq: columns.afterSeq, toSeq: columns.toSeq, count: columns.seq.length, at, cursor, warmth };
};

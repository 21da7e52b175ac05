import { createTieMoments, type TieMoments } from "@/server/contracts/tie-moments";
import type { TieTracks, TrackMark } from "@/server/contracts/tie-tracks";

export interface Tracks {
  moments: TieMoments;
  marks: TrackMark[];
  /** The last event of a tie at or before a tick; 1 before the first. */
  seqAt: (tick: number) => number;
  toSeq: number;
}

/** Index of the first tick that is greater. */
const firstAfter = (ticks: readonly number[], tick: number): number => {
  let [low, high] = [0, ticks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ticks[middle] ?? 0) <= tick) low = middle + 1;
    else high = middle;
  }
  return low;
};

export function toTracks(pages: readonly TieTracks[]): Tracks {
  const ticks = pages.flatMap(({ tick }) => tick);
  const seqs = pages.flatMap(({ seq }) => seq);
  return {
    moments: createTieMoments(pages),
    marks: pages.flatMap(({ marks }) => marks),
    seqAt: (tick) => seqs[firstAfter(ticks, tick) - 1] ?? 1,
    toSeq: pages.at(-1)?.toSeq ?? 0,
  };
}

import { createMotifWatch, type MotifWatch } from "./motif-life.mts";

/** Several runs of equal length as if their regions stood side by side. */
export const poolWatches = (watches: readonly MotifWatch[]): MotifWatch => {
  const width = watches[0]?.width ?? 1;
  const tracks = watches.reduce((sum, { high }) => sum + high.length, 0);
  const pooled = createMotifWatch(tracks / width, width);
  pooled.ticks = watches[0]?.ticks ?? 0;
  for (const watch of watches) {
    pooled.longest = Math.max(pooled.longest, watch.longest);
    pooled.illegal += watch.illegal;
    pooled.bothPresent += watch.bothPresent;
    pooled.restingTooHigh += watch.restingTooHigh;
    watch.peaks.forEach((n, motif) => {
      pooled.peaks[motif]! += n;
    });
  }
  return pooled;
};

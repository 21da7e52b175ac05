/** Where each row begins, and after the last one the height of all. */
export const offsetsOf = (heights: readonly number[]): number[] => {
  const offsets = [0];
  let sum = 0;
  for (const height of heights) {
    sum += height;
    offsets.push(sum);
  }
  return offsets;
};

export interface RowWindow {
  /** Rows from `first` up to, not including, `end`. */
  first: number;
  end: number;
  /** Heights of what is left out. */
  before: number;
  after: number;
}

/** The last row that begins at or before `at`. */
const rowAt = (offsets: readonly number[], at: number): number => {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** What is in sight and a little around it, so that ten thousand rows cost as much as thirty. All lengths in pixels. */
export const windowOf = (offsets: readonly number[], sight: { top: number; height: number; around: number }): RowWindow => {
  const count = offsets.length - 1;
  const total = offsets[count] ?? 0;
  if (count === 0) return { first: 0, end: 0, before: 0, after: 0 };
  const first = rowAt(offsets, Math.max(0, sight.top - sight.around));
  const end = rowAt(offsets, Math.max(0, sight.top + sight.height + sight.around)) + 1;
  return { first, end, before: offsets[first] ?? 0, after: total - (offsets[end] ?? total) };
};

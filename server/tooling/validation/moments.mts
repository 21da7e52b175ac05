/** Numbers in any list that can be indexed. */
export type Numbers = ArrayLike<number>;

export const mean = (values: Numbers): number => {
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += values[k]!;
  return values.length > 0 ? sum / values.length : 0;
};

/** Of a population: divided by n. */
export const deviation = (values: Numbers): number => {
  const middle = mean(values);
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += (values[k]! - middle) * (values[k]! - middle);
  return values.length > 0 ? Math.sqrt(sum / values.length) : 0;
};

/** Pearson's r; 0 where one side does not vary. */
export const correlation = (a: Numbers, b: Numbers): number => {
  const [meanA, meanB] = [mean(a), mean(b)];
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [a[k]! - meanA, b[k]! - meanB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
};

/** Third standardised moment: above 0 when the long tail is on the right. */
export const skewness = (values: Numbers): number => {
  const [middle, spread] = [mean(values), deviation(values)];
  if (spread === 0) return 0;
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += ((values[k]! - middle) / spread) ** 3;
  return sum / values.length;
};

/** The value below which a share of the values lies; nearest rank. */
export const quantile = (values: Numbers, share: number): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** Shannon entropy of a distribution given by counts, in bits. */
export const entropy = (counts: Numbers): number => {
  const total = mean(counts) * counts.length;
  let bits = 0;
  for (let k = 0; k < counts.length; k += 1) if (counts[k]! > 0) bits -= (counts[k]! / total) * Math.log2(counts[k]! / total);
  return bits;
};

/** A sequence of uniform draws for one statistic: the same every time. */
export const createDice = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
};

export const shuffle = (values: Int32Array, roll: () => number): void => {
  for (let a = values.length - 1; a > 0; a -= 1) {
    const b = Math.floor(roll() * (a + 1));
    const held = values[a]!;
    values[a] = values[b]!;
    values[b] = held;
  }
};

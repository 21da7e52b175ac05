/** Places that `rank` found, the strongest first; reused, so they are read before it is called again. */
export const ranked = new Int32Array(128);

/**
 * Finds the largest of the first values by size, at most so many, into `ranked`; their number. Zeros are left out, and so is one place;
 * equals stay in order. Nothing is allocated: reports are made tick after tick.
 */
export const rank = (values: Float64Array, { among, most, without }: { among: number; most: number; without: number }): number => {
  let count = 0;
  for (let k = 0; k < among; k += 1) {
    const size = Math.abs(values[k]!);
    if (k === without || size === 0 || (count === most && size <= Math.abs(values[ranked[most - 1]!]!))) continue;
    let at = count < most ? count : most - 1;
    for (; at > 0 && Math.abs(values[ranked[at - 1]!]!) < size; at -= 1) ranked[at] = ranked[at - 1]!;
    ranked[at] = k;
    if (count < most) count += 1;
  }
  return count;
};

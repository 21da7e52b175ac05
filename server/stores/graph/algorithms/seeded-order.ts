/** Uniform in 0..1 from a 32-bit seed, the same in every process (mulberry32, Ettinger 2017). */
const createDice = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** 0 … count−1 in an order that the seed decides (Fisher & Yates). */
export const seededOrder = (count: number, seed: number): Int32Array => {
  const dice = createDice(seed);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const at = Math.floor(dice() * (last + 1));
    const kept = order[last] as number;
    order[last] = order[at] as number;
    order[at] = kept;
  }
  return order;
};

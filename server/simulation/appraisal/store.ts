import { allocate, grow, type Columns } from "../columns";

/** Emotions that a character of the foreground keeps at once. §1.1 */
export const POOL = 8;

/** One typed emotion of a pool. */
export const poolColumns = {
  /** Index of the emotion table. */
  type: ["u8", 1],
  /** Person it is about, −1 for nobody. */
  about: ["i32", 1],
  /** Number of the act that caused it; 0 for one that was there before. */
  act: ["i32", 1],
  /** Tick at which `intensity` was written; it fades from there. */
  tick: ["i32", 1],
  /** 0..1; 0 is a free place. */
  intensity: ["f32", 1],
} as const;

export interface Pools {
  /** Foreground or not, by person. */
  near: Uint8Array;
  /** Pool of each person, −1 for none. */
  poolOf: Int32Array;
  slots: Columns<typeof poolColumns>;
  /** Pools made so far, and those free again, the last one first. */
  made: number;
  free: number[];
}

const FIRST_ROOM = 32;

export const createPools = (people: number): Pools => ({
  near: new Uint8Array(people),
  poolOf: new Int32Array(people).fill(-1),
  slots: allocate(poolColumns, FIRST_ROOM * POOL),
  made: 0,
  free: [],
});

export const growPools = (pools: Pools, people: number): void => {
  if (pools.near.length >= people) return;
  const near = new Uint8Array(people);
  near.set(pools.near);
  const poolOf = new Int32Array(people).fill(-1);
  poolOf.set(pools.poolOf);
  Object.assign(pools, { near, poolOf });
};

/** An empty pool. */
export const takePool = (pools: Pools): number => {
  const free = pools.free.pop();
  const pool = free ?? pools.made;
  if (free === undefined) {
    pools.made += 1;
    if (pools.made * POOL > pools.slots.type.length) pools.slots = grow(poolColumns, pools.slots, pools.made * 2 * POOL);
  }
  pools.slots.intensity.fill(0, pool * POOL, (pool + 1) * POOL);
  return pool;
};

import type { AuthoredMotif } from "@/server/contracts/simulation";
import { allocate, type Columns } from "../columns";
import type { Params } from "../params";
import { draw, Stream } from "../rng";
import type { Roster } from "../state";
import type { Spot } from "./area";
import { conflictPairs, motifCount } from "./canon";

/** One track: an ambient theme of a region, or an authored one. Both follow the same equations. §1.16 */
export const trackColumns = {
  /** 0..10 */
  intensity: ["f32", 1],
  fatigue: ["f32", 1],
  /** Leaky sum of what speaks for it, its running mean and variance. */
  evidence: ["f32", 1],
  mean: ["f32", 1],
  variance: ["f32", 1],
  /** Exponential mean of the intensity over twenty ticks. */
  trend: ["f32", 1],
  /** Floor on the intensity; −1 for none. */
  hold: ["f32", 1],
  state: ["u8", 1],
  since: ["i32", 1],
  born: ["i32", 1],
  /** Ticks for which an opposite has stood far above it. */
  dominated: ["i32", 1],
  /** Whole intensity and state as they were last told. */
  shown: ["u8", 1],
  shownState: ["u8", 1],
} as const;
export type Tracks = Columns<typeof trackColumns>;
export const NO_HOLD = -1;
const VARIANCE_AT_FIRST = 0.5;

/** One conflict of the canon in one region. */
export const conflictColumns = {
  /** Tick at which it opened; −1 while closed. */
  since: ["i32", 1],
  severity: ["f32", 1],
  /** Ticks for which the two have been equals, 0..40; then a synthesis is offered once. */
  even: ["u8", 1],
  offered: ["u8", 1],
} as const;

/** The field as it follows from the intensities: nothing here is saved. */
export interface Field {
  roster: Roster | null;
  params: Params | null;
  /** Where the same themes hold for everybody: see `refreshField`. */
  zones: Spot[];
  /** Zone of each person. */
  zoneOf: Int32Array;
  /** Φ by zone and motif, 0..1; bias of each move; lean of the mood; pull on tension. */
  phi: Float64Array;
  bias: Float64Array;
  lean: Float64Array;
  tension: Float64Array;
}

export interface Motifs {
  regions: number;
  /** By `region * 49 + motif`. */
  ambient: Tracks;
  /** By `region * 102 + pair`. */
  conflicts: Columns<typeof conflictColumns>;
  authored: AuthoredMotif[];
  /** By place in `authored`. */
  tracks: Tracks;
  readonly field: Field;
}

export const clearTrack = (tracks: Tracks, row: number, tick: number): void => {
  for (const name of Object.keys(trackColumns) as (keyof Tracks)[]) tracks[name][row] = 0;
  tracks.variance[row] = VARIANCE_AT_FIRST;
  tracks.hold[row] = NO_HOLD;
  tracks.since[row] = tick;
  tracks.born[row] = tick;
};

export const createMotifs = (): Motifs => ({
  regions: 0,
  ambient: allocate(trackColumns, 0),
  conflicts: allocate(conflictColumns, 0),
  authored: [],
  tracks: allocate(trackColumns, 8),
  field: {
    roster: null,
    params: null,
    zones: [],
    zoneOf: new Int32Array(0),
    phi: new Float64Array(0),
    bias: new Float64Array(0),
    lean: new Float64Array(0),
    tension: new Float64Array(0),
  },
});

const STARTING = { themes: 3, intensity: 3 } as const;

/** A region that appears has three themes in the air, by the seed. */
export const openRegion = (motifs: Motifs, seed: number, region: number, tick: number): void => {
  for (let row = region * motifCount; row < (region + 1) * motifCount; row += 1) clearTrack(motifs.ambient, row, tick);
  for (let k = 0; k < STARTING.themes; k += 1) {
    const motif = Math.floor(draw(seed, region, k, Stream.firstMotif) * motifCount);
    motifs.ambient.intensity[region * motifCount + motif] = STARTING.intensity;
  }
  motifs.conflicts.since.fill(-1, region * conflictPairs.length, (region + 1) * conflictPairs.length);
};

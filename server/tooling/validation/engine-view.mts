import type { Simulation } from "@/server/simulation/state";
import type { Numbers } from "./moments.mts";

/** Tension of each region, 0..1, and what the drama manager aims at there; null where nothing is aimed at. */
export interface RegionLevels {
  tension: Numbers;
  target: Numbers | null;
}

export const regionLevels = (sim: Simulation): RegionLevels => ({ tension: [sim.tension], target: null });

/** Ambient tracks: intensity and state, region · 49 + motif. */
export interface MotifTracks {
  regions: number;
  intensity: Numbers;
  state: Numbers;
}

export const motifTracks = (_sim: Simulation): MotifTracks | null => null;

import { ambientMotifId, type MotifView } from "@/server/contracts/motifs";
import type { Simulation } from "../state";
import { homeRegion } from "./area";
import { motifAt, motifCount } from "./canon";
import { stateAt } from "./lifecycle";
import { ensureRegions, regionCount } from "./regions";
import type { Tracks } from "./state";

const round1 = (x: number): number => Math.round(x * 10) / 10 + 0;
const LEAST_SHOWN = 0.5;

const describeTrack = (tracks: Tracks, row: number): Pick<MotifView, "intensity" | "state" | "hold" | "sinceTick"> => ({
  intensity: round1(tracks.intensity[row]!),
  state: stateAt(tracks.state[row]!),
  hold: tracks.hold[row]! < 0 ? null : round1(tracks.hold[row]!),
  sinceTick: tracks.since[row]!,
});

export const ambientView = (sim: Simulation, row: number): MotifView => {
  const region = Math.floor(row / motifCount);
  const category = motifAt(row % motifCount);
  const id = ambientMotifId(region, category);
  const place = { title: "", scope: "REGIONAL", region, placeId: null, carrierId: null } as const;
  return { id, category, ...place, ...describeTrack(sim.motifs.ambient, row) };
};

export const authoredView = (sim: Simulation, row: number): MotifView => {
  const motif = sim.motifs.authored[row]!;
  const { id, category, title, scope, placeId, carrierId } = motif;
  return {
    id,
    category,
    title,
    scope,
    region: Math.max(0, homeRegion(sim, motif)),
    placeId,
    carrierId,
    ...describeTrack(sim.motifs.tracks, row),
  };
};

/** Every theme that can be felt: authored ones, and ambient ones of .5 or more. The strongest first. */
export const motifViews = (sim: Simulation): MotifView[] => {
  ensureRegions(sim);
  const views = sim.motifs.authored.map((_, row) => authoredView(sim, row));
  for (let row = 0; row < regionCount(sim) * motifCount; row += 1) {
    if (sim.motifs.ambient.intensity[row]! >= LEAST_SHOWN) views.push(ambientView(sim, row));
  }
  return views.sort((a, b) => b.intensity - a.intensity);
};

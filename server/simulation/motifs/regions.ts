import { grow } from "../columns";
import { rosterOf } from "../roster";
import { loadIndex, type Simulation } from "../state";
import { conflictPairs, motifCount } from "./canon";
import { conflictColumns, openRegion, trackColumns } from "./state";

/** Regions that the cast has now. Those it had before keep their tracks. */
export const regionCount = (sim: Simulation): number => rosterOf(sim).regionSize.length;

/** Tracks for every region of the cast. */
export const ensureRegions = (sim: Simulation): void => {
  const { motifs } = sim;
  const wanted = regionCount(sim);
  if (wanted <= motifs.regions) return;
  motifs.ambient = grow(trackColumns, motifs.ambient, wanted * motifCount);
  motifs.conflicts = grow(conflictColumns, motifs.conflicts, wanted * conflictPairs.length);
  for (let region = motifs.regions; region < wanted; region += 1) openRegion(motifs, sim.seed, region, sim.tick);
  motifs.regions = wanted;
};

export const regionOf = (sim: Simulation, person: number): number => rosterOf(sim).region[person]!;

/** Where these people live, each region once. */
export const regionsOf = (sim: Simulation, characterIds: readonly string[]): number[] => [
  ...new Set(characterIds.map((id) => regionOf(sim, loadIndex(sim, id)))),
];

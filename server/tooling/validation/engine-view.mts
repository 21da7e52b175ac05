import { regionCount } from "@/server/simulation/motifs/regions";
import { Belief, BELIEF_WIDTH, hopsOf, How, howOf, strengthOf } from "@/server/simulation/mind/records";
import { endOfBeliefs, firstBelief } from "@/server/simulation/mind/minds";
import type { Simulation } from "@/server/simulation/state";
import type { Numbers } from "./moments.mts";

/** Where the measurements look into the simulation's parts. */

/** Tension of each region, 0..1, and what the drama manager aims at there. */
export const regionLevels = (sim: Simulation): { tension: Numbers; target: Numbers; regions: number } => {
  const { tension, target } = sim.drama.columns;
  return { tension, target, regions: Math.min(sim.drama.regions, regionCount(sim)) };
};

/** Ambient tracks: intensity and state, region · 49 + motif. */
export const motifTracks = (sim: Simulation): { regions: number; intensity: Numbers; state: Numbers } => {
  const { intensity, state } = sim.motifs.ambient;
  return { regions: sim.motifs.regions, intensity, state };
};

/** Strength of everything that somebody was told, by how many had told it on. */
export const toldStrengths = (sim: Simulation): Map<number, number[]> => {
  const byHop = new Map<number, number[]>();
  const { minds } = sim;
  for (let who = 0; who < sim.people.count; who += 1) {
    for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) {
      const meta = minds.beliefs[at + Belief.meta]!;
      if (howOf(meta) !== How.told) continue;
      const hop = hopsOf(meta);
      const strengths = byHop.get(hop) ?? [];
      strengths.push(strengthOf(minds.beliefs[at + Belief.more]!));
      byHop.set(hop, strengths);
    }
  }
  return byHop;
};

import { soloMoves, type SoloMove } from "@/server/contracts/moves";
import { moveCount } from "./moves";
import { Need, urgency } from "./needs";
import { isRemoved } from "./people";
import { felt } from "./situation";
import type { Simulation } from "./state";
import { soloMeanings } from "./tables/solo-moves";
import { fatigueLeft, fatigueWidth } from "./fatigue";

/** Sum of importance that calls for a reflection, on the 1..10 scale. §1.14, Park et al. */
const REFLECTION_AT = 150;
const GRIEF_FROM = 0.3;

const traitLetters = ["O", "C", "E", "A", "N"] as const;
const needLetters = ["BEL", "EST", "AUT", "SEC", "STI", "MEA"] as const;

/** Somebody dear is gone from the cast. */
const isGrieving = (sim: Simulation, index: number): boolean => {
  if (felt(sim, index, 0) >= -0.3) return false;
  const { rows, slots } = sim.ties;
  const start = rows.start[index]!;
  for (let slot = start; slot < start + rows.degree[index]!; slot += 1) {
    if (slots.strength[slot]! > GRIEF_FROM && isRemoved(sim.people, slots.neighbour[slot]!)) return true;
  }
  return false;
};

/** There is somebody new, or somebody to be wary of. */
const isWatchful = (sim: Simulation, index: number): boolean => {
  const { rows, slots } = sim.ties;
  const start = rows.start[index]!;
  for (let slot = start; slot < start + rows.degree[index]!; slot += 1) {
    if (slots.familiarity[slot]! < 0.15 || slots.trust[slot]! < 0.35) return true;
  }
  return false;
};

const isOpen: Record<SoloMove, (sim: Simulation, index: number) => boolean> = {
  REFLECT: (sim, index) => sim.people.saved.stirred[index]! >= REFLECTION_AT,
  WITHDRAW: (sim, index) => sim.people.saved.energy[index]! < 0.2 || sim.people.saved.mood[index * 3 + 2]! < -0.5,
  PURSUE_GOAL: (sim, index) => sim.records[index]!.goals.length > 0,
  OBSERVE: isWatchful,
  MOURN: isGrieving,
  CREATE: (sim, index) => sim.people.saved.trait[index * 5]! > 0.4 && urgency(sim, index, Need.stimulation) > 0.15,
  RITUAL: (sim, index) => sim.people.saved.trait[index * 5 + 1]! > 0.6,
};

export interface SoloTerms {
  traits: number;
  needs: number;
  fatigue: number;
}

/** Terms of a solo move's score: traits, needs and fatigue with the weights of §1.10. */
export const soloTerms = (sim: Simulation, index: number, solo: number): SoloTerms => {
  const { volition } = sim.params;
  const { trait, fatigue } = sim.people.saved;
  const meaning = soloMeanings[soloMoves[solo]!];
  let traits = 0;
  for (let t = 0; t < 5; t += 1) traits += (meaning.traits[traitLetters[t]!] ?? 0) * (2 * trait[index * 5 + t]! - 1);
  let needs = 0;
  for (let n = 0; n < 6; n += 1) needs += (meaning.needs[needLetters[n]!] ?? 0) * urgency(sim, index, n);
  const weariness = fatigue[index * fatigueWidth + moveCount + solo]! * fatigueLeft(sim, index);
  return { traits: volition.traits * traits, needs: volition.needs * needs, fatigue: -volition.fatigue * weariness };
};

/** Fills `soloOpen` and `soloScore`; true when at least one solo move is possible. */
export const weighSolitude = (sim: Simulation, index: number): boolean => {
  const { soloOpen, soloScore } = sim.work;
  let any = false;
  soloMoves.forEach((move, solo) => {
    soloOpen[solo] = Number(isOpen[move](sim, index));
    if (soloOpen[solo] === 1) any = true;
    const { traits, needs, fatigue } = soloTerms(sim, index, solo);
    soloScore[solo] = traits + needs + fatigue;
  });
  return any;
};

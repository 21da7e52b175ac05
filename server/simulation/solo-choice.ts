import { soloMoves, type SoloMove } from "@/server/contracts/moves";
import { motifCount, motifIndex } from "./motifs/canon";
import { fieldOf } from "./motifs/field";
import { moveCount } from "./moves";
import { Need, urgency } from "./needs";
import { isRemoved } from "./people";
import { addOrders, isForbidden } from "./direction/orders";
import { hasGoal } from "./pursuits/wants";
import type { Simulation } from "./state";
import { soloMeanings } from "./tables/solo-moves";
import { fatigueLeft, fatigueWidth } from "./fatigue";

const GRIEF_FROM = 0.3;
const SAD = -0.3;
const WITHDRAW = soloMoves.indexOf("WITHDRAW");

const traitLetters = ["O", "C", "E", "A", "N"] as const;
const needLetters = ["BEL", "EST", "AUT", "SEC", "STI", "MEA"] as const;

/** Somebody dear is gone from the cast. */
const isGrieving = (sim: Simulation, index: number): boolean => {
  const { mood, emotion } = sim.people.saved;
  if (mood[index * 3]! + emotion[index * 3]! >= SAD) return false;
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

const solemn = [motifIndex.HONOR, motifIndex.WONDER, motifIndex.DEATH];
const SOLEMN_FROM = 0.3;
/** One of HONOR, WONDER and DEATH stands at 3 or more where the character lives. §1.13 */
const isSolemn = (sim: Simulation, index: number): boolean => {
  const { phi, zoneOf } = fieldOf(sim);
  const row = zoneOf[index]! * motifCount;
  for (let k = 0; k < solemn.length; k += 1) if (phi[row + solemn[k]!]! >= SOLEMN_FROM) return true;
  return false;
};

const isOpen: Record<SoloMove, (sim: Simulation, index: number) => boolean> = {
  REFLECT: (sim, index) => sim.people.saved.stirred[index]! >= sim.params.mind.reflection,
  WITHDRAW: (sim, index) => sim.people.saved.energy[index]! < 0.2 || sim.people.saved.mood[index * 3 + 2]! < -0.5,
  PURSUE_GOAL: hasGoal,
  OBSERVE: isWatchful,
  MOURN: isGrieving,
  CREATE: (sim, index) => sim.people.saved.trait[index * 5]! > 0.4 && urgency(sim, index, Need.stimulation) > 0.01,
  RITUAL: (sim, index) => sim.people.saved.trait[index * 5 + 1]! > 0.6 && isSolemn(sim, index),
};

const traitLoad = Float64Array.from(soloMoves.flatMap((move) => traitLetters.map((letter) => soloMeanings[move].traits[letter] ?? 0)));
const needLoad = Float64Array.from(soloMoves.flatMap((move) => needLetters.map((letter) => soloMeanings[move].needs[letter] ?? 0)));

/** What `findSoloTerms` found: traits, needs, fatigue and rest; cells, since fractions that are returned may be boxed. */
export const soloTerms = new Float64Array(4);
/** Terms of a solo move's score with the weights of §1.10. Whoever has almost no energy left withdraws: it outweighs everything else. §1.7 */
export const findSoloTerms = (sim: Simulation, index: number, solo: number): void => {
  const { volition } = sim.params;
  const { trait, fatigue, energy } = sim.people.saved;
  let traits = 0;
  for (let t = 0; t < 5; t += 1) traits += traitLoad[solo * 5 + t]! * (2 * trait[index * 5 + t]! - 1);
  let needs = 0;
  for (let n = 0; n < 6; n += 1) needs += needLoad[solo * 6 + n]! * urgency(sim, index, n);
  soloTerms[0] = volition.traits * traits;
  soloTerms[1] = volition.needs * needs;
  soloTerms[2] = -volition.fatigue * fatigue[index * fatigueWidth + moveCount + solo]! * fatigueLeft(sim, index);
  soloTerms[3] = solo === WITHDRAW && energy[index]! < 0.2 ? 1.5 : 0;
};

/** Fills `soloOpen` and `soloScore`; true when at least one solo move is possible. */
export const weighSolitude = (sim: Simulation, index: number): boolean => {
  const { soloOpen, soloScore } = sim.work;
  let any = false;
  for (let solo = 0; solo < soloMoves.length; solo += 1) {
    soloOpen[solo] = Number(isOpen[soloMoves[solo]!](sim, index) && !isForbidden(sim, index, solo + moveCount));
    if (soloOpen[solo] === 0) continue;
    any = true;
    findSoloTerms(sim, index, solo);
    soloScore[solo] = soloTerms[0]! + soloTerms[1]! + soloTerms[2]! + soloTerms[3]!;
  }
  addOrders(sim, index, soloScore, moveCount);
  return any;
};

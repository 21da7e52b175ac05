import { soloMoves } from "@/server/contracts/moves";
import { unit } from "./arithmetic";
import { feel } from "./affect";
import { beginDeed, openTie } from "./deed";
import { noteTension } from "./drama/background";
import { addEnergy } from "./energy";
import { reflect } from "./mind/reflect";
import { rememberDeed } from "./mind/remember";
import { calmMood } from "./mood";
import { noteSoloDeed } from "./motifs/events";
import { moveCount } from "./moves";
import { addNeed } from "./needs";
import { isCast } from "./people";
import { drawPair, Stream } from "./rng";
import { pursueAlone } from "./pursuits/pursue-alone";
import { rosterOf } from "./roster";
import { noteSignificance } from "./significance";
import type { Occasion } from "./situation";
import { weighSolitude } from "./solo-choice";
import type { Simulation } from "./state";
import { emotionNames } from "@/server/contracts/emotions";
import { soloMeanings } from "./tables/solo-moves";
import { pick, weighMoves } from "./volition";
import { listOptions, type Deed } from "./workspace";
import { tire } from "./fatigue";

const needLetters = ["BEL", "EST", "AUT", "SEC", "STI", "MEA"] as const;
const given = Float64Array.from(soloMoves.flatMap((move) => needLetters.map((letter) => soloMeanings[move].gives[letter] ?? 0)));
const OBSERVED_AT_ONCE = 3;

/** Index of the solo move that a character chooses, with the sum of weights in `deed.weightSum`; −1 when none is possible. §1.13 */
export const chooseSolo = (sim: Simulation, occasion: Occasion, actor: number): number => {
  if (!weighSolitude(sim, actor)) return -1;
  const { soloScore, soloOpen, soloOptions, soloWeight } = sim.work;
  const options = listOptions(soloOptions, soloOpen, -1);
  weighMoves(sim, actor, soloScore, options, soloWeight);
  return pick(sim, options, soloWeight, occasion.moment, actor, Stream.soloChoice);
};

/** Familiarity +.01·(1−F) with up to three people of the same place, §1.13: the draws decide whom. */
const observe = (sim: Simulation, occasion: Occasion, actor: number): void => {
  const { rows, slots } = sim.ties;
  const { place } = rosterOf(sim);
  const start = rows.start[actor]!;
  // The three best draws, found one after the other: rows are short, and nothing needs to be sorted.
  let ceiling = 1;
  for (let k = 0; k < OBSERVED_AT_ONCE; k += 1) {
    let found = -1;
    let most = -1;
    for (let slot = start; slot < start + rows.degree[actor]!; slot += 1) {
      const other = slots.neighbour[slot]!;
      if (!isCast(sim.people, other) || place[other] !== place[actor]) continue;
      const order = drawPair(sim.seed, occasion.moment, actor, other, Stream.observe);
      if (order >= ceiling || order <= most) continue;
      most = order;
      found = slot;
    }
    if (found < 0) return;
    ceiling = most;
    openTie(sim, found);
    slots.familiarity[found] = unit(slots.familiarity[found]! + 0.01 * (1 - slots.familiarity[found]!));
  }
};

/** Grief works: the emotion fades as in 1½ times the time. §1.13 */
const mourn = (sim: Simulation, actor: number): void => {
  const { emotion } = sim.people.saved;
  const extra = Math.sqrt(sim.people.derived.emotionDecay[actor]!);
  for (let k = actor * 3; k < actor * 3 + 3; k += 1) emotion[k]! *= extra;
};

/** Makes a solo move; `work.deed` says what it did. */
export const performSolo = (sim: Simulation, occasion: Occasion, actor: number, solo: number): Deed => {
  const deed = beginDeed(sim, actor, -1, moveCount + solo);
  const move = soloMoves[solo]!;
  const { energy, feels, intensity, tension } = soloMeanings[move];
  for (let need = 0; need < 6; need += 1) addNeed(sim, actor, need, given[solo * 6 + need]!);
  addEnergy(sim, actor, energy);
  if (feels !== null) {
    deed.actorFelt = emotionNames.indexOf(feels);
    deed.actorIntensity = feel(sim, actor, deed.actorFelt, intensity);
  }
  if (move === "OBSERVE") observe(sim, occasion, actor);
  if (move === "MOURN") mourn(sim, actor);
  if (move === "PURSUE_GOAL") pursueAlone(sim, actor);
  if (move === "REFLECT") {
    calmMood(sim, actor, 0.2);
    reflect(sim, actor);
    sim.people.saved.stirred[actor] = 0;
  }
  if (move === "RITUAL") {
    const { mood } = sim.people.saved;
    mood[actor * 3 + 1] = Math.max(-1, mood[actor * 3 + 1]! - 0.1);
  }
  tire(sim, actor, moveCount + solo);
  if (tension !== 0) noteTension(sim, actor, tension);
  noteSoloDeed(sim, deed);
  noteSignificance(sim, deed);
  rememberDeed(sim, occasion, deed);
  return deed;
};

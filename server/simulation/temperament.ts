import { temperamentHome } from "@/server/contracts/temperament";
import { exp2d } from "./arithmetic";
import { affiliation, control, moveCount, prior, traitLoad } from "./moves";
import { deviate, Stream } from "./rng";
import type { Simulation } from "./state";

/**
 * Derived columns of one character: home (§1.3); per-tick decay 2^(−1/HL) of emotion, HL = 12·(1+.6·zN), and mood, HL = 80·(1+.4·zN)
 * (§1.5); perceiver and target effects of the Social Relations Model (§1.12); and the part of every move's score that the situation
 * does not change: prior + traits − circumplex·(aff² + ½dom²) (§1.10).
 */
export const derivePerson = (sim: Simulation, index: number): void => {
  const { derived, saved } = sim.people;
  const { affect, relation, volition } = sim.params;
  const { bigFive } = sim.records[index]!;
  const home = temperamentHome(bigFive);
  derived.home[index * 3] = home.pleasure;
  derived.home[index * 3 + 1] = home.arousal;
  derived.home[index * 3 + 2] = home.dominance;
  const zN = 2 * bigFive.neuroticism - 1;
  derived.emotionDecay[index] = exp2d(-1 / (affect.emotionHalfLife * (1 + 0.6 * zN)));
  derived.moodDecay[index] = exp2d(-1 / (affect.moodHalfLife * (1 + 0.4 * zN)));
  derived.perceiver[index] = relation.perceiver * deviate(sim.seed, index, Stream.perceiver);
  derived.liked[index] = relation.target * deviate(sim.seed, index, Stream.liked);
  for (let move = 0; move < moveCount; move += 1) {
    let traits = 0;
    for (let t = 0; t < 5; t += 1) traits += traitLoad[move * 5 + t]! * (2 * saved.trait[index * 5 + t]! - 1);
    const distance = affiliation[move]! * affiliation[move]! + 0.5 * control[move]! * control[move]!;
    derived.baseScore[index * moveCount + move] = volition.prior * prior[move]! + volition.traits * traits - volition.circumplex * distance;
  }
};

export const deriveAll = (sim: Simulation): void => {
  for (let index = 0; index < sim.people.count; index += 1) derivePerson(sim, index);
};

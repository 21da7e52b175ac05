import type { CharacterState, Needs } from "@/server/contracts/character";
import type { Pad } from "@/server/contracts/numbers";
import type { MoodReport } from "@/server/contracts/simulation";
import { moodLabel } from "@/server/contracts/temperament";
import { emotionLength, NAMED_FROM, nearestEmotion, NO_EMOTION } from "./affect";
import { round4 } from "./arithmetic";
import { feelingAt, moodAt } from "./labels";
import { Need } from "./needs";
import { idAt, type Simulation } from "./state";

/** A label counts as changed only when the mood has moved at least this far: on the border between two it would flicker. */
const FLICKER = 0.03;
/** A named feeling has passed below this length of the emotion vector. */
const PASSED_BELOW = 0.8 * NAMED_FROM;

const needsAt = (sim: Simulation, index: number): Needs => {
  const { needs } = sim.people.saved;
  const n = index * 6;
  return {
    belonging: round4(needs[n + Need.belonging]!),
    esteem: round4(needs[n + Need.esteem]!),
    autonomy: round4(needs[n + Need.autonomy]!),
    security: round4(needs[n + Need.security]!),
    stimulation: round4(needs[n + Need.stimulation]!),
    meaning: round4(needs[n + Need.meaning]!),
  };
};

const largestShift = (sim: Simulation, index: number): number => {
  const { mood, reportedMood } = sim.people.saved;
  let most = 0;
  for (let k = index * 3; k < index * 3 + 3; k += 1) most = Math.max(most, Math.abs(mood[k]! - reportedMood[k]!));
  return most;
};

/** Where a mood is read into, again and again. A class, so that no other object has its shape: see `TieNow`. */
class MoodNow implements Pad {
  pleasure = 0.5;
  arousal = 0.5;
  dominance = 0.5;
}
const scratch = new MoodNow();
const labelIn = (values: Float32Array, index: number): string => {
  scratch.pleasure = values[index * 3]!;
  scratch.arousal = values[index * 3 + 1]!;
  scratch.dominance = values[index * 3 + 2]!;
  return moodLabel(scratch);
};

const hasNewLabel = (sim: Simulation, index: number): boolean => {
  const { mood, reportedMood } = sim.people.saved;
  return labelIn(mood, index) !== labelIn(reportedMood, index);
};

const isDue = (sim: Simulation, index: number): boolean => {
  const shift = largestShift(sim, index);
  if (shift > sim.params.report.moodShift || (shift > FLICKER && hasNewLabel(sim, index))) return true;
  return sim.people.saved.reportedFeeling[index] !== NO_EMOTION && emotionLength(sim, index) < PASSED_BELOW;
};

/** That somebody's feeling was told by an act, so that its passing is worth telling too. */
export const noteFeeling = (sim: Simulation, index: number): void => {
  sim.people.saved.reportedFeeling[index] = nearestEmotion(sim, index);
};

/** Takes what is told now as told. */
export const noteMood = (sim: Simulation, index: number): void => {
  const { mood, reportedMood } = sim.people.saved;
  for (let k = index * 3; k < index * 3 + 3; k += 1) reportedMood[k] = mood[k]!;
  noteFeeling(sim, index);
};

/** Reports those of the given characters whose mood label changed, whose mood moved by more than .15, or whose named feeling has passed. */
export const reportMoods = (sim: Simulation, indices: Iterable<number>): MoodReport[] => {
  const reports: MoodReport[] = [];
  for (const index of indices) {
    if (!isDue(sim, index)) continue;
    noteMood(sim, index);
    reports.push({
      characterId: idAt(sim, index),
      mood: moodAt(sim, index),
      feeling: feelingAt(sim, index),
      energy: round4(sim.people.saved.energy[index]!),
      needs: needsAt(sim, index),
    });
  }
  return reports;
};

export const stateAt = (sim: Simulation, index: number): CharacterState => {
  const { home } = sim.people.derived;
  return {
    mood: moodAt(sim, index),
    home: { pleasure: round4(home[index * 3]!), arousal: round4(home[index * 3 + 1]!), dominance: round4(home[index * 3 + 2]!) },
    feeling: feelingAt(sim, index),
    energy: round4(sim.people.saved.energy[index]!),
    needs: needsAt(sim, index),
  };
};

import type { BigFive, CharacterState } from "./character";
import type { Pad } from "./numbers";

/**
 * Temperament: the mood a character returns to when nothing happens, each axis −1..1. Mehrabian 1996 on traits centred to −1..1;
 * his fifth regressor is stability, so neuroticism enters with −.19 on pleasure and +.57 on arousability. SIMULATION §1.3.
 */
export const temperamentHome = ({ openness, conscientiousness, extraversion, agreeableness, neuroticism }: BigFive): Pad => {
  const o = 2 * openness - 1;
  const c = 2 * conscientiousness - 1;
  const e = 2 * extraversion - 1;
  const a = 2 * agreeableness - 1;
  const n = 2 * neuroticism - 1;
  return {
    pleasure: 0.5 * (0.21 * e + 0.59 * a - 0.19 * n) + 0.05,
    arousal: 0.25 * (0.15 * o + 0.3 * a + 0.57 * n) - 0.05,
    dominance: 0.5 * (0.25 * o + 0.17 * c + 0.6 * e - 0.32 * a),
  };
};

/** Mehrabian's octants by the signs of pleasure, arousal, dominance, in that order of bits. */
const octants = ["Bored", "Disdainful", "Anxious", "Hostile", "Docile", "Relaxed", "Dependent", "Exuberant"] as const;
/** Below this length a mood has no direction worth a name. */
const EVEN_MOOD = 0.08;

const length = ({ pleasure, arousal, dominance }: Pad): number =>
  Math.sqrt(pleasure * pleasure + arousal * arousal + dominance * dominance);

/** One word for a mood: "Exuberant", "Anxious"; "Composed" near the middle. */
export const moodLabel = (mood: Pad): string => {
  if (length(mood) < EVEN_MOOD) return "Composed";
  const octant = (mood.pleasure >= 0 ? 4 : 0) + (mood.arousal >= 0 ? 2 : 0) + (mood.dominance >= 0 ? 1 : 0);
  return octants[octant] ?? "Composed";
};

/** The word with its degree: "slightly anxious" below a length of .33, "moderately" below .67, else "fully". */
export const moodPhrase = (mood: Pad): string => {
  const word = moodLabel(mood).toLowerCase();
  if (word === "composed") return word;
  const size = length(mood);
  if (size < 0.33) return `slightly ${word}`;
  return size < 0.67 ? `moderately ${word}` : `fully ${word}`;
};

/** Satisfaction of every need at the start, 0..1. */
export const startingNeed = 0.6;

/** What a newly added character starts with: at home, nothing felt yet. The simulation and the fold use these same numbers. */
export const startState = (bigFive: BigFive, socialEnergy: number): CharacterState => {
  const home = temperamentHome(bigFive);
  return {
    mood: home,
    home,
    feeling: { emotion: null, label: moodLabel(home), intensity: 0 },
    energy: socialEnergy,
    needs: {
      belonging: startingNeed,
      esteem: startingNeed,
      autonomy: startingNeed,
      security: startingNeed,
      stimulation: startingNeed,
      meaning: startingNeed,
    },
  };
};

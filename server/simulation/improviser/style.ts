import type { SpeechRequest } from "@/server/contracts/speech";
import type { Idiolect } from "./idiolect";
import type { Politeness } from "./politeness";
import { temperOf } from "./tie";

/** Probabilities of the style operators, SIMULATION §3.2. */
export interface Style {
  /** A further proposition. */
  verbosity: number;
  /** Two sentences made one. */
  subordination: number;
  hedge: number;
  emphasis: number;
  filler: number;
  restart: number;
  tag: number;
  acknowledgement: number;
  rejection: number;
  /** A term for a friend. */
  endearment: number;
  /** The name. */
  address: number;
  selfReference: number;
  confirmation: number;
  exclamation: number;
  trailing: number;
  oath: number;
  opener: number;
  /** A favourite of any kind: at most one stands in a line. */
  marked: number;
  coda: number;
  positiveFirst: number;
  concession: number;
  /** −1..1: lean toward rare and long words. */
  rare: number;
  imagery: number;
  motifImage: number;
  courtesy: number;
  barb: number;
  softener: number;
}

const clamp = (p: number): number => Math.max(0, Math.min(0.9, p));

const heated = new Set(["anger", "hate", "reproach", "resentment"]);
const frightened = new Set(["fear", "fears_confirmed"]);
const pressing = new Set([
  "ASK",
  "PROBE",
  "REQUEST_HELP",
  "PERSUADE",
  "NEGOTIATE",
  "COMMAND",
  "ADVISE",
  "INVITE",
  "CRITICISE",
  "WARN",
  "TEMPT",
  "ARGUE",
  "OFFER_HELP",
  "MEDIATE",
]);

interface State {
  arousal: number;
  anger: number;
  fear: number;
  tired: number;
  meek: number;
  gloom: number;
}
const stateOf = ({ mood, feeling, energy }: SpeechRequest["speaker"]): State => ({
  arousal: mood.arousal + (feeling.emotion ? 0.3 * feeling.intensity : 0),
  anger: feeling.emotion && heated.has(feeling.emotion) ? feeling.intensity : 0,
  fear: feeling.emotion && frightened.has(feeling.emotion) ? feeling.intensity : 0,
  tired: energy < 0.3 ? 1 : 0,
  meek: mood.dominance < -0.2 ? 0.06 : 0,
  gloom: mood.pleasure < -0.2 ? 1 : 0,
});

/**
 * p = clamp(base + Σ coeff·z, 0, .9), z = 2x − 1, SIMULATION §3.2; the table's magnitudes times these, so that a person can be heard within a
 * scene. Kindness shows in few words, and needs the most.
 */
const GAIN = { openness: 1.3, conscientiousness: 1.3, extraversion: 1.6, agreeableness: 1.9, neuroticism: 1.5 } as const;

export const styleOf = (request: SpeechRequest, idiolect: Idiolect, politeness: Politeness): Style => {
  const { bigFive, voice } = request.speaker;
  const O = GAIN.openness * (2 * bigFive.openness - 1);
  const C = GAIN.conscientiousness * (2 * bigFive.conscientiousness - 1);
  const E = GAIN.extraversion * (2 * bigFive.extraversion - 1);
  const A = GAIN.agreeableness * (2 * bigFive.agreeableness - 1);
  const N = GAIN.neuroticism * (2 * bigFive.neuroticism - 1);
  const s = stateOf(request.speaker);
  const { bent } = idiolect;
  const temper = temperOf(request.move);
  const hostile = temper === "hostile" ? 1 : 0;
  const formal = voice.register === "formal" || voice.register === "courtly" ? 1 : 0;
  const loose = voice.register === "street" || voice.register === "rustic" ? 1 : 0;
  const press = pressing.has(request.move) ? 1 : 0;
  const familiarity = request.view?.familiarity ?? 0;
  const polite = politeness === "negative" || politeness === "off-record" ? 1 : 0;
  const heat = 1 + 0.6 * s.arousal;
  const anxious = bigFive.neuroticism > 0.62 || s.fear > 0.3;
  return {
    verbosity: clamp((0.22 + 0.15 * O + 0.35 * E + 0.2 * bent.talk - (s.tired ? 0.3 : 0)) * (s.tired ? 0.5 : 1) - 0.05 * loose),
    subordination: clamp(0.4 + 0.25 * bent.join + 0.3 * O + 0.15 * C - 0.15 * E - 0.2 * Math.max(0, s.arousal)),
    hedge: clamp(
      0.12 +
        0.05 * O +
        0.05 * C -
        0.1 * E +
        0.1 * A +
        0.16 * N +
        s.meek +
        0.08 * polite -
        0.1 * hostile -
        (politeness === "bald" ? 0.04 : 0),
    ),
    emphasis: clamp((0.1 - 0.08 * C + 0.16 * E + 0.06 * N) * heat),
    filler: clamp(0.06 - 0.14 * C + 0.12 * E + 0.1 * N + 0.04 * loose - 0.04 * formal),
    restart: clamp(anxious ? 0.04 + 0.2 * N - 0.05 * C - 0.05 * E + 0.15 * s.fear + 0.08 * Math.max(0, s.arousal) : 0),
    tag: clamp(0.08 + 0.1 * E + 0.1 * A + 0.04 * N + s.meek),
    acknowledgement: clamp(0.08 + 0.06 * E + 0.12 * A),
    rejection: clamp(0.04 - 0.16 * A + 0.05 * N + 0.1 * s.anger),
    endearment: familiarity >= 0.35 && !hostile ? clamp(0.08 + 0.08 * E + 0.16 * A) : 0,
    address: clamp(
      (idiolect.calling === "nothing" ? 0.05 : 0.3) +
        0.3 * bent.name +
        0.05 * A +
        0.05 * E +
        0.06 * formal +
        (politeness === "positive" ? 0.06 : 0),
    ),
    selfReference: clamp(0.12 + 0.06 * E + 0.1 * N),
    confirmation: clamp(0.12 + 0.04 * C + 0.05 * A + 0.1 * N),
    exclamation: clamp((0.04 - 0.15 * C + 0.25 * E + 0.16 * N + 0.24 * bent.cry) * heat + 0.25 * s.anger),
    trailing: clamp(-0.06 - 0.08 * C - 0.08 * E + 0.26 * N + 0.2 * bent.trail + 0.05 * s.tired),
    oath: request.rating === "G" ? 0 : clamp((0.03 - 0.08 * C + 0.03 * E - 0.12 * A + 0.06 * N) * (1 + s.anger) + (voice.oath ? 0.04 : 0)),
    opener: clamp(0.6 + 0.03 * E + 0.12 * bent.mark + (voice.openers.length > 0 ? 0.06 : 0)),
    marked: clamp(0.9 + 0.08 * bent.mark + 0.04 * E),
    coda: clamp(0.06 + 0.08 * bent.mark + 0.03 * E),
    positiveFirst: clamp(0.5 + 0.15 * E + 0.25 * A - 0.25 * N - 0.2 * s.gloom),
    concession: clamp(0.1 + 0.1 * O + 0.05 * C - 0.06 * E + 0.1 * A),
    rare: 0.3 + 0.3 * O + 0.15 * C - 0.1 * E,
    imagery: clamp(0.3 + 0.2 * O + 0.05 * E + 0.1 * bent.picture + (voice.register === "lyrical" ? 0.2 : 0)),
    motifImage: clamp(0.1 + 0.2 * O - 0.05 * C),
    courtesy: clamp(
      (polite ? 0.3 : politeness === "positive" ? 0.08 : 0.02) * (press ? 1.2 : 0.5) +
        0.16 * A * (press ? 1 : 0.3) +
        0.1 * formal -
        0.25 * hostile -
        0.3 * s.anger,
    ),
    barb: clamp(0.03 - 0.22 * A + 0.08 * hostile + 0.1 * s.anger),
    softener: clamp((0.05 + 0.22 * A + 0.04 * polite) * (hostile ? 0.4 : 1)),
  };
};

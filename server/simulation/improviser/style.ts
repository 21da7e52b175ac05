import type { SpeechRequest } from "@/server/contracts/speech";
import { temperOf } from "./tie";

/** Probabilities of the style operators, SIMULATION §3.2. */
export interface Style {
  verbosity: number;
  hedge: number;
  emphasis: number;
  filler: number;
  restart: number;
  tag: number;
  rejection: number;
  address: number;
  selfReference: number;
  exclamation: number;
  trailing: number;
  oath: number;
  opener: number;
  imagery: number;
  concession: number;
  politeness: number;
  contraction: number;
}

const clamp = (p: number): number => Math.max(0, Math.min(0.9, p));

const heated = new Set(["anger", "hate", "reproach", "resentment"]);
const frightened = new Set(["fear", "fears_confirmed"]);

/** Acts that press on the other; politeness matters most there. */
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
]);

export const styleOf = (request: SpeechRequest): Style => {
  const { bigFive, mood, feeling, energy, voice } = request.speaker;
  const O = 2 * bigFive.openness - 1;
  const C = 2 * bigFive.conscientiousness - 1;
  const E = 2 * bigFive.extraversion - 1;
  const A = 2 * bigFive.agreeableness - 1;
  const N = 2 * bigFive.neuroticism - 1;
  const arousal = mood.arousal + (feeling.emotion ? 0.3 * feeling.intensity : 0);
  const anger = feeling.emotion && heated.has(feeling.emotion) ? feeling.intensity : 0;
  const afraid = feeling.emotion && frightened.has(feeling.emotion) ? feeling.intensity : 0;
  const familiarity = request.view?.familiarity ?? 0;
  const tired = energy < 0.3 ? 1 : 0;
  const hostile = temperOf(request.move) === "hostile" ? 1 : 0;
  const formal = voice.register === "formal" || voice.register === "courtly" ? 1 : 0;
  const loose = voice.register === "street" || voice.register === "rustic" ? 1 : 0;
  const meek = mood.dominance < -0.2 ? 0.06 : 0;
  const press = pressing.has(request.move) ? 1 : 0;
  return {
    verbosity: clamp(0.42 + 0.12 * O + 0.32 * E - 0.3 * tired - 0.15 * loose),
    hedge: clamp(0.1 + 0.04 * O + 0.04 * C - 0.08 * E + 0.08 * A + 0.13 * N + meek - 0.1 * hostile),
    emphasis: clamp((0.08 - 0.06 * C + 0.13 * E + 0.05 * N) * (1 + 0.5 * arousal)),
    filler: clamp(0.05 - 0.1 * C + 0.08 * E + 0.07 * N + 0.05 * loose - 0.04 * formal),
    restart: clamp(N > 0.3 || afraid > 0.3 ? 0.03 + 0.14 * N - 0.04 * C - 0.04 * E + 0.15 * afraid : 0),
    tag: clamp(0.09 + 0.08 * E + 0.08 * A + 0.04 * N),
    rejection: clamp(0.02 - 0.14 * A + 0.04 * N),
    address: clamp(0.24 + 0.08 * A + 0.06 * E + 0.06 * formal),
    selfReference: clamp(0.04 + 0.04 * E + 0.08 * N),
    exclamation: clamp((0.1 - 0.13 * C + 0.26 * E + 0.1 * N) * (1 + 0.8 * arousal) + 0.25 * anger),
    trailing: clamp(0.04 - 0.06 * C - 0.06 * E + 0.1 * N + 0.08 * tired),
    oath: clamp((0.03 - 0.06 * C + 0.03 * E - 0.08 * A + 0.05 * N) * (1 + anger) + (voice.oath ? 0.05 : 0) + 0.1 * anger),
    opener: clamp(0.12 + 0.05 * E + (voice.openers.length > 0 ? 0.1 : 0)),
    imagery: clamp(0.16 + 0.14 * O + 0.05 * E + (voice.register === "lyrical" ? 0.2 : 0) + (voice.imagery ? 0.08 : 0)),
    concession: clamp(0.06 + 0.06 * O + 0.04 * C - 0.04 * E + 0.08 * A),
    politeness: clamp(0.12 + 0.3 * A * (press ? 1.3 : 1) + 0.15 * press + 0.12 * formal - 0.1 * familiarity - 0.15 * hostile - 0.3 * anger),
    contraction: clamp(
      request.era === "elizabethan" || request.era === "antique"
        ? 0
        : request.era === "contemporary"
          ? 0.9 - 0.5 * formal
          : loose
            ? 0.85
            : formal
              ? 0
              : 0.1 - 0.2 * C + 0.25 * familiarity,
    ),
  };
};

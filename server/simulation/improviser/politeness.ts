import type { SpeechRequest } from "@/server/contracts/speech";
import { moveIndex, risk } from "../moves";
import { isDirected } from "./clause";

/** Brown and Levinson: plainly; by what is common; with all respect; by a hint. */
export type Politeness = "bald" | "positive" | "negative" | "off-record";

/** Evaluators take the most indirect forms for the rudest, SIMULATION §3.2: never in more than this share of lines. */
export const OFF_RECORD_CAP = 0.1;

/** W = .35·(1−F) + .35·(status_j − status_i + 1)/2 + .45·risk_m; nobody's status is known here, so that term stands at its middle. */
export const weightOf = ({ view, move }: SpeechRequest): number =>
  0.35 * (1 - (view?.familiarity ?? 0)) + 0.175 + (isDirected(move) ? 0.45 * (risk[moveIndex[move]] ?? 0) : 0);

export const politenessOf = (request: SpeechRequest, u: number): Politeness => {
  const w = weightOf(request);
  if (w < 0.35) return "bald";
  if (w < 0.6) return "positive";
  if (w < 0.85) return "negative";
  return u < OFF_RECORD_CAP ? "off-record" : "negative";
};

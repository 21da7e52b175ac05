import type { MoveReason, ScoreTerm } from "@/server/contracts/simulation";
import type { Term } from "@/components/charts/bars";
import { wordsOfMove } from "./move-words";

/** What each term of a move's score weighs, and where that comes from. */
const termWords: Record<ScoreTerm, { label: string; source: string }> = {
  circumplex: { label: "How they stand", source: "mood and tie" },
  prior: { label: "How often it is done", source: "of all moves" },
  traits: { label: "Their nature", source: "traits" },
  needs: { label: "What they lack", source: "needs" },
  goals: { label: "What they are after", source: "goals" },
  motifs: { label: "Themes at work", source: "motifs" },
  drama: { label: "What the story asks", source: "tension" },
  faceThreat: { label: "The risk of offence", source: "tact" },
  energy: { label: "The strength it takes", source: "energy" },
  fatigue: { label: "Done too often of late", source: "habit" },
  obligation: { label: "What is owed", source: "the last words" },
  director: { label: "The writer’s word", source: "direction" },
};
const WEIGHS_FROM = 0.01;
const TERMS_SHOWN = 7;

/** The terms that told for or against a move, the heaviest first. */
export const termsOf = ({ terms }: Pick<MoveReason, "terms">): Term[] =>
  terms
    .filter(({ value }) => Math.abs(value) >= WEIGHS_FROM)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, TERMS_SHOWN)
    .map(({ term, value }) => ({ ...termWords[term], value }));

const ALTERNATIVES_SHOWN = 2;

/** "else asks 0.21, warns 0.12"; empty when nothing else was thought of. */
export const alternativesOf = ({ alternatives }: Pick<MoveReason, "alternatives">): string => {
  const shown = alternatives.slice(0, ALTERNATIVES_SHOWN).map((each) => `${wordsOfMove(each.move)} ${each.probability.toFixed(2)}`);
  return shown.length === 0 ? "" : `else ${shown.join(", ")}`;
};

/** How the other was expected to take it, and did. */
export const acceptanceOf = (name: string, probability: number | null, accepted: boolean | null): string => {
  if (probability === null || accepted === null) return "";
  const expected = probability >= 0.65 ? "likely to take it well" : probability >= 0.35 ? "hard to foresee" : "unlikely to take it well";
  const surprising = accepted ? probability < 0.35 : probability >= 0.65;
  return `${name} was ${expected} (${probability.toFixed(2)}) and ${accepted ? "took it well" : "did not"}${surprising ? ", against the odds" : ""}.`;
};

import { moveWord } from "@/server/contracts/scenario-words";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { Instead, Line } from "@/server/contracts/line";
import type { MoveReason, ScoreTerm } from "@/server/contracts/simulation";
import type { Term } from "@/components/charts/bars";
import { signed } from "@/components/charts/prepare/change-words";
import { joinNames } from "@/components/lib/join-names";
import { shortNameOf } from "@/components/charts/prepare/person";

type Person = Pick<CastMember, "id" | "name" | "shortName" | "goals">;
interface Reasons {
  reason: MoveReason;
  actor: Person | null;
  target: Person | null;
}

/** A probability, 0..1, to two places; what could happen is never told as 0.00. */
export const sayChance = (chance: number): string => (chance > 0 && chance < 0.005 ? "under 0.01" : chance.toFixed(2));

type Spoken = Pick<Line, "source" | "model" | "moveSeq" | "alternatives">;

/** Who gave a line the words that are shown: "the improviser", "a person", or the model's name. */
export const giverOf = ({ source, model }: Pick<Spoken, "source" | "model">): string => {
  if (source === "human") return "a person";
  return source === "improviser" ? "the improviser" : model;
};

/** "openai/gpt-5-mini was asked, but it took too long": why the improviser gave the words of a part that a model has. */
export const sayInstead = ({ of, why }: Instead): string => `${of} was asked, but ${why}`;

/** Whether the one who speaks chose to say it: not so where a person gave the words first, or it came from a file. Other words change nothing of it. */
export const isOwnChoice = ({ source, moveSeq, alternatives }: Spoken): boolean =>
  moveSeq !== null && (alternatives[0]?.source ?? source) !== "human";

type Words = (reasons: Reasons & { value: number }) => { label: string; source?: string };

/** What each term of a choice stands for, by its sign, and what it was reckoned from. */
const words: Record<ScoreTerm, Words> = {
  circumplex: ({ reason: { view }, value }) => ({
    label: value < 0 ? "Strays from the tone between them" : "Keeps the tone between them",
    ...(view && { source: `regard ${signed(view.strength)}, trust ${view.trust.toFixed(2)}` }),
  }),
  prior: ({ value }) => ({ label: value < 0 ? "Seldom done" : "Often done" }),
  traits: ({ actor, value }) => ({
    label: `${value < 0 ? "Against" : "In"} ${actor ? `${shortNameOf(actor)}’s` : "the speaker’s"} nature`,
  }),
  needs: ({ value }) => ({ label: value < 0 ? "Leaves a need unmet" : "Meets a need" }),
  goals: ({ actor, target, value }) => {
    const about = actor?.goals.filter(({ targetId }) => targetId !== null && targetId === target?.id) ?? [];
    const goal = about.sort((a, b) => b.priority - a.priority)[0];
    return { label: value < 0 ? "Works against a wish" : "Serves a wish", ...(goal && { source: goal.text }) };
  },
  motifs: () => ({ label: "The themes at work" }),
  drama: () => ({ label: "The moment called for it" }),
  faceThreat: ({ reason: { view } }) => ({ label: "Might give offence", ...(view && { source: `trust ${view.trust.toFixed(2)}` }) }),
  energy: ({ reason }) => ({ label: "Takes effort", source: `energy ${reason.energy.toFixed(2)}` }),
  fatigue: () => ({ label: "Done not long ago" }),
  obligation: () => ({ label: "Something was owed" }),
  director: () => ({ label: "Asked for", source: "from outside the cast" }),
};

const least = 0.005;

/** The signed terms of a choice in words, the strongest first. */
export const sayTerms = (reasons: Reasons, most = 6): Term[] =>
  reasons.reason.terms
    .filter(({ value }) => Math.abs(value) >= least)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, most)
    .map(({ term, value }) => ({ ...words[term]({ ...reasons, value }), value }));

/** "over argue 0.31, probe 0.12"; empty when nothing else was open. */
export function sayAlternatives(alternatives: MoveReason["alternatives"]): string {
  const told = alternatives.slice(0, 2).map(({ move, probability }) => `${moveWord(move)} ${probability.toFixed(2)}`);
  return told.length > 0 ? `over ${told.join(", ")}` : "";
}

/** "Jane and Mr Darcy heard it." */
export function sayHearers(names: readonly string[], isAside: boolean): string {
  if (names.length === 0) return "Nobody else was there to hear it.";
  const all = joinNames(names, names.length);
  return isAside ? `An aside: only ${all} heard it.` : `${all} heard it.`;
}

/** How the other took it, and how likely that was. */
export function sayAcceptance(reason: MoveReason, accepted: boolean | null, target: Person | null): string {
  if (reason.acceptProbability === null || accepted === null || !target) return "";
  const chance = sayChance(reason.acceptProbability);
  return accepted
    ? `${shortNameOf(target)} took it well; the chance of that was ${chance}.`
    : `${shortNameOf(target)} did not take it well; the chance of taking it well was ${chance}.`;
}

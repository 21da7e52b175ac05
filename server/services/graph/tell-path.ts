import type { CastMember } from "@/server/contracts/chronicle/view";
import type { GraphTie, PathStep } from "@/server/contracts/graph";
import { shortNameOf } from "@/server/contracts/identity";
import type { RelationshipKind } from "@/server/contracts/relationship-kinds";

/** Whom a sentence is about. */
export type PathPerson = Pick<CastMember, "id" | "name" | "shortName" | "pronouns">;

/** How somebody stands in a sentence: "Jane is", "they are". */
interface Subject {
  text: string;
  many: boolean;
}
/** What is said of a subject, about an object. */
type Clause = (subject: Subject, object: string) => string;

const pronoun: Record<CastMember["pronouns"], { subject: string; object: string }> = {
  she: { subject: "she", object: "her" },
  he: { subject: "he", object: "him" },
  they: { subject: "they", object: "them" },
  it: { subject: "it", object: "it" },
};

const be =
  (rest: string): Clause =>
  ({ text, many }, object) =>
    `${text} ${many ? "are" : "is"} ${rest} ${object}`;
const act =
  (one: string, more: string, rest = ""): Clause =>
  ({ text, many }, object) =>
    `${text} ${many ? more : one} ${object}${rest}`;

/** From where on (below 0: above where) strength has these words. */
type Regard = readonly [from: number, clause: Clause, mutual: string];
const bitter: Regard = [-1, be("bitter against"), "are bitter against each other"];
/** The strongest first; the same steps as on the map. */
const regards: readonly Regard[] = [
  [0.75, be("devoted to"), "are devoted to each other"],
  [0.45, be("warm towards"), "are warm towards each other"],
  [0.15, be("well disposed to"), "are well disposed to each other"],
  [-0.15, be("indifferent to"), "are indifferent to each other"],
  [-0.45, be("cool towards"), "are cool towards each other"],
  [-0.75, be("hostile to"), "are hostile to each other"],
  bitter,
];
const loves: readonly Regard[] = [
  [0.6, be("in love with"), "are in love with each other"],
  [0.2, be("drawn to"), "are drawn to each other"],
];
const regardOf = ({ kind, strength }: GraphTie): Regard => {
  const rows = kind === "romance" ? [...loves, ...regards] : regards;
  return rows.find(([from]) => (from > 0 ? strength >= from : strength > from)) ?? bitter;
};

/** What one is to the other, where that is more than to know each other; romance shows in the regard. */
const kinds: Partial<Record<RelationshipKind, { sees: Clause; both: string }>> = {
  friend: { sees: act("counts", "count", " a friend"), both: "are friends" },
  rival: { sees: act("sees a rival in", "see a rival in"), both: "are rivals" },
  enemy: { sees: act("sees an enemy in", "see an enemy in"), both: "are enemies" },
  ally: { sees: act("sees an ally in", "see an ally in"), both: "are allies" },
  family: { sees: be("family to"), both: "are family" },
  professional: { sees: act("works with", "work with"), both: "work together" },
  mentor: { sees: be("bound by teaching to"), both: "are bound by teaching" },
  strained: { sees: be("on strained terms with"), both: "are on strained terms" },
};

const offended = 0.3;
const hardly = 0.12;
const trusting = 0.75;
const wary = 0.3;

const number = (strength: number): string => {
  const text = Math.abs(strength).toFixed(2);
  if (Number(text) === 0) return text;
  return `${strength < 0 ? "−" : "+"}${text}`;
};

/** The one thing about a tie that a reader should know first. */
const clauseOf = (tie: GraphTie): Clause => {
  if (tie.offence >= offended) return be("offended with");
  if (tie.familiarity < hardly && tie.kind === "acquaintance") return act("hardly knows", "hardly know");
  return regardOf(tie)[1];
};

/** "Jane counts Charles a friend and is warm towards him" */
const clausesOf = (tie: GraphTie, subject: Subject, object: { named: string; again: string }): string => {
  const kind = kinds[tie.kind];
  if (!kind || tie.offence >= offended) return clauseOf(tie)(subject, object.named);
  const again = clauseOf(tie)({ text: "", many: subject.many }, object.again).trimStart();
  return `${kind.sees(subject, object.named)} and ${again}`;
};

/** Trust where it stands out, as an afterthought; it goes against the rest where the signs differ. */
const trustOf = (ties: readonly GraphTie[], words: { trust: string; doubt: string }): string => {
  if (ties.some(({ offence }) => offence >= offended)) return "";
  const well = ties.every(({ strength }) => strength >= 0);
  if (ties.every(({ trust }) => trust >= trusting)) return `, ${well ? "and" : "but"} ${words.trust}`;
  if (ties.every(({ trust }) => trust <= wary)) return `, ${well ? "but" : "and"} ${words.doubt}`;
  return "";
};

const sameWords = (one: GraphTie, other: GraphTie): boolean =>
  one.kind === other.kind &&
  regardOf(one) === regardOf(other) &&
  one.offence >= offended === other.offence >= offended &&
  one.familiarity < hardly === other.familiarity < hardly;

/** Both alike: "Jane and Elizabeth are family, and are devoted to each other (+0.83 and +0.79)." */
const tellMutual = (tie: GraphTie, back: GraphTie, one: string, other: string): string => {
  const figures = `(${number(tie.strength)} and ${number(back.strength)})`;
  if (tie.offence >= offended) return `${one} and ${other} are offended with each other ${figures}.`;
  const kind = kinds[tie.kind]?.both;
  const regard = tie.familiarity < hardly && tie.kind === "acquaintance" ? "hardly know each other" : regardOf(tie)[2];
  const trust = trustOf([tie, back], { trust: "trust each other", doubt: "do not trust each other" });
  return `${one} and ${other} ${kind ? `${kind}, and ` : ""}${regard} ${figures}${trust}.`;
};

interface Told {
  name: string;
  pronouns: CastMember["pronouns"];
}

/** What the other one has to say to it. Where a pronoun could mean either, names stand. */
const tellBack = (tie: GraphTie, back: GraphTie, one: Told, other: Told): string => {
  const alike = one.pronouns === other.pronouns;
  const subject = alike ? { text: other.name, many: false } : { text: pronoun[other.pronouns].subject, many: other.pronouns === "they" };
  const again = pronoun[one.pronouns].object;
  const object = { named: alike ? one.name : again, again };
  const against = tie.strength < 0 !== back.strength < 0 || tie.offence >= offended !== back.offence >= offended;
  const clause = back.kind === tie.kind ? clauseOf(back)(subject, object.named) : clausesOf(back, subject, object);
  return `, ${against ? "though" : "and"} ${clause} (${number(back.strength)})`;
};

/** One step: the stronger direction first, and the other where it is there and different. Nothing is said that the two ties do not hold. */
const tellStep = ({ tie, back }: PathStep, called: (id: string) => Told): string => {
  const [one, other] = [called(tie.fromId), called(tie.toId)];
  if (back && sameWords(tie, back)) return tellMutual(tie, back, one.name, other.name);
  const again = pronoun[other.pronouns].object;
  const first = `${clausesOf(tie, { text: one.name, many: false }, { named: other.name, again })} (${number(tie.strength)})`;
  const rest = back ? tellBack(tie, back, one, other) : trustOf([tie], { trust: `trusts ${again}`, doubt: `does not trust ${again}` });
  return `${first}${rest}.`;
};

/** A sentence for each step. Short names, unless two on the way share one. */
export const tellPath = (steps: readonly PathStep[], people: readonly PathPerson[]): string[] => {
  const byId = new Map(people.map((person) => [person.id, person]));
  const shorts = people.map(shortNameOf);
  const called = (id: string): Told => {
    const { name, shortName, pronouns } = byId.get(id) ?? { name: "somebody", shortName: "", pronouns: "they" };
    const short = shortNameOf({ name, shortName });
    return { name: shorts.filter((each) => each === short).length > 1 ? name : short, pronouns };
  };
  return steps.map((step) => tellStep(step, called));
};

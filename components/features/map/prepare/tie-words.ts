import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/components/charts/prepare/person";

export type TieValues = Pick<TieView, "kind" | "strength" | "trust" | "familiarity" | "offence">;
type Person = Pick<CastMember, "name" | "shortName" | "pronouns">;

const regard = (strength: number): string => {
  if (strength >= 0.75) return "devoted";
  if (strength >= 0.45) return "warm";
  if (strength >= 0.15) return "well disposed";
  if (strength > -0.15) return "indifferent";
  if (strength > -0.45) return "cool";
  return strength > -0.75 ? "hostile" : "bitter";
};
const love = (strength: number): string | null => {
  if (strength >= 0.6) return "in love";
  return strength >= 0.2 ? "drawn" : null;
};
const belief = ({ trust, offence }: TieValues): { word: string; good: boolean } | null => {
  if (offence >= 0.3) return { word: "offended", good: false };
  if (trust >= 0.8) return { word: "sure of them", good: true };
  if (trust >= 0.62) return { word: "trusting", good: true };
  if (trust <= 0.2) return { word: "believing nothing", good: false };
  return trust <= 0.4 ? { word: "wary", good: false } : null;
};

/** How somebody stands to somebody, in a few words: "warm, but wary". A number never stands alone. */
export function sayStance(tie: TieValues): string {
  const first = (tie.kind === "romance" ? love(tie.strength) : null) ?? regard(tie.strength);
  const second = belief(tie);
  if (!second) return tie.familiarity < 0.12 ? `${first}, at a distance` : first;
  const good = tie.strength >= 0;
  return `${first}, ${good === second.good ? "and" : "but"} ${second.word}`;
}

const whose: Record<CastMember["pronouns"], string> = { she: "Her", he: "His", they: "Their", it: "Its" };
const subject: Record<CastMember["pronouns"], string> = { she: "She", he: "He", they: "They", it: "It" };

interface Sided {
  person: Person;
  other: Person;
  tie: TieValues;
}

const possessiveOf = ({ person, other }: Sided): string =>
  person.pronouns === other.pronouns ? `${shortNameOf(person)}’s` : whose[person.pronouns];

const much = 0.2;
const gap = 0.35;

function sayBoth(warm: Sided, cool: Sided): string {
  const [high, low] = [warm.tie.strength, cool.tie.strength];
  if (high >= much && low < 0.05) return `${possessiveOf(warm)} regard is not returned.`;
  if (low >= 0.5) return "Each is dear to the other.";
  if (high <= -0.45) return "They cannot abide each other.";
  if (low < -0.45) return `${possessiveOf(cool)} dislike is the stronger.`;
  if (high <= -0.1) return "Neither thinks well of the other.";
  if (high - low >= gap) {
    const alike = warm.person.pronouns === warm.other.pronouns;
    const name = alike ? shortNameOf(warm.person) : subject[warm.person.pronouns];
    return `${name} ${!alike && warm.person.pronouns === "they" ? "care" : "cares"} more than ${alike ? shortNameOf(cool.person) : subject[cool.person.pronouns].toLowerCase()} ${!alike && cool.person.pronouns === "they" ? "do" : "does"}.`;
  }
  if (low >= 0.15) return "They get on with each other.";
  return "They are little to each other.";
}

/** What stands between two people, in one sentence: "His regard is not returned." */
export function sayPair(a: Person, b: Person, out: TieValues | null, back: TieValues | null): string {
  if (!out && !back) return "They have not met.";
  const ab = out && { person: a, other: b, tie: out };
  const ba = back && { person: b, other: a, tie: back };
  if (ab && ba) return ab.tie.strength >= ba.tie.strength ? sayBoth(ab, ba) : sayBoth(ba, ab);
  const only = ab ?? ba;
  if (!only) return "They have not met.";
  return `${possessiveOf(only)} ${only.tie.strength < 0 ? "dislike" : "regard"} has no answer yet.`;
}

import type { CastMember } from "@/server/contracts/chronicle/view";
import { kindLabels } from "@/components/charts/prepare/kinds";
import { shortNameOf } from "@/components/charts/prepare/person";
import { sayPair, sayStance, type TieValues } from "./tie-words";

type Person = Pick<CastMember, "id" | "name" | "shortName" | "pronouns">;
interface Tie extends TieValues {
  fromId: string;
  toId: string;
}

/** A figure as it is read aloud: the sign is a word. */
export const spokenNumber = (value: number): string => {
  const hundredths = Math.round(value * 100) / 100;
  if (hundredths === 0) return "zero";
  return `${hundredths < 0 ? "minus" : "plus"} ${Math.abs(hundredths).toFixed(2)}`;
};

/** Who this is to the others, for whoever listens. */
export function speakPerson(person: Person, ties: readonly Tie[], nameOf: (id: string) => string): string {
  const out = ties.filter(({ fromId }) => fromId === person.id).sort((a, b) => b.strength - a.strength);
  const back = ties.filter(({ toId }) => toId === person.id).length;
  const name = shortNameOf(person);
  const [closest] = out;
  const furthest = out.at(-1);
  if (!closest || !furthest) return `${name}. ${back === 0 ? "No ties yet." : `No ties of their own; ${back} to them.`}`;
  const parts = [`${name}. ${out.length} ${out.length === 1 ? "tie" : "ties"}, ${back} returned or to them.`];
  parts.push(`Closest to ${nameOf(closest.toId)}, ${spokenNumber(closest.strength)}.`);
  if (furthest !== closest && furthest.strength < 0)
    parts.push(`Furthest from ${nameOf(furthest.toId)}, ${spokenNumber(furthest.strength)}.`);
  return parts.join(" ");
}

const speakTie = (from: Person, to: Person, tie: TieValues): string =>
  `${shortNameOf(from)} to ${shortNameOf(to)}: ${kindLabels[tie.kind]}, strength ${spokenNumber(tie.strength)}, trust ${tie.trust.toFixed(2)}, ${sayStance(tie)}.`;

export function speakPair(a: Person, b: Person, out: TieValues | null, back: TieValues | null): string {
  const parts = [`${shortNameOf(a)} and ${shortNameOf(b)}.`, sayPair(a, b, out, back)];
  if (out) parts.push(speakTie(a, b, out));
  if (back) parts.push(speakTie(b, a, back));
  return parts.join(" ");
}

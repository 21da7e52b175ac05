import type { CastMember } from "@/server/contracts/chronicle/view";
import type { TieChange } from "@/server/contracts/simulation";
import { mainChange, signed, type TieDimension } from "@/components/charts/prepare/change-words";
import { shortNameOf } from "@/components/charts/prepare/person";

type Person = Pick<CastMember, "name" | "shortName" | "pronouns">;

const whose: Record<CastMember["pronouns"], string> = { she: "Her", he: "His", they: "Their", it: "Its" };
const whom: Record<CastMember["pronouns"], string> = { she: "her", he: "him", they: "them", it: "it" };
const nouns: Record<TieDimension, string> = { strength: "regard for", trust: "trust in", familiarity: "familiarity with" };

const shown = (dimension: TieDimension, value: number): string => (dimension === "strength" ? signed(value) : value.toFixed(2));

/** "Her trust in him is 0.22, down from 0.37."; by name where both are she or both are he. Empty when nothing moved by a hundredth. */
export function sayChange(change: TieChange, from: Person, to: Person): string {
  const main = mainChange(change);
  if (!main) return "";
  const { dimension, delta } = main;
  const now = shown(dimension, change[dimension]);
  const before = shown(dimension, change[dimension] - delta);
  const alike = from.pronouns === to.pronouns;
  const subject = alike ? `${shortNameOf(from)}’s` : whose[from.pronouns];
  const object = alike ? shortNameOf(to) : whom[to.pronouns];
  const way = before === now ? "" : `, ${delta > 0 ? "up" : "down"} from ${before}`;
  return `${subject} ${nouns[dimension]} ${object} is ${now}${way}.`;
}

const near = 0.02;
const doubt = 0.5;

/** When a tie has crossed a line that people would speak of; null otherwise. {a} is who holds it, {b} whom it is about. */
export function sayTurning({ strength, trust, delta }: TieChange): string | null {
  const before = strength - delta.strength;
  if (before > near && strength < -near) return "{a} has turned on {b}.";
  if (before < -near && strength > near) return "{a} has come round to {b}.";
  const trusted = trust - delta.trust;
  if (Math.abs(delta.trust) < 0.03) return null;
  if (trusted >= doubt && trust < doubt) return "{a} no longer trusts {b}.";
  return trusted < doubt && trust >= doubt ? "{a} begins to trust {b}." : null;
}

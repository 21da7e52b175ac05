import { traitNames, type BigFive, type TraitName } from "@/server/contracts/character";
import { findSigns, longestPhrase, type TraitSign } from "./trait-words";

export interface TraitEstimate {
  bigFive: BigFive;
  /** The words each estimate rests on, as they stand in the text. */
  evidence: Record<TraitName, string[]>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const negations = set(
  "not never no nor neither without hardly scarcely barely rarely seldom isn't wasn't aren't doesn't don't didn't can't cannot won't lacks lacking lack anything",
);
const neutralised = ["not only", "not just", "not merely"];
const boosts = set(
  "very extremely deeply fiercely intensely incredibly utterly truly always exceedingly terribly immensely remarkably highly",
);
const hedges = set(
  "slightly somewhat sometimes occasionally rather fairly mildly little bit seems seem seemingly appears apparently pretends outwardly secretly",
);
const possessives = set("his her their my your its our");
const others = set(
  "father mother parents sister sisters brother brothers son daughter husband wife uncle aunt cousin grandfather grandmother friend friends " +
    "master mistress boss king queen enemy enemies rival rivals family people villagers neighbours neighbors teacher stepmother stepfather lover",
);

const negationReach = 4;
const modifierReach = 2;
const possessiveReach = 3;
/** A denied word says less than its opposite would: not kind is not yet cruel. */
const deniedWeight = -0.7;
/** So much neutral evidence stands against every word, so that one adjective does not make a character. */
const shrinkage = 2.5;
const longestRead = 40_000;
const evidenceShown = 8;

interface Finding {
  entry: string;
  words: string;
  weight: number;
  signs: readonly TraitSign[];
}

const weigh = (clause: readonly string[], at: number, size: number): number => {
  const near = clause.slice(Math.max(0, at - negationReach), at);
  const before =
    near
      .join(" ")
      .split(/\bbut\b|(?=\bnor\b)/)
      .at(-1) ?? "";
  const counted = neutralised.reduce((text, phrase) => text.replace(phrase, ""), before).split(" ");
  const denials = counted.filter((word) => negations.has(word)).length;
  const modifiers = clause.slice(Math.max(0, at - modifierReach), at);
  const strength = modifiers.some((word) => boosts.has(word)) ? 1.5 : modifiers.some((word) => hedges.has(word)) ? 0.5 : 1;
  const isAnothers =
    others.has(clause[at + size] ?? "") &&
    clause.slice(Math.max(0, at - possessiveReach), at).some((word) => possessives.has(word) || word.endsWith("'s"));
  if (
    isAnothers ||
    (clause[at] === "kind" && (clause[at + 1] === "of" || /^(?:some|any|this|that|what|every|of|the)$/.test(clause[at - 1] ?? "")))
  )
    return 0;
  return denials % 2 === 1 ? strength * deniedWeight : strength;
};

const firstDenial = (clause: readonly string[], at: number): number => {
  const start = Math.max(0, at - negationReach);
  return start + clause.slice(start, at).findIndex((word) => negations.has(word));
};

const findIn = (clause: readonly string[]): Finding[] => {
  const findings: Finding[] = [];
  for (let at = 0; at < clause.length; at++) {
    for (let size = Math.min(longestPhrase, clause.length - at); size > 0; size--) {
      const found = findSigns(clause.slice(at, at + size).join(" "));
      if (!found) continue;
      const weight = weigh(clause, at, size);
      const from = weight < 0 ? firstDenial(clause, at) : at;
      if (weight !== 0) findings.push({ entry: found.entry, words: clause.slice(from, at + size).join(" "), weight, signs: found.signs });
      at += size - 1;
      break;
    }
  }
  return findings;
};

const clausesOf = (text: string): string[][] =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .split(/[.,;:!?()[\]{}"“”+*\n|/—–<>=_~#]+/)
    .map((clause) =>
      clause
        .replace(/-/g, " ")
        .split(/\s+/)
        .filter((word) => word !== ""),
    )
    .filter((clause) => clause.length > 0);

// A card that says "shy" forty times is no shyer than one that says it once: each word counts by its strongest mention.
const distinct = (findings: readonly Finding[]): Finding[] => {
  const strongest = new Map<string, Finding>();
  for (const finding of findings) {
    const before = strongest.get(finding.entry);
    if (!before || Math.abs(finding.weight) > Math.abs(before.weight)) strongest.set(finding.entry, finding);
  }
  return [...strongest.values()];
};

/**
 * Big Five as the words of an English description suggest them, 0..1. The same text gives the same numbers; without
 * evidence a trait is .5, and little evidence is drawn towards it: .5 + .5 · Σw / (Σ|w| + 2.5).
 */
export const estimateTraits = (text: string): TraitEstimate => {
  const findings = distinct(clausesOf(text.slice(0, longestRead)).flatMap(findIn));
  const estimate = (trait: TraitName) => {
    const own = findings.flatMap(({ words, weight, signs }) =>
      signs.filter((s) => s.trait === trait).map(({ sign }) => ({ words, pull: sign * weight })),
    );
    const pull = own.reduce((sum, item) => sum + item.pull, 0);
    const mass = own.reduce((sum, item) => sum + Math.abs(item.pull), 0);
    return {
      value: Math.round((0.5 + (0.5 * pull) / (mass + shrinkage)) * 100) / 100,
      words: [...new Set(own.map(({ words }) => words))].slice(0, evidenceShown),
    };
  };
  const estimates = traitNames.map((trait) => [trait, estimate(trait)] as const);
  return {
    bigFive: Object.fromEntries(estimates.map(([trait, { value }]) => [trait, value])) as BigFive,
    evidence: Object.fromEntries(estimates.map(([trait, { words }]) => [trait, words])) as Record<TraitName, string[]>,
  };
};

import { fixArticles } from "@/server/simulation/improviser/surface";

type Rule = readonly [name: string, isWrong: (text: string) => boolean];

const has =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** Mistakes that a rule can see. */
export const grammarRules: readonly Rule[] = [
  ["article", (text) => fixArticles(text) !== text],
  [
    "doubled word",
    (text) =>
      /\b(\p{L}+) \1\b/iu.test(text.replace(/\b(?:had had|that that|no no|yes yes)\b/gi, "")) &&
      !/\b(?:come come|there there|hear hear|now now|well well|day day)\b/i.test(text),
  ],
  ["capital after a full stop", has(/[.!?] \p{Ll}/u)],
  ["capital at the start", has(/^["“‘’]?\p{Ll}/u)],
  ["small i", has(/(?:^|[\s—“])i(?:[\s,.;:!?’]|$)/)],
  ["space", has(/ {2}|\s[,.;:!?…](?!\.)|^\s|\s$/)],
  ["stops", has(/[,;:][,;:.!?]|[!?]{2,}|\.{2,}|[.!?…][,;]/)],
  ["no stop at the end", has(/[^.!?…”’)]$/)],
  ["quotes", (text) => (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length],
  ["brackets", has(/[{}[\]|<>]/)],
  [
    "person",
    has(
      /\b(?:(?<!(?:if|though|wish|as|than) )I (?:is|are|has|does|were)|(?<!of )[Yy]ou (?:is|was|has|does|am)|[Ww]e (?:is|was|has|am)|[Tt]hey (?:is|was|has|am)|[Hh]e (?:are|have|do|am)\b(?! not)|[Ss]he (?:are|have|am)|[Ii]t (?:are|have|am))\b(?<!(?:if|as|what|than|where|who|whom|make|see|let|hear) (?:he|she|it) (?:have|do))/,
    ),
  ],
  ["my or your twice", has(/\b(?:my|your|his|her|their) (?:my|your|his|her|their|the|a|an)\b/i)],
  ["me as subject", has(/(?:^|[.!?] )(?:Me|Him|Her|Them) (?:is|was|am|are|have|had|will)\b/)],
  ["the a", has(/\b(?:the|an?) (?:the|an?|this|that|those|my|your)\b/i)],
  ["they was", has(/\b(?:people|others|those) (?:is|was|has)\b/i)],
  ["to past", has(/\bto (?:was|were|had|went|said|did|took|saw|knew|told|gave|came)\b(?! to\b)/)],
  ["leak", has(/\b(?:undefined|null|NaN)\b|\[object/)],
];

export const grammarFaults = (text: string): string[] => grammarRules.flatMap(([name, isWrong]) => (isWrong(text) ? [name] : []));

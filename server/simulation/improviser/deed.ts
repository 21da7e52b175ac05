import type { SpeechRequest } from "@/server/contracts/speech";
import { mentions, namePattern, turnName } from "./names";
import { cleanText } from "./sanitise";

type Person = Pick<SpeechRequest["speaker"], "name" | "shortName" | "pronouns">;
export type Who = "I" | "you";

const adverb = "(?:once|never|always|still|often|already|first|twice|only|long ago)";
/** Acts that anybody in the room could have seen: what may be thrown in a face, or thanked for. */
const overt =
  /^(?:(?:walked|danced|refused|robbed|carried|arrested|sentenced|promised|praised|called|helped|married|watched|followed|saved|rescued|kissed|struck|sheltered|slighted|insulted|betrayed|warned|nursed|fled|sold|bought|paid|took|gave|lent|sent|brought|told|wrote|swore|left|stood|sat|lay|fell|fought|found|met|lost|won|caught|threw|taught|broke|stole|asked|answered|begged|offered|visited|invited|introduced|chased|hid|laughed|quarrelled|mocked|cut|made|saw|heard|came|went|spoke|sang|read|proposed|wooed|pursued|shared|raised|dropped|shot|pulled|pushed|signed|drank|dined|played|lied|released|spared|freed|cheated|denounced|hired|dismissed|served|was (?:arrested|called|given|sent|sheltered|saved|robbed|refused|nursed|pressed|told|left|struck|taught|taken|carried|begged|slighted|answered|asked|lent|made|invited|introduced|warned|beaten|turned away|sentenced|helped|rescued|kissed|married|betrayed|paid|sold|bought|brought|raised|dismissed|spared))\b)/;
const past =
  /^(?:was|had|\p{L}+ed|took|gave|knew|saw|heard|found|felt|thought|kept|held|grew|began|learned|learnt|understood|meant|loved|hated|lost|came|went|lay|fell|fled|lent|sent|sold|bought|told|wrote|swore|left|stood|sat|fought|met|won|caught|threw|taught|broke|stole|hid|cut|made|spoke|sang|read|brought|struck|put|let|slept|wept|ran|rode|bore|chose|led|spent|drew|got|shot|drank|did|could|would)$/iu;

const sets = {
  she: { subject: "she", object: "her", possessive: "her", own: "hers", reflexive: "herself" },
  he: { subject: "he", object: "him", possessive: "his", own: "his", reflexive: "himself" },
  they: { subject: "they", object: "them", possessive: "their", own: "theirs", reflexive: "themself" },
  it: { subject: "it", object: "it", possessive: "its", own: "its", reflexive: "itself" },
} as const;
export const turnedForms = {
  I: { subject: "I", object: "me", possessive: "my", reflexive: "myself", was: "was", is: "am", has: "have" },
  you: { subject: "you", object: "you", possessive: "your", reflexive: "yourself", was: "were", is: "are", has: "have" },
} as const;

/** "her" before one of these is an object; before a noun it owns. */
const objectFollowers =
  "(?:[,.;:!?]|$|\\p{Ll}+(?:ed|ing)\\b|(?:in|at|on|to|with|by|for|from|of|off|up|down|out|into|through|under|over|across|along|about|away|once|twice|again|alone|there|here|when|while|because|before|after|and|or|but|as|so|than|since|safe|happy|happily|reckon|weep|crawl|come|go|a|an|the|his|my|your|that|what|how|all|five|two|three|six|more|nothing|everything|something|not|never|every|until|upon|without|against|beside|near|towards?|yesterday|today|only|told)\\b)";
/** After "her" these are either: "sent her home", "on her back". */
const eitherFollowers = "(?:back|home|well|half|last|first|very|fall|play|dance|praise|laugh|sing|refuse)";
const preposition = "(?:on|in|from|to|with|of|by|at|under|behind|beside|through|for|into|upon|over|beneath|against)";

const turnHer = (text: string, to: (typeof turnedForms)[Who]): string | null => {
  if (new RegExp(`(?<!\\b${preposition} )\\bher ${eitherFollowers}\\b`).test(text)) return null;
  return text.replace(new RegExp(`\\bher(?=\\s*${objectFollowers})`, "gu"), to.object).replace(/\bher\b/g, to.possessive);
};

/** Pronouns of one person, turned to "I" or "you"; null when a verb after them would not agree. */
export const turnPronouns = (text: string, pronouns: Person["pronouns"], who: Who): string | null => {
  const from = sets[pronouns];
  const to = turnedForms[who];
  if (pronouns === "it" || pronouns === "they")
    return new RegExp(`\\b(?:${Object.values(from).join("|")})\\b`, "i").test(text) ? null : text;
  if (new RegExp(`\\b${from.subject} (?!was\\b|is\\b|has\\b)\\p{Ll}+s\\b`, "u").test(text)) return null;
  const out = text
    .replace(new RegExp(`\\b${from.subject} was\\b`, "g"), `${to.subject} ${to.was}`)
    .replace(new RegExp(`\\b${from.subject} is\\b`, "g"), `${to.subject} ${to.is}`)
    .replace(new RegExp(`\\b${from.subject} has\\b`, "g"), `${to.subject} ${to.has}`)
    .replace(new RegExp(`\\b${from.subject}\\b`, "g"), to.subject)
    .replace(new RegExp(`\\b${from.reflexive}\\b`, "g"), to.reflexive);
  return pronouns === "she" ? turnHer(out, to) : out.replace(/\bhim\b/g, to.object).replace(/\bhis\b/g, to.possessive);
};

export const conjugate = (verb: string, who: Who): string | null => {
  if (verb === "was") return turnedForms[who].was;
  if (verb === "is") return turnedForms[who].is;
  if (verb === "has") return "have";
  if (past.test(verb) || verb === "cannot") return verb;
  if (/(?:ss|sh|ch|x|z|o)es$/.test(verb)) return verb.slice(0, -2);
  if (/^(?:dies|lies|ties|vies)$/.test(verb)) return verb.slice(0, -1);
  if (/[^aeiou]ies$/.test(verb)) return `${verb.slice(0, -3)}y`;
  return /[^s]s$/.test(verb) ? verb.slice(0, -1) : null;
};

const cutAt = /[,;:—–.!?]| (?:because|although|though|which|until|whose) /;

/**
 * The first clause of a sentence about `subject` and `other`, as one of them would say it to the other:
 * "Fantine was arrested by him in the snow, and …" → "I was arrested by you in the snow". Null when it cannot be turned safely.
 */
const turnClause = (sentence: string, subject: Person, other: Person, who: Who, kind: "overt" | "any"): string | null => {
  const clause = cleanText(sentence, 400).split(cutAt)[0]?.trim() ?? "";
  const match = new RegExp(`^${namePattern(subject)} (${adverb} )?(\\p{L}+) (.+)$`, "u").exec(clause);
  const [, lead = "", verb = "", rest = ""] = match ?? [];
  if (!match || rest.split(" ").length > 16 || rest.split(" ").length < 2) return null;
  if (kind === "overt" && !overt.test(`${verb} ${rest}`)) return null;
  const spoken = conjugate(verb, who);
  if (!spoken) return null;
  // A second present-tense verb would still speak of a third person.
  if (
    /\band (?!his\b|hers\b|its\b|this\b|us\b|theirs\b|always\b|perhaps\b|sometimes\b)(?:has|is|does|\p{Ll}+(?:es|[^s]s))\b/u.test(rest) ||
    mentions(rest, subject)
  )
    return null;

  const [self, toward]: [Who, Who] = who === "I" ? ["I", "you"] : ["you", "I"];
  let out: string | null = turnName(rest, other, turnedForms[toward].object, turnedForms[toward].possessive);
  out = out
    .replace(/\b(?:his|her|their) own\b/g, `${turnedForms[self].possessive} own`)
    .replace(/\b(?:himself|herself|themself)\b/g, turnedForms[self].reflexive);
  if (subject.pronouns !== other.pronouns) {
    out = turnPronouns(out, other.pronouns, toward);
    out = out === null ? null : turnPronouns(out, subject.pronouns, self);
  }
  if (out === null || /\b(?:he|she|him|her|his|hers|they|them|their|theirs)\b/i.test(out)) return null;
  if (/\b(?:me|you) (?:was|were|is|are|has|had)\b/.test(out)) return null;
  if (/\byou \p{Ll}+[^s]s\b/u.test(out) || !(who === "I" ? /\byour?\b/ : /\bm[ey]\b/).test(out)) return null;
  const said = `${turnedForms[who].subject} ${lead}${spoken} ${out}`;
  return said.length <= 130 ? said : null;
};

/** What the speaker did to or with the other, by the speaker's own account. */
export const readDeed = (evidence: string, speaker: Person, addressee: Person): string | null =>
  turnClause(evidence, speaker, addressee, "I", "overt");
/** What the speaker thinks of the other and would not say to everyone. */
export const readFeeling = (evidence: string, speaker: Person, addressee: Person): string | null =>
  turnClause(evidence, speaker, addressee, "I", "any");
/** What the other did, seen by both. */
export const readYourDeed = (evidence: string, speaker: Person, addressee: Person): string | null =>
  turnClause(evidence, addressee, speaker, "you", "overt");

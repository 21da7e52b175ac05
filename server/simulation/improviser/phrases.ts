import type { SpeechRequest } from "@/server/contracts/speech";
import { cleanPhrase } from "./sanitise";

type Pronouns = SpeechRequest["speaker"]["pronouns"];

const own: Record<Pronouns, { possessive: RegExp; other: RegExp }> = {
  she: { possessive: /\bher (?=\p{L})/giu, other: /\b(?:she|her|hers|herself)\b/i },
  he: { possessive: /\bhis (?=\p{L})/giu, other: /\b(?:he|him|his|himself)\b/i },
  they: { possessive: /\btheir (?=\p{L})/giu, other: /\b(?:they|them|theirs|themselves|themself)\b/i },
  it: { possessive: /\bits (?=\p{L})/giu, other: /\b(?:its|itself)\b/i },
};

/** Words after "her" that show that it is no possessive: "see her happy". */
const afterObject = /\bher (?:and|to|from|in|at|with|for|by|happy|safe|well|again|back|as|away|home|or|free|that|before|after|into|out)\b/i;
const notVerbs = new Set([
  "the",
  "a",
  "an",
  "his",
  "her",
  "their",
  "my",
  "no",
  "never",
  "not",
  "and",
  "one",
  "some",
  "that",
  "this",
  "all",
  "peace",
  "love",
  "revenge",
  "justice",
  "freedom",
  "money",
  "power",
  "happiness",
  "secretly",
  "quietly",
  "eventually",
]);
const verbish = /^[a-z]{2,14}$/;
const notVerbEnding = /(?:(?<!^(?:br|s|fl|cl|r|sw|str|w))ing|ly|ness|tion|ment|ity|ship|ed)$/;

/**
 * A writer's goal as what follows "to": "To see Jane happy." → "see Jane happy". Null when it does not read as one,
 * or when a pronoun in it could mean two people once it is spoken. `whose` is "my" or "your".
 */
export const toGoalPhrase = (raw: string, pronouns: Pronouns, whose: "my" | "your"): string | null => {
  const clause =
    cleanPhrase(raw, 120)
      .split(/[,;:—–.!?(]| - /)[0]
      ?.trim() ?? "";
  const bare = clause.replace(/^(?:wants?|hopes?|wishe?s?|means?|tries|try|longs?|needs?) to /i, "").replace(/^to /i, "");
  const phrase = bare.charAt(0).toLowerCase() + bare.slice(1);
  const words = phrase.split(" ");
  const verb = words[0] ?? "";
  if (words.length < 2 || words.length > 11 || !verbish.test(verb) || notVerbs.has(verb) || notVerbEnding.test(verb)) return null;
  if (afterObject.test(phrase)) return null;
  const spoken = phrase.replace(own[pronouns].possessive, `${whose} `);
  if (/\b(?:she|he|they|her|him|them|his|hers|their|theirs|herself|himself|themselves|i|my|me)\b/i.test(spoken.replaceAll(/\bmy /g, "")))
    return null;
  return own[pronouns].other.test(spoken) ? null : spoken;
};

/** Goals that are not for anybody's ears. */
export const isSecretGoal = (phrase: string): boolean =>
  /^(?:hide|conceal|deceive|escape|stay out|squeeze|rob|steal|trick|ruin|fool|cheat|burn|clear out|win|marry|be loved|be liked|be looked|be known|be forgiven|please|understand)\b/i.test(
    phrase,
  ) || /\b(?:secret|secretly|unknown|undiscovered|disguise|small|ear|ears|out of every|look foolish|revenge|mistress of)\b/i.test(phrase);

/** An interest in the middle of a sentence: "Walking" → "walking", unless the writer's capitals mean something. */
export const toInterests = (raw: readonly string[]): string[] => {
  const cleaned = raw
    .map((interest) => cleanPhrase(interest, 40))
    .filter((interest) => /^\p{L}/u.test(interest) && interest.split(" ").length <= 4);
  const capitalsMean = cleaned.some((interest) => /^\p{Ll}/u.test(interest));
  return cleaned.map((interest) => (capitalsMean ? interest : interest.charAt(0).toLowerCase() + interest.slice(1)));
};

/** What somebody does with an hour; of other interests one only thinks and talks: "chess", "drawing", not "rank" or "the injustice of love". */
const pastimes =
  /(?:^|[ -])(?:walks|chess|cards?|games?|whist|dominoes|bingo|golf|cricket|bowls|crosswords|choir|embroidery|needlework|dances?|duets?|music|songs?|swordplay|theatricals|masques|rehearsals|shorthand|pianoforte|piano|flute|lessons|gardens?|travel|skirmishes|puzzles|cookery|sums|hunting|sewing)$/i;
const notDone =
  /^(?:being|going)\b|(?:^|[ -])(?:(?:no|some|any|every)?thing|wedding|morning|evening|spring|ring|king|string|wing|ceiling|lightning)$/i;
export const isPursuit = (interest: string): boolean =>
  !notDone.test(interest) &&
  (pastimes.test(interest) || /^(?!thing|king|string)\p{L}{3,}ing\b/u.test(interest) || /\p{L}{3,}ing$/u.test(interest));

const inside =
  /\b(?:wood|woods|forest|garden|gardens|room|drawing-room|dining-room|parlour|library|kitchen|street|square|city|town|village|sewers?|cellar|study|shrubbery|park|orchard|chapel|church|cathedral|tavern|shop|hospital|prison|court|courtyard|attic|garret|tenement|lodgings?|cottage|lanes?|streets|fields?|cave|valley|grove|glade|quarter|chamber|cloister|convent|barn|workshop|theatre|ballroom|conservatory|gallery|office|lane)\b/i;
const upon =
  /\b(?:barricade|bridge|road|terrace|stairs?|staircase|quay|hill|beach|shore|deck|balcony|lawn|steps|roof|wall|island|platform)\b/i;

/** "The drawing-room, Longbourn" → "in the drawing-room". */
export const toPlace = (rawName: string): { place: string; here: string } | null => {
  const name = cleanPhrase(cleanPhrase(rawName, 60).split(/[,;:—–(]| - /)[0] ?? "", 50);
  if (!/^[\p{L}\p{N}]/u.test(name)) return null;
  const place = name.replace(/^(?:The|A|An|Outside|Inside|Near|Before)\b/, (word) => word.toLowerCase());
  if (/^(?:outside|inside|near|before|under|behind|between|among|on|in|at)\b/i.test(place)) return null;
  const head = place.split(/ (?:of|at|in|near|by|on|outside) /)[0] ?? place;
  const last = head.split(" ").at(-1) ?? head;
  const preposition = upon.test(last) ? "on" : inside.test(last) || /^(?:the )?Rue\b/.test(head) ? "in" : "at";
  const bareCommon = /^\p{Ll}/u.test(place) && !/^(?:the|a|an|my|our)\b/.test(place);
  const noun = bareCommon ? `the ${place}` : place;
  return { place: noun.replace(/^an? /, "the "), here: `${preposition} ${noun.replace(/^an? /, "the ")}` };
};

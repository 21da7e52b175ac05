import type { Person } from "./clause";
import { conjugate, turnedForms, turnPronouns, type Who } from "./deed";
import { exactPattern, namesExactly } from "./names";

const opens = "(?:^|(?:that|because|when|while|and|before|after|what|how|why|if|than|unless|until|whom|where) |, )";
const present = /^(?:is|has|does|\p{Ll}+(?:es|[^su]s))$/u;

/** The person as the subject of a clause: "Darcy admires" → "you admire". Null when a verb of that clause cannot be turned. */
const turnSubjects = (text: string, person: Person, who: Who): string | null => {
  let failed = false;
  const turned = text.replace(
    new RegExp(`(${opens})${exactPattern(person)} (\\p{Ll}+)(?=[ ,.;]|$)`, "gu"),
    (whole, before: string, verb: string) => {
      if (verb === "and") return `${before}${turnedForms[who].subject} and`;
      if (/^(?:or|to|in|on|at|for|from|with|by|of|himself|herself)$/.test(verb)) return whole;
      const spoken = /^(?:once|never|always|still|secretly|only|first|already|often|quietly)$/.test(verb) ? verb : conjugate(verb, who);
      if (spoken === null) failed = true;
      return `${before}${turnedForms[who].subject} ${spoken ?? verb}`;
    },
  );
  return failed ? null : turned;
};

const pronounOf: Readonly<Record<Person["pronouns"], RegExp | null>> = {
  she: /\b(?:she|her|hers|herself)\b/i,
  he: /\b(?:he|him|his|himself)\b/i,
  they: /\b(?:they|them|their|theirs|themself|themselves)\b/i,
  it: /\b(?:it|its|itself)\b/i,
};

/** "he likes" → "he like", so that the pronoun may be turned. */
const looseVerbs = (text: string, person: Person, who: Who): string =>
  person.pronouns === "she" || person.pronouns === "he"
    ? text.replace(new RegExp(`\\b${person.pronouns} (\\p{Ll}+)\\b`, "gu"), (whole, verb: string) => {
        const spoken = /^(?:is|was|has)$/.test(verb) ? verb : conjugate(verb, who);
        return spoken === null ? whole : `${person.pronouns} ${spoken}`;
      })
    : text;

const turnOne = (sentence: string, person: Person, who: Who, others: readonly Person[]): string | null => {
  if (!namesExactly(sentence, person)) return sentence;
  if (who === "I" && new RegExp(`^${exactPattern(person)} and `, "u").test(sentence)) return null;
  const pronouns = pronounOf[person.pronouns];
  const ambiguous = pronouns?.test(sentence) === true && others.some((other) => other.pronouns === person.pronouns);
  if (ambiguous) return null;
  const asSubject = turnSubjects(sentence, person, who);
  if (asSubject === null) return null;
  const startsWithIt = asSubject.startsWith(turnedForms[who].subject);
  // A second present-tense verb of the same subject would still speak of a third person.
  if (startsWithIt && asSubject.split(" ").some((word, index, all) => /^(?:and|or|but)$/.test(all[index - 1] ?? "") && present.test(word)))
    return null;
  const { object, possessive } = turnedForms[who];
  const pattern = exactPattern(person);
  const out = asSubject
    .replace(new RegExp(`${pattern}['’]s?(?!\\p{L})`, "gu"), possessive)
    .replace(new RegExp(`${pattern}(?!['’])`, "gu"), object);
  if (new RegExp(`\\b${object} (?:is|was|has|had|were|are|means|will|would|can|could)\\b`).test(out)) {
    if (who === "I") return null;
  }
  return turnPronouns(looseVerbs(out, person, who), person.pronouns, who);
};

/**
 * A sentence about the speaker or the addressee as the one would say it to the other: "Darcy admires Elizabeth more than he likes" →
 * "you admire me more than you like". Null when a pronoun might be either of two, or a verb cannot be turned.
 */
export const turnFact = (sentence: string, speaker: Person, addressee: Person | null, known: readonly Person[]): string | null => {
  const bare = sentence.replace(/[.!?…]+$/u, "");
  const involved = [speaker, ...(addressee ? [addressee] : []), ...known].filter(
    (person, index, all) => namesExactly(bare, person) && all.findIndex(({ id }) => id === person.id) === index,
  );
  const apart = (person: Person): Person[] => involved.filter(({ id }) => id !== person.id);
  const mine = turnOne(bare, speaker, "I", apart(speaker));
  if (mine === null || addressee === null) return mine;
  return turnOne(mine, addressee, "you", apart(addressee));
};

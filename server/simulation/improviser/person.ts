import type { SpeechRequest } from "@/server/contracts/speech";
import { isClean } from "./safety";
import { cleanName } from "./sanitise";

type Pronouns = SpeechRequest["speaker"]["pronouns"];
interface PronounForms {
  they: string;
  them: string;
  their: string;
  themself: string;
  is: string;
  has: string;
  was: string;
}

const forms: Record<Pronouns, PronounForms> = {
  she: { they: "she", them: "her", their: "her", themself: "herself", is: "is", has: "has", was: "was" },
  he: { they: "he", them: "him", their: "his", themself: "himself", is: "is", has: "has", was: "was" },
  they: { they: "they", them: "them", their: "their", themself: "themself", is: "are", has: "have", was: "were" },
  it: { they: "it", them: "it", their: "its", themself: "itself", is: "is", has: "has", was: "was" },
};
export const pronounForms = (pronouns: Pronouns): PronounForms => forms[pronouns];

const honorific =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Lady|Lord|Sir|Dame|Colonel|Captain|Father|Mother|Sister|Brother|Aunt|Uncle|M|Mme|Mlle|Monsieur|Madame|Mademoiselle|The|La|Le|Queen|King|Prince|Princess|Inspector|Doctor|Saint|St)\.?$/i;

/** "Mr Bingley", not "Charles". */
export const isTitled = (name: string): boolean => honorific.test(name.split(" ")[0] ?? "");

/** A name that may not be said aloud is none. */
const sayable = (name: string): string => (isClean(name) ? name : "");

/** What the others say: the short name, else the first name, with its title where there is one. Never empty. */
export const spokenName = (person: { name: string; shortName: string }): string => {
  const short = sayable(cleanName(person.shortName));
  if (short) return short;
  const words = sayable(cleanName(person.name)).split(" ");
  const first = words[0] ?? "";
  if (first === "") return "friend";
  const last = words.at(-1);
  return words.length > 1 && last !== undefined && honorific.test(first) ? `${first} ${last}` : first;
};

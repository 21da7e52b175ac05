import type { SpeechMemory } from "@/server/contracts/speech";
import { memo } from "./memo";
import { namePattern } from "./names";
import { isTitled, spokenName } from "./person";
import { asProper, cleanName } from "./sanitise";

type Person = SpeechMemory["actor"];
/** Somebody who speaks, with what the writer says of them in a line. */
export type Speaking = Person & { title?: string };

const nouns = "brother|sister|father|mother|husband|wife|son|daughter";
type Kin = "sibling" | "parent" | "spouse" | "child";
const kinOf: Readonly<Record<string, Kin>> = {
  brother: "sibling",
  sister: "sibling",
  father: "parent",
  mother: "parent",
  husband: "spouse",
  wife: "spouse",
  son: "child",
  daughter: "child",
};
const across: Readonly<Record<Kin, Kin>> = { sibling: "sibling", parent: "child", spouse: "spouse", child: "parent" };
const words: Readonly<Record<Kin, { he: string; she: string }>> = {
  sibling: { he: "brother", she: "sister" },
  parent: { he: "father", she: "mother" },
  spouse: { he: "husband", she: "wife" },
  child: { he: "son", she: "daughter" },
};
const possessives: Partial<Record<Person["pronouns"], string>> = { she: "her", he: "his" };

const lastName = ({ name }: Person): string => name.trim().split(/\s+/).at(-1) ?? "";

/**
 * What somebody is to the speaker, where the writer's title of the speaker says it: "Mr Darcy’s young sister", or "keeps her brother’s
 * house" of one who has the name of the speaker. Null when it does not: kinship is not guessed.
 */
const read = ({ title = "", ...speaker }: Speaking, person: Person): string | null => {
  if (title === "" || person.id === speaker.id || (person.pronouns !== "he" && person.pronouns !== "she")) return null;
  const [, own] = new RegExp(`(?<!\\p{L})${namePattern(person)}['’]s (?:\\p{Ll}+ )?(${nouns})\\b`, "u").exec(title) ?? [];
  const ofTheirs = own === undefined ? undefined : kinOf[own];
  if (ofTheirs) return words[across[ofTheirs]][person.pronouns];
  const whose = possessives[speaker.pronouns];
  if (!whose || lastName(speaker) !== lastName(person)) return null;
  const named = [...title.matchAll(new RegExp(`\\b${whose} (?:\\p{Ll}+ )?(${nouns})\\b`, "giu"))].flatMap(([, noun = ""]) =>
    words[kinOf[noun.toLowerCase()] ?? "child"][person.pronouns as "he" | "she"] === noun.toLowerCase() ? [noun.toLowerCase()] : [],
  );
  const [only, ...others] = new Set(named);
  return only !== undefined && others.length === 0 ? only : null;
};

const told = ({ id, name, shortName, pronouns }: Person): string => `${id}|${name}|${shortName}|${pronouns}`;
const kinTo = memo((speaker: Speaking, person: Person) => `${speaker.title ?? ""}|${told(speaker)}|${told(person)}`, read, 4_096);

/** How the speaker speaks of somebody: "my brother", else the name that everybody uses. */
export const calledBy = (speaker: Speaking, person: Person): string => {
  const kin = kinTo(speaker, person);
  return asProper(kin === null ? spokenName(person) : `my ${kin}`);
};

/** How the speaker calls somebody to their face: nobody says "Mr Bingley" to a brother. */
export const calledTo = (speaker: Speaking, person: Person): string => {
  const short = spokenName(person);
  const [first = ""] = cleanName(person.name).split(" ");
  const kin = kinTo(speaker, person);
  return asProper(isTitled(short) && !isTitled(first) && (kin === "brother" || kin === "sister") ? first : short);
};

import type { CharacterProfile } from "@/server/contracts/character";

type Pronouns = CharacterProfile["pronouns"];

const possessives: Record<Pronouns, string> = { she: "her", he: "his", they: "their", it: "its" };
const objects: Record<Pronouns, string> = { she: "her", he: "him", they: "them", it: "it" };

/** "Nature, and how her mark is cut" */
export const possessiveOf = ({ pronouns }: Pick<CharacterProfile, "pronouns">): string => possessives[pronouns];
export const objectOf = ({ pronouns }: Pick<CharacterProfile, "pronouns">): string => objects[pronouns];

/** How much of a say somebody has in what they do. */
export const autonomyWord = (value: number): string =>
  value < 0.05
    ? "only when directed"
    : value < 0.35
      ? "mostly directed"
      : value < 0.65
        ? "half free"
        : value < 0.95
          ? "mostly free"
          : "free";

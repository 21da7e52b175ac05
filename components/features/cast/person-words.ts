import type { CharacterProfile } from "@/server/contracts/character";

type Pronouns = CharacterProfile["pronouns"];

const possessives: Record<Pronouns, string> = { she: "her", he: "his", they: "their", it: "its" };

/** "Nature, and how her mark is cut" */
export const possessiveOf = ({ pronouns }: Pick<CharacterProfile, "pronouns">): string => possessives[pronouns];

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

/** "to see Jane happy" → "See Jane happy" */
export const wantWords = (text: string): string => {
  const plain = text.replace(/^to\s+/iu, "");
  return plain.charAt(0).toLocaleUpperCase("en") + plain.slice(1);
};

import { escapePattern } from "@/server/contracts/escape-pattern";
import { spokenName } from "./person";
import { cleanName } from "./sanitise";

interface Named {
  name: string;
  shortName: string;
}

const title = "(?:Mr|Mrs|Ms|Miss|Dr|Lady|Lord|Sir|Monsieur|Madame|Mademoiselle|Colonel|Captain|Inspector|Father|Mother)\\.?";

/** "Beth March", who is written Elizabeth March and called Beth. */
const shortAndLast = (person: Named, parts: readonly string[]): string => {
  const [short, last] = [spokenName(person), parts.at(-1) ?? ""];
  return parts.length > 1 && !short.includes(" ") && short !== last ? `${short} ${last}` : "";
};

/** Every way in which a text may call a person, longest first: full name, short name with the last, short name, first name, last name. */
export const namePattern = (person: Named): string => {
  const full = cleanName(person.name);
  const parts = full.split(" ").filter((part) => part.length > 2 && !new RegExp(`^${title}$`).test(part) && /^\p{Lu}/u.test(part));
  const forms = [full, shortAndLast(person, parts), spokenName(person), parts[0] ?? "", parts.at(-1) ?? ""].filter(
    (form) => form.length > 1,
  );
  const unique = [...new Set(forms)].sort((a, b) => b.length - a.length).map(escapePattern);
  return `(?:${title} )?(?:${unique.join("|")})`;
};

export const mentions = (text: string, person: Named): boolean =>
  new RegExp(`(?<![\\p{L}])${namePattern(person)}(?![\\p{L}])`, "u").test(text);

/** "Jane’s fever" → "your fever", "with Jane" → "with you". */
export const turnName = (text: string, person: Named, object: string, possessive: string): string => {
  const pattern = namePattern(person);
  return text
    .replace(new RegExp(`(?<![\\p{L}])${pattern}['’]s?(?![\\p{L}])`, "gu"), possessive)
    .replace(new RegExp(`(?<![\\p{L}])${pattern}(?![\\p{L}'’])`, "gu"), object);
};

const particle = "de|du|la|von|van";
const isTitle = new RegExp(`^${title}$`);
/**
 * The person and nobody else of the family: the full name, the short one with and without the last, the first name, the last name where no other name or title
 * stands before it.
 */
export const exactPattern = (person: Named): string => {
  const full = cleanName(person.name);
  const parts = full.split(" ").filter((part) => part.length > 2 && !isTitle.test(part) && /^\p{Lu}/u.test(part));
  const whole = [
    full,
    shortAndLast(person, parts),
    spokenName(person),
    ...(isTitle.test(full.split(" ")[0] ?? "") ? [] : [parts[0] ?? ""]),
    parts.at(-1) ?? "",
  ];
  const forms = [...new Set(whole.filter((form) => form.length > 1))]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      form.includes(" ") ? escapePattern(form) : `(?<!(?:\\p{Lu}[\\p{L}.]*|${particle}) )${escapePattern(form)}(?! (?:${particle}) )`,
    );
  return `(?<![\\p{L}])(?:${forms.join("|")})(?![\\p{L}])(?! \\p{Lu}\\p{Ll})`;
};
export const namesExactly = (text: string, person: Named): boolean => new RegExp(exactPattern(person), "u").test(text);

import type { Domain, Library } from "./fragments/library";
import { cleanText } from "./sanitise";

const startsAWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at === 0 || (at > 0 && !/\p{L}/u.test(text.charAt(at - 1)));
};

const named = (library: Library, text: string): Domain | undefined => {
  const said = cleanText(text, 80).toLowerCase();
  if (said === "") return undefined;
  // The longest word knows best: a baker is of the bakehouse before the kitchen.
  const likeness = ({ key, words }: Domain): number =>
    key === said ? Infinity : Math.max(0, ...words.map((word) => (startsAWord(said, word) ? word.length : 0)));
  const [best] = library.domains.map((domain) => [likeness(domain), domain] as const).sort(([a], [b]) => b - a);
  return best && best[0] > 0 ? best[1] : undefined;
};

export interface OwnDomain {
  domain: Domain;
  /** What this speaker comes back to: of a world that the speaker really lives in. */
  topics: readonly string[];
}

/** The voice's own images, else those of the trade, else one that this speaker happens to have: `u`, 0 ≤ u < 1, says which. */
export const domainOf = (library: Library, imagery: string, occupation: string, u: number): OwnDomain => {
  const [image, trade] = [named(library, imagery), named(library, occupation)];
  const domain = image ?? trade ?? library.domains[Math.floor(u * library.domains.length)];
  if (!domain) throw new RangeError("No pack has images");
  return { domain, topics: trade?.topics ?? [] };
};

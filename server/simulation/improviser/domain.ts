import type { Domain, Library } from "./fragments/library";
import { cleanText } from "./sanitise";

const startsAWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at === 0 || (at > 0 && !/\p{L}/u.test(text.charAt(at - 1)));
};

const named = (library: Library, text: string): Domain | undefined => {
  const said = cleanText(text, 80).toLowerCase();
  return said === "" ? undefined : library.domains.find(({ key, words }) => key === said || words.some((word) => startsAWord(said, word)));
};

/** The voice's own images, else those of the trade, else one that this speaker happens to have: `u`, 0 ≤ u < 1, says which. */
export const domainOf = (library: Library, imagery: string, occupation: string, u: number): Domain => {
  const found = named(library, imagery) ?? named(library, occupation) ?? library.domains[Math.floor(u * library.domains.length)];
  if (!found) throw new RangeError("No pack has images");
  return found;
};

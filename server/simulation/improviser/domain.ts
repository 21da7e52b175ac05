import { domains, type Domain } from "./fragments/domains";
import { cleanText } from "./sanitise";

const fallback = "house";

/** The voice's own images, else those of the trade, else those that any house has. */
export const domainOf = (imagery: string, occupation: string): Domain => {
  for (const text of [imagery, occupation]) {
    const said = cleanText(text, 80).toLowerCase();
    if (said === "") continue;
    const found = domains.find((domain) => domain.words.test(said));
    if (found) return found;
  }
  const house = domains.find((domain) => domain.key === fallback);
  if (!house) throw new RangeError(`No images for ${fallback}`);
  return house;
};

import type { MotifCategory } from "@/server/contracts/motifs";
import type { SpeechRequest } from "@/server/contracts/speech";
import type { Library } from "./fragments/library";
import { printsOf } from "./prints";
import { sayOne, type Turn } from "./turn";

const prints = new WeakMap<Library, Set<number>>();
const imagePrints = (library: Library): Set<number> => {
  let known = prints.get(library);
  if (!known) {
    const sources = Object.values(library.images).flatMap((fragments) => fragments.map(({ template }) => template.source));
    known = new Set(sources.flatMap((source) => [...printsOf(source.replace(/\(([^()|]*)\|[^()]*\)/g, "$1")).fours]));
    prints.set(library, known);
  }
  return known;
};

/** Two fours of an image in a line are an image. */
const bearsImage = (text: string, known: ReadonlySet<number>): boolean => {
  let found = 0;
  for (const four of printsOf(text).fours) if (known.has(four)) found += 1;
  return found >= 2;
};

/** At most one a scene, as far as the scene can be seen from here: its last lines. SIMULATION §3.3 */
export const mayImagine = ({ previous, motifs }: SpeechRequest, library: Library): boolean =>
  motifs.length > 0 && !previous.some(({ text }) => bearsImage(text, imagePrints(library)));

export interface Imagined {
  text: string;
  motif: MotifCategory;
}

/** The theme at work, in a picture; null when no pack has one that fits. */
export const imagine = (turn: Turn): Imagined | null => {
  const { request, library, draws } = turn;
  const [first] = draws.order("image.motif", request.motifs, ({ intensity }) => Math.max(0.1, intensity));
  if (!first) return null;
  const text = sayOne(turn, "image", library.images[first.category]);
  return text ? { text, motif: first.category } : null;
};

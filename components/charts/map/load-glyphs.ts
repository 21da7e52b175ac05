import { glyphsIn } from "../prepare/map/glyphs";
import type { Paths } from "./canvas-pen";

const iconsAddress = "/icons.svg";

/** Fetches the glyphs, and says when they are there. The answer ends it. */
export function loadGlyphs(paths: Paths, loaded: () => void): () => void {
  const gone = new AbortController();
  fetch(iconsAddress, { signal: gone.signal })
    .then((answer) => answer.text())
    .then((sprite) => {
      paths.sprite = glyphsIn(sprite);
      loaded();
    })
    .catch(() => undefined); // Without glyphs a badge still has its colour and its number.
  return () => gone.abort();
}

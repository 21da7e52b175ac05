import { inspectCard } from "./inspect-card";
import { decodeCardText } from "./parse-json";
import { readExifComments } from "./exif-comment";
import { pickCard } from "./pick-card";
import { trailingWarning, type Unpacked } from "./read-png";
import { refuse } from "./refuse-file";
import { stripWebp, walkWebp } from "./walk-webp";

/** A WebP that carries its card in the EXIF user comment. */
export const readWebp = (bytes: Uint8Array): Unpacked => {
  const webp = walkWebp(bytes);
  const picture = stripWebp(webp);
  const comments = webp.chunks
    .filter(({ type }) => type === "EXIF")
    .slice(0, 1)
    .flatMap(({ data }) => readExifComments(data));
  const picked = pickCard(comments.map((text) => ({ label: "UserComment", open: () => inspectCard(decodeCardText(text)) })));
  if (!picked) throw refuse("no_card", "is an ordinary WebP picture: there is no character card in it.");
  return {
    found: picked.found,
    image: { bytes: picture, mediaType: "image/webp" },
    assets: [],
    warnings: [...picked.warnings, ...(webp.trailing > 0 ? [trailingWarning(webp.trailing)] : [])],
  };
};

import { inspectCard } from "./inspect-card";
import { parseCardJson } from "./parse-json";
import type { Unpacked } from "./read-png";
import { refuse } from "./refuse-file";
import { isAppError } from "@/server/core/errors";
import { isJpeg, stripJpeg } from "./strip-jpeg";
import { walkZip } from "./walk-zip";
import type { CardImage } from "@/server/contracts/card";

const cardPath = "card.json";

// A JPEG may stand before the archive, so that the file shows as a picture; a damaged one costs the card nothing.
const pictureBefore = (bytes: Uint8Array): CardImage | null => {
  if (!isJpeg(bytes)) return null;
  try {
    return { bytes: stripJpeg(bytes), mediaType: "image/jpeg" };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return null;
  }
};

export const readCharx = (bytes: Uint8Array): Unpacked => {
  const { files, warnings, base } = walkZip(bytes);
  const json = files.find(({ path }) => path === cardPath);
  if (!json) {
    const elsewhere = files.find(({ path }) => path.endsWith(`/${cardPath}`));
    if (elsewhere) throw refuse("charx_folder", "has its card.json inside a folder; it must lie at the top of the archive.");
    throw refuse("charx_no_card", "is an archive without a card.json, so it holds no character card.");
  }
  const found = inspectCard(parseCardJson(json.bytes));
  return {
    found,
    image: pictureBefore(bytes.subarray(0, base)),
    assets: files.filter((file) => file !== json),
    warnings: [...warnings, ...found.warnings],
  };
};

import type { CardImage } from "@/server/contracts/card";
import { beginsWith } from "./pack-bytes";
import { namingFile, refuse } from "./refuse-file";
import { isJpeg, stripJpeg } from "./strip-jpeg";
import { pngSignature, stripPng, walkPng } from "./walk-png";
import { isWebp, stripWebp, walkWebp } from "./walk-webp";

const cleanPng = (bytes: Uint8Array): Uint8Array => {
  const pixels = stripPng(walkPng(bytes));
  if (!pixels) throw refuse("png_damaged", "is a damaged PNG picture.");
  return pixels;
};

/** Throws like every reader here: the message ends a sentence that begins with the file's name. */
export const stripImage = (bytes: Uint8Array): CardImage => {
  if (beginsWith(bytes, pngSignature)) return { bytes: cleanPng(bytes), mediaType: "image/png" };
  if (isJpeg(bytes)) return { bytes: stripJpeg(bytes), mediaType: "image/jpeg" };
  if (isWebp(bytes)) return { bytes: stripWebp(walkWebp(bytes)), mediaType: "image/webp" };
  throw refuse("image_format", "is not a PNG, JPEG or WebP picture.");
};

/**
 * A picture somebody sent, told by its bytes and never by its name, with everything taken out that is not picture.
 * Throws VALIDATION `card.*` with a whole sentence.
 */
export const cleanImage = (bytes: Uint8Array, fileName = ""): CardImage => namingFile(fileName, () => stripImage(bytes));

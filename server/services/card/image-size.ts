import { cardLimits } from "@/server/contracts/card";
import { refuse } from "./refuse-file";

/** Read from the header: a picture that would fill the memory of whoever opens it is refused before anyone does. */
export const assertImageSize = (width: number, height: number): void => {
  if (width === 0 || height === 0) throw refuse("image_empty", "holds a picture without any pixels.");
  if (width <= cardLimits.imageSide && height <= cardLimits.imageSide && width * height <= cardLimits.imagePixels) return;
  const size = `${width.toLocaleString("en")} × ${height.toLocaleString("en")}`;
  throw refuse(
    "image_too_large",
    `holds a picture of ${size} pixels; at most ${cardLimits.imageSide.toLocaleString("en")} a side and ${cardLimits.imagePixels / 1_000_000} million in all are taken.`,
  );
};

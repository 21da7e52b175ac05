import { SvgPen } from "../prepare/map/svg-pen";
import type { Pen } from "../prepare/map/pen";
import { drawBase, drawLight } from "./draw-map";
import { drawWords, placeWords } from "./draw-words";
import { crowdDimmed } from "./ground";
import type { Layers } from "./layers";
import type { Picture } from "./picture";
import type { Look } from "../prepare/map/look";

/** How the two layers of a crowd come together on one sheet. */
interface Sheet {
  picture: Picture;
  /** The look of the lower layer of a crowd. */
  baseLook: Look;
  key: string;
}

function drawAll(pen: Pen, { picture, baseLook, key }: Sheet): void {
  const { scene, look } = picture;
  if (!scene.heavy) drawBase(pen, picture, key);
  else {
    drawBase(pen, { ...picture, look: baseLook }, key);
    if (look.lit && look !== baseLook) pen.veil(1 - crowdDimmed);
    drawLight(pen, picture);
  }
  drawWords(pen, picture, placeWords(picture));
}

/** The view as it is on the screen, at so many pixels to each of the page's. */
export function drawPng(sheet: Sheet, layers: Layers, ratio = 2): Promise<Blob> {
  const { size, palette } = sheet.picture;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return Promise.reject(new Error("This browser has no canvas to draw on"));
  context.fillStyle = palette.stage;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const pen = layers.pen(context, ratio);
  layers.allowAllMarks();
  drawAll(pen, sheet);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be written"))), "image/png");
  });
}

/** The same view as an SVG that stands by itself: pictures inside, faces named. */
export function writeSvg(sheet: Sheet, layers: Layers): string {
  const { size, palette } = sheet.picture;
  const pen = new SvgPen({ size, palette, glyphs: layers.paths.sprite, pictures: layers.pictures.asData() });
  drawAll(pen, sheet);
  return pen.toString();
}

import { play, type Stroke } from "../prepare/map/tape-pen";
import { CanvasPen, Paths } from "./canvas-pen";

/** Strokes of the ground and the lanes; marks and glyphs stay on the page, where their faces are. */
export interface PaintRequest {
  width: number;
  height: number;
  ratio: number;
  strokes: Stroke[];
}

const canvas = new OffscreenCanvas(1, 1);

self.onmessage = ({ data: { width, height, ratio, strokes } }: MessageEvent<PaintRequest>) => {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("No canvas in a worker");
  play(strokes, new CanvasPen(context, ratio, null, new Paths()));
  const image = canvas.transferToImageBitmap();
  self.postMessage(image, { transfer: [image] });
};

import { beadsAt, standingBeads } from "../prepare/map/pulse";
import { finish, type InParts } from "../prepare/map/in-parts";
import type { Pen } from "../prepare/map/pen";
import { laneOf, type Item, type Line } from "../prepare/map/scene";
import { toScreen } from "../prepare/map/view";
import { batchesInParts, drawLane, drawLanes, isFine, lanesInParts, linesSeen, widthScale } from "./draw-lanes";
import { drawMark, drawMarks, itemsSeen } from "./draw-marks";
import type { Picture } from "./picture";

function drawGrounds(pen: Pen, { scene, palette, view }: Picture): void {
  pen.layout(view);
  for (const { path } of scene.grounds) pen.shape(path, { fill: palette.panel, stroke: palette.line, width: 1 });
  pen.pixels();
}

/** Grounds and lanes. `key` names what the look of a crowd depends on, for its batches are kept. */
export const drawUnder = (pen: Pen, picture: Picture, key: string): void => finish(underInParts(pen, picture, key));

export function* underInParts(pen: Pen, picture: Picture, key: string): InParts<void> {
  drawGrounds(pen, picture);
  yield;
  const lines = linesSeen(picture);
  yield;
  if (isFine(picture.scene, lines, picture.view.zoom)) yield* lanesInParts(pen, picture, lines);
  else yield* batchesInParts(pen, picture, key);
}

export function drawBase(pen: Pen, picture: Picture, key: string): void {
  drawUnder(pen, picture, key);
  drawMarks(pen, picture, itemsSeen(picture));
}

/** In a crowd: whoever is looked at, above the dimmed layer of all. */
export function drawLight(pen: Pen, picture: Picture): void {
  const { scene, look } = picture;
  if (!look.lit) return;
  const around = new Set<Line>();
  const centres = look.chosen.size > 0 ? look.chosen : look.lit;
  for (const id of centres) for (const line of scene.touching.get(id) ?? []) if (look.lookOf(line) !== "dim") around.add(line);
  const lines = around.size > 0 ? [...around] : [];
  drawLanes(pen, picture, lines);
  const lit = [...look.lit].flatMap((id) => scene.byId.get(id) ?? []);
  drawMarks(pen, picture, itemsSeen(picture, lit));
}

/** Somebody being dragged, with their lanes, above the picture they were taken out of. */
export function drawHeld(pen: Pen, picture: Picture, held: Item): void {
  const free = { ...picture, heldId: null };
  drawLanes(pen, free, picture.scene.touching.get(held.id) ?? []);
  for (const { from, to } of picture.scene.touching.get(held.id) ?? []) drawMark(pen, free, from.id === held.id ? to : from);
  drawMark(pen, free, held);
}

export interface Pulse {
  /** Of the change that it tells of. */
  key: string;
  line: Line;
  sign: -1 | 1;
  /** 0..1 of the way; null stands still. */
  share: number | null;
}

/** A glow along the lane and seven dots from source to target. */
export function drawPulse(pen: Pen, picture: Picture, { line, sign, share }: Pulse): void {
  const { palette, view } = picture;
  const hue = sign < 0 ? palette.down : palette.up;
  const lane = laneOf(line, 1.35);
  const k = widthScale(view.zoom);
  pen.layout(view);
  pen.shape(lane.path, { stroke: hue.line, width: 9 * k, alpha: 0.32, cap: "round" });
  drawLane(pen, picture, line, "focus");
  pen.pixels();
  for (const { x, y, r, alpha } of share === null || share >= 1
    ? share === null
      ? standingBeads(lane.curve)
      : []
    : beadsAt(lane.curve, share)) {
    const at = toScreen(view, { x, y });
    pen.disc(at.x, at.y, Math.max(1.2, r * k), { fill: hue.text, alpha });
  }
  // Both ends stand above the glow.
  drawMark(pen, picture, line.from);
  drawMark(pen, picture, line.to);
}

import type { Curve } from "../prepare/graph/lanes";
import type { LabelAnchor, Point } from "../prepare/graph/types";
import { addDisc, placeLabels, surroundings, type Wanted } from "../prepare/map/labels";
import type { Look } from "../prepare/map/look";
import type { Measure, Palette, Pen, Words } from "../prepare/map/pen";
import type { Item, Scene } from "../prepare/map/scene";
import { SvgPen } from "../prepare/map/svg-pen";
import { beadsAt, standingBeads } from "../prepare/map/pulse";
import type { Size } from "../prepare/map/view";
import type { Pulse } from "./draw-map";

/** Where somebody in the room is seen, in pixels, and how far off they are. */
export interface Seen extends Point {
  r: number;
  far: number;
}

/** The room as one eye sees it. */
export interface Sight {
  scene: Scene;
  look: Look;
  focusId: string | null;
  seen: ReadonlyMap<string, Seen | null>;
  size: Size;
  palette: Palette;
  measure: Measure;
  anchors: Map<string, LabelAnchor>;
}

const namesAtMost = 24;
const pinFrom = 4;

function wordsOf({ look, focusId, palette }: Sight, id: string): Words {
  const chosen = look.chosen.has(id) || focusId === id;
  const { ink, ink2, stage, fonts } = palette;
  return {
    size: 13,
    weight: chosen ? 650 : 450,
    family: fonts.ui,
    fill: chosen ? ink : ink2,
    halo: { colour: stage, width: 3 },
    align: "middle",
  };
}

/** Names of whoever is looked at, else of the most central; rings round who is chosen and who has the keys. */
export function drawSpaceNames(pen: Pen, sight: Sight): void {
  const { scene, look, focusId, seen, size, palette, measure, anchors } = sight;
  const around = surroundings(size);
  const rank = (item: Item): number =>
    (look.chosen.has(item.id) ? 4 : 0) + (item.id === focusId ? 3 : 0) + item.weight / (item.bubble ? 1e6 : 1.01);
  const named = scene.items.filter(({ id }) => !look.lit || look.lit.has(id)).sort((a, b) => rank(b) - rank(a));
  const wanted = named.slice(0, namesAtMost).flatMap((item): Wanted[] => {
    const at = seen.get(item.id);
    return at ? [{ id: item.id, ...at, w: measure(item.name, wordsOf(sight, item.id)) + 4, h: 16 }] : [];
  });
  for (const one of wanted) addDisc(around, one);
  for (const id of look.chosen) {
    const at = seen.get(id);
    if (!at) continue;
    pen.disc(at.x, at.y, at.r + 6, { stroke: palette.accentMark, width: 7, alpha: 0.8 });
    pen.disc(at.x, at.y, at.r + 4, { stroke: palette.accentLine, width: 2 });
  }
  const focus = focusId === null ? null : seen.get(focusId);
  if (focus) pen.disc(focus.x, focus.y, focus.r + 10, { stroke: palette.ink, width: 2 });
  const labels = placeLabels(wanted, around, anchors);
  anchors.clear();
  for (const { id, anchor, x, y } of labels) {
    anchors.set(id, anchor);
    pen.text(scene.byId.get(id)?.name ?? "", x, y, { ...wordsOf(sight, id), align: anchor });
  }
}

/** In depth a tie is a straight line. */
const straight = (a: Point, b: Point): Curve => [a, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, b];

/** A change of a tie on its way from one to the other, as on the flat map; nothing where an end is behind the eye. */
export function drawSpacePulse(pen: Pen, { seen, palette }: Sight, { line, sign, share }: Pulse): void {
  const [a, b] = [seen.get(line.from.id), seen.get(line.to.id)];
  if (!a || !b) return;
  const hue = sign < 0 ? palette.down : palette.up;
  pen.segments(new Float32Array([a.x, a.y, b.x, b.y]), { stroke: hue.line, width: 7, alpha: 0.45, cap: "round" });
  const beads = share === null ? standingBeads(straight(a, b)) : beadsAt(straight(a, b), share);
  for (const { x, y, r, alpha } of beads) pen.disc(x, y, Math.max(1.2, r), { fill: hue.text, alpha });
}

/** A pin beside whoever keeps their place. */
export function drawSpacePins(pen: Pen, { seen, palette, scene }: Sight, pinned: ReadonlySet<string>): void {
  for (const id of pinned) {
    const at = scene.byId.has(id) ? seen.get(id) : null;
    if (at && at.r > pinFrom) pen.glyph("pin", at.x + at.r * 0.62, at.y - at.r * 0.62 - 10, 12, { stroke: palette.ink2, width: 1.5 });
  }
}

/** What is seen, drawn flat, the far before the near. */
export function writeSpaceSvg(sight: Sight, size: Size): string {
  const { scene, look, seen, palette } = sight;
  const pen = new SvgPen({ size, palette, glyphs: new Map(), pictures: new Map() });
  for (const line of scene.lines) {
    const [a, b] = [seen.get(line.from.id), seen.get(line.to.id)];
    if (!a || !b) continue;
    const as = look.lookOf(line);
    const alpha = as === "dim" ? 0.08 : 0.2 + 0.6 * Math.abs(line.strength);
    pen.segments(new Float32Array([a.x, a.y, b.x, b.y]), { stroke: palette.kinds[line.kind].line, width: as === "focus" ? 3 : 1, alpha });
  }
  const farFirst = scene.items.flatMap((item) => {
    const at = seen.get(item.id);
    return at ? [{ item, at }] : [];
  });
  farFirst.sort((a, b) => b.at.far - a.at.far);
  for (const { item, at } of farFirst) {
    const dim = look.lit !== null && !look.lit.has(item.id);
    pen.disc(at.x, at.y, at.r, { fill: palette.ids[item.hue]?.line, alpha: dim ? 0.2 : 1 });
  }
  drawSpaceNames(pen, sight);
  return pen.toString();
}

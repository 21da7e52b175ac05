import type { Words } from "../prepare/map/pen";
import type { Pen } from "../prepare/map/pen";
import { curveAt } from "../prepare/graph/lanes";
import { placeBadges, signed, type Badge, type WantedBadge } from "../prepare/map/badges";
import type { Ground } from "../prepare/map/grounds";
import {
  addBox,
  addDisc,
  addPoint,
  placeHeading,
  placeLabels,
  surroundings,
  type Label,
  type Surroundings,
  type Wanted,
} from "../prepare/map/labels";
import { cutLine, type Item, type Line } from "../prepare/map/scene";
import { toScreen } from "../prepare/map/view";
import type { Box } from "../prepare/graph/types";
import { itemsSeen } from "./draw-marks";
import { isFine, linesSeen } from "./draw-lanes";
import { isNarrow, type Picture } from "./picture";

export interface Lettering {
  labels: readonly Label[];
  headings: readonly { ground: Ground; box: Box }[];
  badges: readonly Badge[];
}

const nameSize = (picture: Picture): number => (isNarrow(picture) ? 10.5 : 13);
const headingSize = (picture: Picture): number => (isNarrow(picture) ? 9.5 : 11);
const badgeSize = 10.5;

function nameWords(picture: Picture, { id }: Pick<Item, "id">): Words {
  const { palette, look } = picture;
  const chosen = look.chosen.has(id) || picture.focusId === id;
  const dim = look.lit !== null && !look.lit.has(id);
  return {
    size: nameSize(picture),
    weight: chosen ? 650 : 450,
    family: palette.fonts.ui,
    fill: chosen ? palette.ink : palette.ink2,
    halo: { colour: palette.stage, width: 3 },
    align: "middle",
    alpha: dim ? 0.4 : 1,
  };
}

const headingWords = (picture: Picture): Words => {
  const size = headingSize(picture);
  const { palette } = picture;
  const halo = { colour: palette.stage, width: 2.5 };
  return { size, weight: 560, family: palette.fonts.prose, fill: palette.ink3, halo, align: "middle", spacing: size * 0.11 };
};

/** Marks that are seen, with room for their rings, and points along the lanes between them. */
function takenBy(picture: Picture, items: readonly Item[], lines: readonly Line[]): Surroundings {
  const { view, size, look } = picture;
  const around = surroundings(size);
  for (const item of items) {
    const r = item.r * view.zoom;
    addDisc(around, { id: item.id, ...toScreen(view, item), r: r + (look.chosen.has(item.id) ? 7 : 1) });
  }
  if (picture.moving || !isFine(picture.scene, lines, view.zoom) || lines.length > 400) return around;
  for (const line of lines) {
    const { curve } = cutLine(line).lane;
    const lit = look.lookOf(line) !== "dim";
    for (let i = lit ? 0 : 1; i < 24; i += lit ? 1 : 3) addPoint(around, toScreen(view, curveAt(curve, (i + 0.5) / 24)));
  }
  return around;
}

function wantedNames(picture: Picture, items: readonly Item[]): Wanted[] {
  const { look, view, scene } = picture;
  const rank = (item: Item): number =>
    (look.chosen.has(item.id) ? 4 : 0) + (look.lit?.has(item.id) ? 2 : 0) + item.weight / (item.bubble ? 1e6 : 1.01);
  const h = nameSize(picture) * 1.25;
  const most = scene.heavy && !look.lit && view.zoom < 0.4 ? 42 : 170;
  return [...items]
    .filter((item) => item.bubble !== null || !look.lit || look.lit.has(item.id) || !scene.heavy)
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((item) => ({
      id: item.id,
      ...toScreen(view, item),
      r: Math.max(2, item.r * view.zoom) + (look.chosen.has(item.id) ? 5 : 0),
      w: picture.measure(item.name, nameWords(picture, item)) + 4,
      h,
    }));
}

const shadeGlyph = { warmed: "up", cooled: "down", appeared: "plus", broke: "close" } as const;

/** The lanes of the selection say how strong they are; in a comparison all that changed say how. */
function wantedBadges(picture: Picture, lines: readonly Line[]): WantedBadge[] {
  const { look } = picture;
  if (picture.moving || !look.picked) return [];
  const pair = look.chosen.size === 2;
  return lines.flatMap((line): WantedBadge[] => {
    const as = look.lookOf(line);
    const strong = as === "focus";
    const told = strong || (as === "on" && !isNarrow(picture) && (look.chosen.size > 0 || look.shadeOf(line) !== null));
    if (!told || line.count > 1 || (!strong && pair && Math.abs(line.strength) < 0.6)) return [];
    return [{ line, lane: cutLine(line, strong ? 1.35 : 1).lane, text: signed(line.strength), strong }];
  });
}

/** Where every word goes. None lies upon another, nor upon a mark that is not its own; what finds no room is left out. */
export function placeWords(picture: Picture): Lettering {
  const { view, scene, measure, palette } = picture;
  const items = itemsSeen(picture);
  const lines = linesSeen(picture);
  const around = takenBy(picture, items, lines);
  const names = wantedNames(picture, items);
  const first = names.filter(({ id }) => picture.look.chosen.has(id));
  const labels = placeLabels(first, around, picture.anchors);
  const words = headingWords(picture);
  const headings = scene.grounds.flatMap((ground) => {
    const points = ground.points.map((point) => toScreen(view, point));
    const box = placeHeading(points, { w: measure(ground.name.toUpperCase(), words), h: words.size }, around);
    if (box) addBox(around, { x: box.x - 6, y: box.y - 2, w: box.w + 12, h: box.h + 4 });
    return box ? [{ ground, box }] : [];
  });
  const chosen = new Set(first.map(({ id }) => id));
  const { lit } = picture.look;
  const bright = names.filter(({ id }) => !chosen.has(id) && (!lit || lit.has(id)));
  labels.push(...placeLabels(bright, around, picture.anchors));
  const mono = { size: badgeSize, weight: 500, family: palette.fonts.mono };
  const badges = placeBadges(wantedBadges(picture, lines), view, around, (text) => measure(text, mono));
  const rest = names.filter(({ id }) => !chosen.has(id) && lit !== null && !lit.has(id));
  labels.push(...placeLabels(rest, around, picture.anchors));
  picture.anchors.clear();
  for (const { id, anchor } of labels) picture.anchors.set(id, anchor);
  return { labels, headings, badges };
}

function drawBadge(pen: Pen, { palette, look }: Picture, { line, text, strong, box }: Badge): void {
  const shade = look.shadeOf(line);
  const kind = palette.kinds[line.kind];
  const hue = shade === null ? kind : shade === "warmed" || shade === "appeared" ? palette.up : palette.down;
  pen.pill(box, { fill: strong ? palette.raised : palette.panel, stroke: hue.line, width: strong ? 1.4 : 0.8 });
  pen.glyph(shade === null ? `k-${line.kind}` : shadeGlyph[shade], box.x + 4, box.y + 2, 12, { stroke: hue.text, width: 1.2 });
  const { mono } = palette.fonts;
  pen.text(text, box.x + 18, box.y + 11.8, { size: badgeSize, weight: strong ? 650 : 500, family: mono, fill: hue.text, align: "start" });
}

export function drawWords(pen: Pen, picture: Picture, { labels, headings, badges }: Lettering): void {
  const words = headingWords(picture);
  for (const { ground, box } of headings) pen.text(ground.name.toUpperCase(), box.x + box.w / 2, box.y + box.h * 0.82, words);
  for (const badge of badges) drawBadge(pen, picture, badge);
  for (const { id, anchor, x, y } of labels) {
    const item = picture.scene.byId.get(id);
    if (item && item.id !== picture.heldId) pen.text(item.name, x, y, { ...nameWords(picture, item), align: anchor });
  }
}

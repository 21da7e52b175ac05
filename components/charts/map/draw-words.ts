import type { Words } from "../prepare/map/pen";
import type { Pen } from "../prepare/map/pen";
import { curveAt } from "../prepare/graph/lanes";
import { placeBadges, signed, type Badge, type WantedBadge } from "../prepare/map/badges";
import type { Ground } from "../prepare/map/grounds";
import {
  addBox,
  Crowd,
  addDisc,
  addPoint,
  placeHeading,
  labelsInParts,
  surroundings,
  type Label,
  type Surroundings,
  type Wanted,
} from "../prepare/map/labels";
import { finish, type InParts } from "../prepare/map/in-parts";
import { cutLine, type Item, type Line, type Scene } from "../prepare/map/scene";
import { toScreen, toWorld } from "../prepare/map/view";
import { overlaps } from "../prepare/graph/geometry";
import type { Box } from "../prepare/graph/types";
import { itemsSeen } from "./draw-marks";
import { linesSeen } from "./draw-lanes";
import { isDot, isNarrow, type Picture } from "./picture";
import type { MapView } from "./types";

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
    // Far out a name may lie upon dots, like one on a map upon its hamlets, but rather where there are few.
    if (isDot(item.r, view.zoom) && !item.bubble && !look.chosen.has(item.id)) {
      if (items.length < 600) addPoint(around, toScreen(view, item));
      continue;
    }
    addDisc(around, { id: item.id, ...toScreen(view, item), r: r + (look.chosen.has(item.id) ? 7 : 1) });
  }
  if (lines.length > 400) return around;
  for (const line of lines) {
    const { curve } = cutLine(line).lane;
    const lit = look.lookOf(line) !== "dim";
    for (let i = lit ? 0 : 1; i < 24; i += lit ? 1 : 3) addPoint(around, toScreen(view, curveAt(curve, (i + 0.5) / 24)));
  }
  return around;
}

const sorted = new WeakMap<Scene["items"], readonly Item[]>();

/** The most central first, communities last; found out once for a cast. */
function centralFirst({ items }: Scene): readonly Item[] {
  const known = sorted.get(items);
  if (known) return known;
  const weight = ({ weight: own, bubble }: Item): number => own / (bubble ? 1e6 : 1.01);
  const made = [...items].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  sorted.set(items, made);
  return made;
}

function wantedNames(picture: Picture, items: readonly Item[]): Wanted[] {
  const { look, view, scene } = picture;
  const h = nameSize(picture) * 1.25;
  const most = scene.heavy && !look.lit && view.zoom < 0.4 ? 42 : scene.heavy ? 90 : 170;
  const ranks: Item[][] = [[], [], [], []];
  const there = new Set(items);
  for (const item of centralFirst(scene)) {
    const lit = look.lit?.has(item.id) ?? false;
    if (!there.has(item) || (scene.heavy && look.lit && !lit && !item.bubble)) continue;
    ranks[(look.chosen.has(item.id) ? 0 : 2) + (lit ? 0 : 1)]?.push(item);
  }
  return ranks
    .flat()
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

/** Lanes that words keep clear of, or that have something to say: in a crowd those of whoever is looked at. */
function linesToTell(picture: Picture): readonly Line[] {
  const { scene, look } = picture;
  if (!scene.heavy) return linesSeen(picture);
  if (!look.picked) return [];
  const at = (ids: ReadonlySet<string>): Line[] => [...new Set([...ids].flatMap((id) => scene.touching.get(id) ?? []))];
  if (look.chosen.size > 0) return at(look.chosen);
  const near = linesSeen(picture, look.centres ? at(look.centres) : scene.lines);
  return near.filter((line) => look.lookOf(line) === "on" || look.lookOf(line) === "focus");
}

/** Where every word goes. None lies upon another, nor upon a mark that is not its own; what finds no room is left out. */
export const placeWords = (picture: Picture): Lettering => finish(wordsInParts(picture));

/** The same in parts: all of a crowd's words at once would hold up a hand. */
export function* wordsInParts(picture: Picture): InParts<Lettering> {
  const { view, scene, measure, palette } = picture;
  const items = itemsSeen(picture);
  const lines = linesToTell(picture);
  yield;
  const around = takenBy(picture, items, lines);
  yield;
  const names = wantedNames(picture, items);
  const first = names.filter(({ id }) => picture.look.chosen.has(id));
  const labels = yield* labelsInParts(first, around, picture.anchors);
  const words = headingWords(picture);
  const headings: { ground: Ground; box: Box }[] = [];
  for (const ground of scene.grounds) {
    yield;
    const points = ground.points.map((point) => toScreen(view, point));
    const box = placeHeading(points, { w: measure(ground.name.toUpperCase(), words), h: words.size }, around);
    if (!box) continue;
    addBox(around, { x: box.x - 6, y: box.y - 2, w: box.w + 12, h: box.h + 4 });
    headings.push({ ground, box });
  }
  const chosen = new Set(first.map(({ id }) => id));
  const { lit } = picture.look;
  const bright = names.filter(({ id }) => !chosen.has(id) && (!lit || lit.has(id)));
  labels.push(...(yield* labelsInParts(bright, around, picture.anchors)));
  const mono = { size: badgeSize, weight: 500, family: palette.fonts.mono };
  const badges = placeBadges(wantedBadges(picture, lines), view, around, (text) => measure(text, mono));
  const rest = names.filter(({ id }) => !chosen.has(id) && lit !== null && !lit.has(id));
  labels.push(...(yield* labelsInParts(rest, around, picture.anchors)));
  picture.anchors.clear();
  for (const { id, anchor } of labels) picture.anchors.set(id, anchor);
  return { labels, headings, badges };
}

const moved = <B extends Box>(box: B, from: MapView, to: MapView): B => {
  const middle = toScreen(to, toWorld(from, { x: box.x + box.w / 2, y: box.y + box.h / 2 }));
  return { ...box, x: middle.x - box.w / 2, y: middle.y - box.h / 2 };
};

/** The words as placed for another view, gone along with what they belong to. One that would now lie upon another waits. */
export function carryWords({ labels, headings, badges }: Lettering, from: MapView, { view, scene }: Picture): Lettering {
  const taken = new Crowd<Box>();
  const free = (box: Box): boolean => {
    if (view.zoom !== from.zoom && taken.some(box, (other) => overlaps(box, other))) return false;
    taken.add(box, box);
    return true;
  };
  return {
    labels: labels.flatMap((label): Label[] => {
      const item = scene.byId.get(label.id);
      if (!item) return [];
      const [was, is] = [toScreen(from, item), toScreen(view, item)];
      // Further off or nearer by as much as the mark has grown.
      const grown = (item.r * (view.zoom - from.zoom)) / Math.max(1, item.r * from.zoom);
      const dx =
        is.x - was.x + (label.box.x + label.box.w / 2 - was.x) * (label.anchor === "middle" ? 0 : Math.max(-0.4, Math.min(1, grown * 0.4)));
      const dy = is.y - was.y + (label.box.y + label.box.h / 2 - was.y) * Math.max(-0.4, Math.min(1, grown * 0.6));
      const box = { ...label.box, x: label.box.x + dx, y: label.box.y + dy };
      return free(box) ? [{ ...label, x: label.x + dx, y: label.y + dy, box }] : [];
    }),
    headings: headings.flatMap(({ ground, box }) => {
      const there = moved(box, from, view);
      return free(there) ? [{ ground, box: there }] : [];
    }),
    badges: badges.flatMap((badge) => {
      const box = moved(badge.box, from, view);
      return free(box) ? [{ ...badge, box }] : [];
    }),
  };
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

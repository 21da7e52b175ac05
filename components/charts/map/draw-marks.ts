import { finish, type InParts } from "../prepare/map/in-parts";
import type { Pen } from "../prepare/map/pen";
import type { Item } from "../prepare/map/scene";
import { seen, toScreen } from "../prepare/map/view";
import { dotsBelow, isDot, isNarrow, ornamentFrom, type Picture } from "./picture";

const dimmed = 0.28;

export function itemsSeen({ scene, view, size }: Pick<Picture, "scene" | "view" | "size">, of = scene.items): readonly Item[] {
  const box = seen(view, size);
  return of.filter(({ x, y, r }) => x + r > box.x - 10 && x - r < box.x + box.w + 10 && y + r > box.y - 10 && y - r < box.y + box.h + 10);
}

function drawBubble(pen: Pen, { palette, look, view }: Picture, item: Item): void {
  const { x, y } = toScreen(view, item);
  const r = item.r * view.zoom;
  const colours = palette.ids[item.hue];
  const alpha = look.lit && !look.lit.has(item.id) ? dimmed : 1;
  pen.disc(x, y, r + 3, { fill: palette.stage });
  pen.disc(x, y, r, { fill: colours?.wash, stroke: colours?.line, width: 1.75, alpha });
  if (r > 18) pen.disc(x, y, r - 4, { stroke: colours?.line, width: 0.75, alpha: alpha * 0.6 });
  const size = Math.max(10, Math.min(34, r * 0.62));
  if (r < 8) return;
  const family = palette.fonts.prose;
  pen.text(String(item.bubble?.memberIds.length ?? 0), x, y + size * 0.34, {
    size,
    weight: 500,
    family,
    fill: colours?.text ?? palette.ink,
    align: "middle",
    alpha,
  });
}

/** The rings round whoever is chosen, acts, is pinned, or has the keys. */
function drawRings(pen: Pen, picture: Picture, item: Item): void {
  const { palette, look, view, acting, pinned, focusId, moving } = picture;
  const { x, y } = toScreen(view, item);
  const r = Math.max(4, item.r * view.zoom);
  const wide = Math.max(0.7, Math.min(1, r / 20));
  if (look.chosen.has(item.id)) {
    pen.disc(x, y, r + 9 * wide, { fill: palette.accentMark, alpha: 0.9 });
    pen.disc(x, y, r + 5 * wide, { fill: palette.stage, stroke: palette.accentLine, width: 2 });
  } else pen.disc(x, y, r + 2.5 * wide, { fill: palette.stage });
  if (acting.has(item.id))
    pen.disc(x, y, r + (look.chosen.has(item.id) ? 9 : 4) * wide, { stroke: palette.ids[item.hue]?.line, width: 1.4 });
  if (focusId === item.id) pen.disc(x, y, r + 12 * wide, { stroke: palette.ink, width: 2 });
  if (pinned.has(item.id) && !moving && r > dotsBelow)
    pen.glyph("pin", x + r * 0.62, y - r * 0.62 - 10, 12, { stroke: palette.ink2, width: 1.5 });
}

/** The mark by itself, as large as the view makes it. `grown` is the breath of whoever acts. */
function drawFace(pen: Pen, picture: Picture, item: Item, grown = 1): void {
  const { palette, look, view } = picture;
  if (!item.node) return;
  const { x, y } = toScreen(view, item);
  const r = item.r * view.zoom;
  const alpha = look.lit && !look.lit.has(item.id) ? dimmed : 1;
  if (isDot(item.r, view.zoom)) {
    pen.disc(x, y, Math.max(2, r), { fill: palette.ids[item.hue]?.line, alpha });
    return;
  }
  const from = isNarrow(picture) ? 16.5 : ornamentFrom;
  pen.mark(item.node, item.hue, x, y, r * grown, { detail: r < from ? "small" : "full", alpha });
}

/** Somebody or a community, with the rings round them. */
export function drawMark(pen: Pen, picture: Picture, item: Item, grown = 1): void {
  if (item.bubble) {
    drawBubble(pen, picture, item);
    return;
  }
  drawRings(pen, picture, item);
  drawFace(pen, picture, item, grown);
}

const ringed = ({ look, acting, focusId, pinned }: Picture, id: string): boolean =>
  look.chosen.has(id) || acting.has(id) || focusId === id || pinned.has(id);

/** Far out everybody is a dot of their hue: one fill for each hue. */
function* dotsInParts(pen: Pen, picture: Picture, items: readonly Item[]): InParts<void> {
  const { palette, look, view } = picture;
  const dots = new Map<string, { hue: number; dim: boolean; numbers: number[] }>();
  for (const item of items) {
    const dim = look.lit !== null && !look.lit.has(item.id);
    const key = `${item.hue}|${String(dim)}`;
    const list = dots.get(key) ?? { hue: item.hue, dim, numbers: [] };
    const { x, y } = toScreen(view, item);
    list.numbers.push(x, y, Math.max(1.6, item.r * view.zoom));
    dots.set(key, list);
  }
  for (const { hue, dim, numbers } of [...dots.values()].sort((a, b) => Number(b.dim) - Number(a.dim))) {
    yield;
    pen.discs(new Float32Array(numbers), { fill: palette.ids[hue]?.line, alpha: dim ? dimmed : 0.95 });
  }
}

export const drawMarks = (pen: Pen, picture: Picture, items: readonly Item[]): void => finish(marksInParts(pen, picture, items));

/** The same in parts: dots, then the ground round the marks, then mark by mark, whoever is looked at above the others. */
export function* marksInParts(pen: Pen, picture: Picture, items: readonly Item[]): InParts<void> {
  const { look, view, heldId } = picture;
  const dots: Item[] = [];
  const ranks: Item[][] = [[], [], []];
  for (const item of items) {
    const { id } = item;
    if (id === heldId) continue;
    if (!item.bubble && isDot(item.r, view.zoom) && !ringed(picture, id)) dots.push(item);
    else ranks[look.chosen.has(id) ? 2 : look.lit?.has(id) ? 1 : 0]?.push(item);
  }
  yield;
  yield* dotsInParts(pen, picture, dots);
  const large = ranks.flat();
  const bare = new Set(large.filter((item) => item.node !== null && !ringed(picture, item.id)));
  yield* padsInParts(pen, picture, [...bare]);
  for (const item of large) {
    yield;
    if (bare.has(item)) drawFace(pen, picture, item);
    else drawMark(pen, picture, item);
  }
}

const handful = 100;

/** A little of the ground round each mark, so that lanes end before it: one fill for many. */
function* padsInParts(pen: Pen, { palette, view }: Picture, items: readonly Item[]): InParts<void> {
  for (let i = 0; i < items.length; i += handful) {
    yield;
    const pads = items.slice(i, i + handful).flatMap((item) => {
      const { x, y } = toScreen(view, item);
      const r = item.r * view.zoom;
      return [x, y, r + 2.5 * Math.max(0.7, Math.min(1, r / 20))];
    });
    pen.discs(new Float32Array(pads), { fill: palette.stage });
  }
}

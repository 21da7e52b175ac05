import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import { finish, type InParts } from "../prepare/map/in-parts";
import type { LineLook } from "../prepare/map/look";
import type { Palette, Pen, Style } from "../prepare/map/pen";
import { cutLine, type Line, type Scene } from "../prepare/map/scene";
import { seen } from "../prepare/map/view";
import type { Picture } from "./picture";
import type { TieShade } from "./types";

const dimmed = 0.15;
/** In a whole cast most ties keep to the background until one looks at somebody, and the further the more of them there are. */
const rest = (count: number): number => 0.78 * Math.max(0.4, Math.min(1, Math.sqrt(220 / Math.max(1, count))));

/** Lanes grow with the marks, but slower. */
export const widthScale = (zoom: number): number => Math.max(0.5, Math.min(1.7, Math.sqrt(zoom)));

interface Ink {
  colour: string;
  dash: readonly number[];
}

const gone: readonly number[] = [2, 4];
/** What lies between two moments is told by colour, dash and the badge beside it. */
function inkOf(palette: Palette, kind: RelationshipKind, shade: TieShade | null): Ink {
  switch (shade) {
    case "warmed":
    case "appeared":
      return { colour: palette.up.line, dash: [] };
    case "cooled":
      return { colour: palette.down.line, dash: [] };
    case "broke":
      return { colour: palette.down.line, dash: gone };
    case null:
      return { colour: palette.kinds[kind].line, dash: palette.kinds[kind].dash };
  }
}

const enemyDash = (width: number): readonly number[] => [width * 1.5, width * 0.9 + 1];

/** One direction of one tie: hue, dash and width of its kind and strength, a half barb at the far end. */
export function drawLane(pen: Pen, { palette, view, scene, look: { shadeOf } }: Picture, line: Line, look: LineLook): void {
  const focus = look === "focus";
  const emphasis = focus ? 1.35 : 1;
  const { lane, twins } = cutLine(line, emphasis);
  const k = widthScale(view.zoom) * (line.count > 1 ? 1.6 : 1);
  const width = lane.width * k;
  const { colour, dash } = inkOf(palette, line.kind, shadeOf(line));
  const alpha = focus ? 1 : look === "dim" ? dimmed : lane.opacity * (look === "faint" ? rest(scene.lines.length) : 1);
  if (focus) pen.shape(lane.path, { stroke: colour, width: 8 * k, alpha: 0.2, cap: "round" });
  const style: Style = { stroke: colour, width, alpha, dash: line.kind === "enemy" && shadeOf(line) === null ? enemyDash(width) : dash };
  if (twins) for (const twin of twins) pen.shape(twin, { ...style, width: Math.max(0.6, 0.8 * k) });
  else pen.shape(lane.path, style);
  pen.shape(lane.barb, { stroke: colour, width: Math.min(1.8, (0.8 + lane.width * 0.3) * k), alpha, cap: "round" });
}

const depth: Record<LineLook, number> = { dim: 0, faint: 1, on: 2, focus: 3 };

export const drawLanes = (pen: Pen, picture: Picture, lines: readonly Line[]): void => finish(lanesInParts(pen, picture, lines));

/** The same, a step for each lane. */
export function* lanesInParts(pen: Pen, picture: Picture, lines: readonly Line[]): InParts<void> {
  const { look, view, heldId } = picture;
  pen.layout(view);
  const looked = lines.map((line) => ({ line, as: look.lookOf(line) })).sort((a, b) => depth[a.as] - depth[b.as]);
  for (const { line, as } of looked) {
    if (line.from.id === heldId || line.to.id === heldId) continue;
    yield;
    drawLane(pen, picture, line, as);
  }
  pen.pixels();
}

/** Those that cross the part of the layout that is seen, as near as their boxes tell. */
export function linesSeen({ scene, view, size }: Pick<Picture, "scene" | "view" | "size">, of = scene.lines): readonly Line[] {
  const box = seen(view, size);
  const [right, foot] = [box.x + box.w, box.y + box.h];
  return of.filter(
    ({ from, to }) =>
      Math.max(from.x, to.x) > box.x && Math.min(from.x, to.x) < right && Math.max(from.y, to.y) > box.y && Math.min(from.y, to.y) < foot,
  );
}

/** Cutting a lane takes some hundredths of a millisecond: so many are cut for a picture. */
const fineInCrowd = 400;

/** Whether each lane is worth its own stroke: few enough, and near enough to be told apart. */
export const isFine = (scene: Scene, lines: readonly Line[], zoom: number): boolean =>
  !scene.heavy || (lines.length <= fineInCrowd && zoom > 0.55);

/** Lines that are drawn by one stroke. */
interface Group {
  kind: RelationshipKind;
  shade: TieShade | null;
  level: number;
  look: LineLook;
  /** From somebody to a whole community: there are as many of those as people. */
  mixed: boolean;
  members: Line[];
}
interface Batch extends Group {
  lines: Float32Array;
}
const levels = [0.2, 0.5, 0.85];
/** With more lines than this, those from somebody to a whole community show when one looks at somebody. */
const mixedUpTo = 3_000;

const handful = 500;

function* groupLines({ scene, look }: Picture): InParts<Group[]> {
  const gathered = new Map<string, Group>();
  for (const [i, line] of scene.lines.entries()) {
    if (i % handful === 0) yield;
    const as = look.lookOf(line);
    const shade = look.shadeOf(line);
    const size = Math.abs(line.strength);
    const level = size < 0.35 ? 0 : size < 0.68 ? 1 : 2;
    const mixed = (line.from.bubble === null) !== (line.to.bubble === null);
    if (mixed && as === "faint" && scene.lines.length > mixedUpTo) continue;
    const id = `${line.kind}|${level}|${as}|${shade ?? ""}|${String(mixed)}`;
    const group = gathered.get(id);
    if (group) group.members.push(line);
    else gathered.set(id, { kind: line.kind, level, look: as, shade, mixed, members: [line] });
  }
  const order = (group: Group): number => depth[group.look] * 100 + group.level * 10 + relationshipKinds.indexOf(group.kind) / 10;
  return [...gathered.values()].sort((a, b) => order(a) - order(b));
}

/** Straight, and still to the right of travel; without those of whoever is held. */
function straighten(members: readonly Line[], heldId: string | null): Float32Array {
  const numbers = new Float32Array(members.length * 4);
  let n = 0;
  for (const { from, to } of members) {
    if (heldId !== null && (from.id === heldId || to.id === heldId)) continue;
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const far = Math.sqrt(dx * dx + dy * dy) || 1;
    const ux = dx / far;
    const uy = dy / far;
    numbers[n++] = from.x + ux * from.r - uy * 2.5;
    numbers[n++] = from.y + uy * from.r + ux * 2.5;
    numbers[n++] = to.x - ux * to.r - uy * 2.5;
    numbers[n++] = to.y - uy * to.r + ux * 2.5;
  }
  return numbers.subarray(0, n);
}

const grouped = new WeakMap<Scene["lines"], { key: string; groups: Group[] }>();
const straightened = new WeakMap<Scene, { key: string; batches: Batch[] }>();

/** Kept for as long as nobody stands elsewhere; which lines go together even when somebody does. */
function* batchesOf(picture: Picture, look: string): InParts<Batch[]> {
  const { scene, heldId } = picture;
  const key = `${look}|${heldId ?? ""}`;
  const known = straightened.get(scene);
  if (known?.key === key) return known.batches;
  const together = grouped.get(scene.lines);
  const groups = together?.key === look ? together.groups : yield* groupLines(picture);
  grouped.set(scene.lines, { key: look, groups });
  const batches: Batch[] = [];
  for (const group of groups) {
    yield;
    batches.push({ ...group, lines: straighten(group.members, heldId) });
  }
  straightened.set(scene, { key, batches });
  return batches;
}

/** Thousands at once: a stroke for each kind and strength, not for each tie. `key` names what the look depends on. */
export function* batchesInParts(pen: Pen, picture: Picture, key: string): InParts<void> {
  const { palette, view, scene } = picture;
  const batches = yield* batchesOf(picture, key);
  pen.layout(view);
  const k = Math.max(0.4, Math.min(1, Math.sqrt(view.zoom)));
  const thin = Math.max(0.3, Math.min(1, 2_600 / Math.max(1, scene.lines.length)));
  for (const { kind, shade, level, look, mixed, lines } of batches) {
    const { colour, dash } = inkOf(palette, kind, shade);
    const size = levels[level] ?? 0.5;
    const alpha = look === "dim" ? 0.05 : (0.12 + size * 0.6) * (look === "faint" ? thin : 1) * (mixed ? 0.22 : 1);
    pen.segments(lines, { stroke: colour, width: (0.75 + size * 2.1) * k * 0.75, alpha, dash: scene.lines.length > 2_500 ? [] : dash });
  }
  pen.pixels();
}

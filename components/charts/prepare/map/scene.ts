import { relationshipKey, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { MapGroup, MapNode, MapTie } from "../../map/types";
import { layLane, type Lane } from "../graph/lanes";
import { pairKey, type Box, type LaidNode, type Point } from "../graph/types";
import { communityOf, foldCast, type Bubble, type FoldedLine } from "./fold";
import { groundsOf, type Ground } from "./grounds";
import { bubbleReach, evenBend, type Places } from "./place";

/** Somebody, or a community, where they stand. */
export interface Item extends Point {
  id: string;
  r: number;
  hue: number;
  weight: number;
  name: string;
  /** Null for a community. */
  node: MapNode | null;
  bubble: Bubble | null;
}

export interface Line {
  key: string;
  from: Item;
  to: Item;
  kind: RelationshipKind;
  strength: number;
  count: number;
  bend: number;
}

export interface Scene {
  items: readonly Item[];
  byId: ReadonlyMap<string, Item>;
  lines: readonly Line[];
  byKey: ReadonlyMap<string, Line>;
  /** Lines at each item. */
  touching: ReadonlyMap<string, readonly Line[]>;
  grounds: readonly Ground[];
  /** Too much to be drawn line by line while it moves. */
  heavy: boolean;
  extent: Box;
}

export interface SceneRequest {
  nodes: readonly MapNode[];
  ties: readonly MapTie[];
  groups: readonly MapGroup[];
  places: Places;
  bends: Readonly<Record<string, number>>;
  open: ReadonlySet<string> | null;
  colourBy: "identity" | "community";
}

const heavyItems = 260;
const heavyLines = 900;

export const radiusOf = (weight: number, count: number): number => (count > 150 ? 6.5 + 6 * Math.sqrt(weight) : 15 + 11 * weight);

/** Hues of communities lie far apart on the wheel: every fifth of sixteen. */
export function communityHues(nodes: readonly MapNode[]): ReadonlyMap<string, number> {
  const sorted = [...new Set(nodes.map(communityOf))].sort();
  return new Map(sorted.map((id, i) => [id, (i * 5) % 16]));
}

function itemsOf({ nodes, ties, places, open, colourBy }: SceneRequest): { items: Item[]; lines: ReturnType<typeof foldCast>["lines"] } {
  const { people, bubbles, lines } = foldCast(nodes, ties, open);
  const hues = communityHues(nodes);
  const items = people.flatMap((node): Item[] => {
    const at = places[node.id];
    if (!at) return [];
    const hue = colourBy === "identity" ? node.hue : (hues.get(communityOf(node)) ?? node.hue);
    const { id, name, weight } = node;
    return [{ id, name, weight, hue, x: at.x, y: at.y, r: radiusOf(weight, nodes.length), node, bubble: null }];
  });
  for (const bubble of bubbles) {
    const at = places[bubble.id] ?? middleOf(bubble, places);
    if (!at) continue;
    const count = bubble.memberIds.length;
    const hue = hues.get(bubble.id.slice("community:".length)) ?? 0;
    items.push({ id: bubble.id, name: bubble.name, weight: count, hue, ...at, r: bubbleReach(count) * 0.62, node: null, bubble });
  }
  return { items, lines };
}

function middleOf({ memberIds }: Bubble, places: Places): Point | null {
  const standing = memberIds.flatMap((id) => places[id] ?? []);
  if (standing.length === 0) return null;
  const sum = standing.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / standing.length, y: sum.y / standing.length };
}

function joinLines(folded: readonly FoldedLine[], byId: ReadonlyMap<string, Item>, bends: SceneRequest["bends"]): Line[] {
  // In a crowd nothing is bent by hand, and ten thousand keys need not be made.
  const bent = Object.keys(bends).length > 0;
  const lines: Line[] = [];
  for (const { fromId, toId, kind, strength, count } of folded) {
    const from = byId.get(fromId);
    const to = byId.get(toId);
    if (!from || !to) continue;
    const bend = (bent ? (bends[pairKey(fromId, toId)] ?? evenBend) : evenBend) * (fromId < toId ? 1 : -1);
    lines.push({ key: relationshipKey(fromId, toId), from, to, kind, strength, count, bend });
  }
  return lines;
}

/** The same scene after one person in it was moved: the shapes they stand on and the extent follow, lines hold on to their ends by themselves. */
export function restand(scene: Scene, movedId: string, groups: readonly MapGroup[], count: number): Scene {
  const before = new Map(scene.grounds.map((ground) => [ground.id, ground]));
  const grounds = groups.flatMap((group): readonly Ground[] => {
    if (group.memberIds.includes(movedId)) return groundsOf([group], scene.byId, count);
    return [before.get(group.id) ?? []].flat();
  });
  return { ...scene, grounds, extent: extentOf(scene.items, grounds) };
}

/** Everything that can be drawn, with nothing that depends on the view or on what is looked at. */
export function buildScene(request: SceneRequest): Scene {
  const { items, lines: folded } = itemsOf(request);
  const byId = new Map(items.map((item) => [item.id, item]));
  const lines = joinLines(folded, byId, request.bends);
  const touching = new Map<string, Line[]>();
  const touch = (id: string, line: Line): void => {
    const list = touching.get(id);
    if (list) list.push(line);
    else touching.set(id, [line]);
  };
  for (const line of lines) {
    touch(line.from.id, line);
    touch(line.to.id, line);
  }
  const grounds = groundsOf(request.groups, byId, request.nodes.length);
  return {
    items,
    byId,
    lines,
    byKey: new Map(lines.map((line) => [line.key, line])),
    touching,
    grounds,
    heavy: items.length > heavyItems || lines.length > heavyLines,
    extent: extentOf(items, grounds),
  };
}

function extentOf(items: readonly Item[], grounds: readonly Ground[]): Box {
  if (items.length === 0) return { x: 0, y: 0, w: 1, h: 1 };
  let [left, right, top, foot] = [Infinity, -Infinity, Infinity, -Infinity];
  const take = (x: number, y: number, reach: number): void => {
    left = Math.min(left, x - reach);
    right = Math.max(right, x + reach);
    top = Math.min(top, y - reach);
    foot = Math.max(foot, y + reach);
  };
  for (const { x, y, r } of items) take(x, y, r + 6);
  for (const { points } of grounds) for (const { x, y } of points) take(x, y, 0);
  return { x: left, y: top, w: right - left, h: foot - top };
}

interface Cut {
  at: string;
  lane: Lane;
  twins: readonly [string, string] | null;
}
const cuts = new WeakMap<Line, Cut>();

const laid = ({ x, y, r }: Item): LaidNode => ({ x, y, r, label: null });

/** The drawn curve of a line, cut once for as long as both ends stand still. Allies get a double rule. */
export function cutLine(line: Line, emphasis = 1): Cut {
  const { from, to, bend, strength, kind } = line;
  const at = `${from.x},${from.y},${from.r},${to.x},${to.y},${to.r},${emphasis}`;
  const known = cuts.get(line);
  if (known && known.at === at) return known;
  const offset = emphasis > 1 ? 2.9 : 2.5;
  const cut = (shift: number): Lane => layLane({ from: laid(from), to: laid(to), bend, strength, emphasis, offset: offset + shift });
  const lane = cut(0);
  const apart = lane.width * 0.5 + 0.35;
  const made: Cut = { at, lane, twins: kind === "ally" ? [cut(-apart).path, cut(apart).path] : null };
  cuts.set(line, made);
  return made;
}
export const laneOf = (line: Line, emphasis = 1): Lane => cutLine(line, emphasis).lane;

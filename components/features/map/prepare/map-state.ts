import type { PathWay } from "@/server/contracts/graph";
import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import type { MapSelection } from "@/components/charts/map/types";

export const sizeKeys = ["degree", "betweenness", "pageRank"] as const;
export type SizeBy = (typeof sizeKeys)[number];
export const colourKeys = ["identity", "community"] as const;
export type ColourBy = (typeof colourKeys)[number];
export const spaces = ["2d", "3d"] as const;
export type Space = (typeof spaces)[number];
export const shapes = ["map", "list"] as const;
export type Shape = (typeof shapes)[number];

export interface MapFilter {
  /** Any of these; empty for all. */
  kinds: readonly RelationshipKind[];
  /** |strength| at least, 0..1. */
  least: number;
  placeId: string | null;
  sceneId: string | null;
  communityId: string | null;
}
export const noFilter: MapFilter = { kinds: [], least: 0, placeId: null, sceneId: null, communityId: null };

/** A moment of a branch; null: the branch that is shown, or now. */
export interface Moment {
  timelineId: string | null;
  tick: number | null;
}

/** Everything about the map that a link can carry to somebody else. */
export interface MapState {
  filter: MapFilter;
  size: SizeBy;
  colour: ColourBy;
  space: Space;
  shape: Shape;
  selection: MapSelection;
  /** Null: now. */
  tick: number | null;
  /** Only this one and whoever stands within so many steps. */
  ego: { id: string; hops: number } | null;
  path: { fromId: string; toId: string; way: PathWay } | null;
  compare: { left: Moment; right: Moment } | null;
}

export const startState: MapState = {
  filter: noFilter,
  size: "pageRank",
  colour: "identity",
  space: "2d",
  shape: "map",
  selection: null,
  tick: null,
  ego: null,
  path: null,
  compare: null,
};

const own = [
  "kinds",
  "least",
  "place",
  "scene",
  "group",
  "size",
  "colour",
  "space",
  "as",
  "who",
  "at",
  "ego",
  "way",
  "left",
  "right",
] as const;
const mostHops = 6;
const between = "~";

const oneOf = <T extends string>(values: readonly T[], text: string | null, fallback: T): T =>
  values.find((value) => value === text) ?? fallback;

const wholeOf = (text: string | undefined): number | null => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null);

const readMoment = (text: string | null): Moment | null => {
  if (text === null) return null;
  const [timelineId = "", tick] = text.split(between);
  return { timelineId: timelineId === "" ? null : timelineId, tick: wholeOf(tick) };
};
const writeMoment = ({ timelineId, tick }: Moment): string => `${timelineId ?? ""}${between}${tick ?? "now"}`;

const readSelection = (text: string | null): MapSelection => {
  if (!text) return null;
  const [a = "", b] = text.split(between);
  if (!b) return a === "" ? null : { kind: "person", id: a };
  return a === "" || a === b ? null : { kind: "pair", a, b };
};

/** What an address asks for. Whatever it says wrongly is passed over: an old link still opens. */
export function readMapState(params: URLSearchParams): MapState {
  const get = (key: (typeof own)[number]): string | null => params.get(key);
  const named = new Set((get("kinds") ?? "").split(","));
  const least = Number(get("least") ?? 0);
  const [egoId = "", hops] = (get("ego") ?? "").split(between);
  const [fromId = "", toId = "", way = null] = (get("way") ?? "").split(between);
  const left = readMoment(get("left"));
  const right = readMoment(get("right"));
  return {
    filter: {
      kinds: relationshipKinds.filter((kind) => named.has(kind)),
      least: least > 0 && least <= 1 ? Math.round(least * 100) / 100 : 0,
      placeId: get("place"),
      sceneId: get("scene"),
      communityId: get("group"),
    },
    size: oneOf(sizeKeys, get("size"), startState.size),
    colour: oneOf(colourKeys, get("colour"), startState.colour),
    space: oneOf(spaces, get("space"), startState.space),
    shape: oneOf(shapes, get("as"), startState.shape),
    selection: readSelection(get("who")),
    tick: wholeOf(get("at") ?? undefined),
    ego: egoId === "" ? null : { id: egoId, hops: Math.min(mostHops, Math.max(1, wholeOf(hops) ?? 1)) },
    path: fromId === "" || toId === "" || fromId === toId ? null : { fromId, toId, way: oneOf(["steps", "strength"], way, "steps") },
    compare: left && right ? { left, right } : null,
  };
}

/** The question part of an address that shows this; what others have put there, such as the branch, stays. */
export function writeMapState(state: MapState, others: URLSearchParams): string {
  const next = new URLSearchParams(others);
  for (const key of own) next.delete(key);
  const set = (key: (typeof own)[number], value: string | null): void => void (value !== null && value !== "" && next.set(key, value));
  const changed = <T extends string>(value: T, usual: T): string | null => (value === usual ? null : value);
  const { filter, selection, ego, path, compare } = state;
  set("kinds", filter.kinds.join(","));
  set("least", filter.least === 0 ? null : String(filter.least));
  set("place", filter.placeId);
  set("scene", filter.sceneId);
  set("group", filter.communityId);
  set("size", changed(state.size, startState.size));
  set("colour", changed(state.colour, startState.colour));
  set("space", changed(state.space, startState.space));
  set("as", changed(state.shape, startState.shape));
  set("who", selection && (selection.kind === "person" ? selection.id : `${selection.a}${between}${selection.b}`));
  set("at", state.tick === null ? null : String(state.tick));
  set("ego", ego && `${ego.id}${between}${ego.hops}`);
  set("way", path && [path.fromId, path.toId, path.way].join(between));
  set("left", compare && writeMoment(compare.left));
  set("right", compare && writeMoment(compare.right));
  return next.toString();
}

import type { MapSelection, TieShade } from "../../map/types";
import type { Line, Scene } from "./scene";

export type LineLook = "dim" | "faint" | "on" | "focus";

/** What is looked at: nothing of it changes where anything stands. */
export interface LookRequest {
  selection: MapSelection;
  hoverId: string | null;
  /** Both ends of a lane under the pointer. */
  hoverPair: readonly [string, string] | null;
  path: readonly string[] | null;
  shown: ReadonlySet<string> | null;
  shades: ReadonlyMap<string, TieShade> | null;
}

export interface Look {
  /** Who stands in the light; null is everybody. */
  lit: ReadonlySet<string> | null;
  /** Ringed and named in bold. */
  chosen: ReadonlySet<string>;
  lookOf: (line: Line) => LineLook;
  shadeOf: (line: Line) => TieShade | null;
  /** Whether some lines stand out before others. */
  picked: boolean;
  /** At whose ends alone such lines are; null where they may be anybody's. */
  centres: ReadonlySet<string> | null;
}

const steps = (path: readonly string[]): Set<string> =>
  new Set(path.slice(1).flatMap((id, i) => [`${path[i] ?? ""}>${id}`, `${id}>${path[i] ?? ""}`]));

const chosenOf = (selection: MapSelection): string[] => {
  if (!selection) return [];
  return selection.kind === "person" ? [selection.id] : [selection.a, selection.b];
};

const isBetween = ({ from, to }: Line, a: string, b: string): boolean => (from.id === a && to.id === b) || (from.id === b && to.id === a);

function alongPath(path: readonly string[], scene: Scene, request: LookRequest): Look {
  const on = steps(path);
  return {
    lit: new Set(path.filter((id) => scene.byId.has(id))),
    chosen: new Set(path),
    lookOf: ({ key }) => (on.has(key) ? "focus" : "dim"),
    shadeOf: ({ key }) => request.shades?.get(key) ?? null,
    picked: true,
    centres: new Set(path),
  };
}

/** What a filter or a comparison leaves in the light when nobody is chosen. */
function filtered(scene: Scene, { shown, shades, hoverPair }: LookRequest): Look {
  const passes = ({ key, count }: Line): boolean => (shades ? shades.has(key) : !shown || count > 1 || shown.has(key));
  const lit = new Set<string>();
  if (shades || shown) for (const line of scene.lines) if (passes(line)) lit.add(line.from.id).add(line.to.id);
  return {
    lit: shades || shown ? lit : null,
    chosen: new Set(),
    lookOf: (line) => {
      if (hoverPair && isBetween(line, hoverPair[0], hoverPair[1])) return "focus";
      if (!passes(line)) return "dim";
      return shades ? "on" : "faint";
    },
    shadeOf: ({ key }) => shades?.get(key) ?? null,
    picked: shades !== null || shown !== null || hoverPair !== null,
    centres: shades ? null : new Set(hoverPair),
  };
}

/** A way being shown comes first, then whoever is under the pointer, then the selection, then the filter. */
export function lookAt(scene: Scene, request: LookRequest): Look {
  const { selection, hoverId, hoverPair, path, shown, shades } = request;
  if (path && path.length > 1 && !hoverId) return alongPath(path, scene, request);
  const chosen = chosenOf(selection).filter((id) => scene.byId.has(id));
  const egos = hoverId && !chosen.includes(hoverId) ? [hoverId] : chosen;
  if (egos.length === 0) return filtered(scene, request);
  const centre = new Set(egos);
  const lit = new Set(egos);
  const passes = ({ key, count }: Line): boolean => (shades ? shades.has(key) : !shown || count > 1 || shown.has(key));
  for (const ego of egos) for (const line of scene.touching.get(ego) ?? []) if (passes(line)) lit.add(line.from.id).add(line.to.id);
  const pair = egos.length === 2;
  return {
    lit,
    chosen: new Set(chosen),
    lookOf: (line) => {
      if (hoverPair && isBetween(line, hoverPair[0], hoverPair[1])) return "focus";
      if (pair && centre.has(line.from.id) && centre.has(line.to.id)) return "focus";
      if (!passes(line) || (!centre.has(line.from.id) && !centre.has(line.to.id))) return "dim";
      return "on";
    },
    shadeOf: ({ key }) => shades?.get(key) ?? null,
    picked: true,
    centres: new Set([...egos, ...(hoverPair ?? [])]),
  };
}

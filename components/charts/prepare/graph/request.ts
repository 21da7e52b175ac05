import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import type { Place } from "@/server/contracts/place";
import { shortNameOf } from "../person";
import { pairKey, type GraphLayout, type LayoutPair, type LayoutRequest, type LayoutShape, type Point } from "./types";

export interface PairOfTies {
  key: string;
  ties: TieView[];
}

/** Both directions of a tie under one key, in a fixed order. */
export function pairTies(ties: readonly TieView[]): PairOfTies[] {
  const pairs = new Map<string, TieView[]>();
  for (const tie of ties) {
    const key = pairKey(tie.fromId, tie.toId);
    const list = pairs.get(key);
    if (list) list.push(tie);
    else pairs.set(key, [tie]);
  }
  return [...pairs].map(([key, list]) => ({ key, ties: list }));
}

export const shapeOf = (width: number, height: number): LayoutShape => {
  const aspect = width / Math.max(1, height);
  if (aspect >= 1.15) return "wide";
  return aspect >= 0.85 ? "square" : "tall";
};

/** Houses of one are no houses. */
export function layoutRequest(
  characters: readonly CastMember[],
  ties: readonly TieView[],
  places: readonly Place[],
  shape: LayoutShape,
): LayoutRequest {
  const lodgers = new Map<string, number>();
  for (const { homePlaceId } of characters) if (homePlaceId) lodgers.set(homePlaceId, (lodgers.get(homePlaceId) ?? 0) + 1);
  const present = new Set(characters.map(({ id }) => id));
  const pairs = pairTies(ties.filter(({ fromId, toId }) => present.has(fromId) && present.has(toId)));
  return {
    people: characters.map((person) => ({
      id: person.id,
      name: shortNameOf(person),
      home: person.homePlaceId && (lodgers.get(person.homePlaceId) ?? 0) > 1 ? person.homePlaceId : null,
    })),
    pairs: pairs.map(({ key, ties: both }): LayoutPair => {
      const [a = "", b = ""] = key.split("|");
      return { a, b, weight: both.reduce((sum, tie) => sum + Math.abs(tie.strength), 0) };
    }),
    homeNames: Object.fromEntries(places.map(({ id, name }) => [id, name])),
    shape,
    earlier: null,
  };
}

/** Changes when the picture must be solved again: somebody came or left, or moved house. Never because a feeling changed. */
export const layoutSignature = ({ people, shape }: Pick<LayoutRequest, "people" | "shape">): string =>
  `${shape};${people
    .map(({ id, home, name }) => `${id}@${home ?? ""}:${name}`)
    .sort()
    .join(";")}`;

export const positionsOf = ({ nodes }: Pick<GraphLayout, "nodes">): Record<string, Point> =>
  Object.fromEntries(Object.entries(nodes).map(([id, { x, y }]) => [id, { x, y }]));

import type { MapGroup, MapNode, MapTie } from "../../map/types";
import type { Places } from "./place";

const names = { a: "Ann", b: "Ben", c: "Cora", d: "Dan", e: "Eve" };

/** Five people in two communities, for tests. */
export function testGraph(): { nodes: MapNode[]; ties: MapTie[]; groups: MapGroup[]; places: Places } {
  const nodes = Object.entries(names).map(([id, name], i): MapNode => ({
    id,
    name,
    initials: name.slice(0, 2),
    hue: i,
    picture: null,
    traits: [0.5, 0.5, 0.5, 0.5, 0.5],
    placeId: null,
    communityId: i < 3 ? "one" : "two",
    weight: 1 - i * 0.2,
  }));
  const tie = (fromId: string, toId: string, kind: MapTie["kind"], strength: number): MapTie => ({ fromId, toId, kind, strength });
  return {
    nodes,
    ties: [
      tie("a", "b", "romance", -0.4),
      tie("b", "a", "friend", 0.9),
      tie("a", "c", "family", 0.3),
      tie("a", "d", "ally", 0.6),
      tie("d", "b", "enemy", -0.7),
      tie("d", "e", "mentor", 0.5),
      tie("e", "d", "strained", -0.1),
    ],
    groups: [{ id: "g", name: "Three of them", memberIds: ["a", "b", "c"] }],
    places: { a: { x: 0, y: 0 }, b: { x: 150, y: 0 }, c: { x: 60, y: 160 }, d: { x: 300, y: 100 }, e: { x: 400, y: 0 } },
  };
}

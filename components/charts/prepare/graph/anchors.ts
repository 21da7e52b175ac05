import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import type { Board } from "./board";
import type { Point } from "./types";

interface House extends Point {
  index: number;
  reach: number;
}

/** Where each house stands, as a share of the board: houses with much between them near each other, none upon another. */
export function placeHouses({ width, height, nodes, edges, members }: Board): Point[] {
  const reaches = members.map((count) => 34 + 30 * Math.sqrt(count));
  const houses: House[] = reaches.map((reach, index) => {
    const turn = index * 2.39996;
    const out = 60 * Math.sqrt(index + 0.5);
    return { index, reach, x: Math.cos(turn) * out, y: Math.sin(turn) * out };
  });
  if (houses.length < 2) return houses.map(() => ({ x: 0.5, y: 0.5 }));
  const between = new Map<string, { source: number; target: number; weight: number }>();
  for (const { s, t, w } of edges) {
    const [low = -1, high = -1] = [nodes[s]?.group ?? -1, nodes[t]?.group ?? -1].sort((a, b) => a - b);
    if (low < 0 || low === high) continue;
    const key = `${low}-${high}`;
    const link = between.get(key) ?? { source: low, target: high, weight: 0 };
    between.set(key, { ...link, weight: link.weight + w });
  }
  const links = [...between.values()];
  const heaviest = Math.max(1, ...links.map((link) => link.weight));
  forceSimulation(houses)
    .force("apart", forceManyBody<House>().strength(-600))
    .force("bodies", forceCollide<House>((house) => house.reach + 16).iterations(3))
    .force(
      "ties",
      forceLink<House, (typeof links)[number]>(links)
        .distance(220)
        .strength((link) => 0.05 + (0.25 * link.weight) / heaviest),
    )
    .force("x", forceX<House>(0).strength(0.05))
    .force("y", forceY<House>(0).strength((0.05 * width) / height))
    .stop()
    .tick(260);
  return spread(houses, width, height);
}

/** Stretches what the forces found to the board's own proportions. */
function spread(houses: readonly House[], width: number, height: number): Point[] {
  const along = (pick: (house: House) => number, length: number): number[] => {
    const low = Math.min(...houses.map((house) => pick(house) - house.reach));
    const high = Math.max(...houses.map((house) => pick(house) + house.reach));
    return houses.map((house) => ((pick(house) - low) / (high - low || 1)) * (1 - 40 / length) + 20 / length);
  };
  const xs = along((house) => house.x, width);
  const ys = along((house) => house.y, height);
  return houses.map((_, i) => ({ x: xs[i] ?? 0.5, y: ys[i] ?? 0.5 }));
}

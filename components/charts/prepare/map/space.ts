import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, forceZ, type SpaceBody } from "d3-force-3d";
import { hashText } from "@/server/contracts/identity";

/** Crosses to a worker: where everything stands on the flat map, and which belong together. */
export interface SpaceRequest {
  ids: string[];
  /** x, y, r of each. */
  flat: Float32Array;
  /** Indices of both ends. */
  links: Int32Array;
  weights: Float32Array;
}

interface Body extends SpaceBody {
  r: number;
  homeX: number;
  homeY: number;
}

/**
 * Depth for the flat map: everybody stays near where they stand on it, so that the view from the front is the map one knows, and moves
 * forwards or back towards whom they are tied to. x, y, z of each; the same map gives the same depth.
 */
export function deepen({ ids, flat, links, weights }: SpaceRequest): Float32Array {
  const at = (i: number): number => flat[i] ?? 0;
  let reach = 1;
  for (const value of flat) reach = Math.max(reach, Math.abs(value));
  const bodies = ids.map((id, i): Body => {
    const [x, y, r] = [at(3 * i), at(3 * i + 1), at(3 * i + 2)];
    return { x, y, z: ((hashText(id) % 1_000) / 1_000 - 0.5) * reach * 0.6, r, homeX: x, homeY: y };
  });
  const ties = Array.from(weights, (w, k) => ({ source: links[2 * k] ?? 0, target: links[2 * k + 1] ?? 0, w }));
  const crowd = ids.length > 150;
  const forces = forceSimulation(bodies, 3)
    .force(
      "apart",
      forceManyBody()
        .strength(crowd ? -30 : -260)
        .distanceMax(crowd ? 260 : 700)
        .theta(1.1),
    )
    .force(
      "bodies",
      forceCollide<Body>().radius(({ r }) => r + 4),
    )
    .force(
      "ties",
      forceLink(ties)
        .distance(crowd ? 50 : 120)
        .strength(({ w }) => Math.min(0.1, 0.03 * (0.25 + w))),
    )
    .force(
      "x",
      forceX<Body>()
        .x(({ homeX }) => homeX)
        .strength(0.22),
    )
    .force(
      "y",
      forceY<Body>()
        .y(({ homeY }) => homeY)
        .strength(0.22),
    )
    .force(
      "z",
      forceZ<Body>()
        .z(() => 0)
        .strength(0.02),
    )
    .stop();
  forces.tick(ids.length > 1_000 ? 60 : 140);
  const places = new Float32Array(ids.length * 3);
  bodies.forEach(({ x, y, z }, i) => places.set([x, y, z], 3 * i));
  return places;
}

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import { type Board } from "./board";
import type { Anchors } from "./cost";
import { keepInside } from "./settle";

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

/** Hundreds and more: forces alone. The generator inside d3-force is seeded, so the picture is the same each time. */
export function settleCrowd(board: Board, anchors: Anchors, steps: number, onStep?: (done: number) => void): void {
  const { nodes, edges, width, height } = board;
  const bodies: Body[] = nodes.map(({ x, y }) => ({ x, y }));
  const home = (i: number) => anchors[nodes[i]?.group ?? -1] ?? { x: 0.5, y: 0.5 };
  const forces = forceSimulation(bodies)
    .force("apart", forceManyBody<Body>().strength(-38).distanceMax(260))
    .force(
      "bodies",
      forceCollide<Body>((_, i) => (nodes[i]?.r ?? 9) + 5),
    )
    .force(
      "ties",
      forceLink(edges.map(({ s, t, w }) => ({ source: s, target: t, w })))
        .distance(60)
        .strength(({ w }) => Math.min(0.12, 0.03 * w)),
    )
    .force("x", forceX<Body>((_, i) => home(i).x * width).strength(0.09))
    .force("y", forceY<Body>((_, i) => home(i).y * height).strength(0.09))
    .stop();
  for (let step = 1; step <= steps; step++) {
    forces.tick();
    onStep?.(step);
  }
  nodes.forEach((node, i) => {
    Object.assign(node, { x: bodies[i]?.x ?? node.x, y: bodies[i]?.y ?? node.y });
    keepInside(board, node);
  });
}

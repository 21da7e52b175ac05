import { distance } from "./geometry";
import type { Point } from "./types";

const ways: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Whom an arrow key leads to: the nearest that lies more that way than aside. Null for other keys and at the edge. */
export function towards(nodes: Readonly<Record<string, Point>>, fromId: string, key: string): string | null {
  const way = ways[key];
  const from = nodes[fromId];
  if (!way || !from) return null;
  let best: { id: string; cost: number } | null = null;
  for (const [id, node] of Object.entries(nodes)) {
    if (id === fromId) continue;
    const along = (node.x - from.x) * way.x + (node.y - from.y) * way.y;
    const aside = Math.abs((node.x - from.x) * way.y) + Math.abs((node.y - from.y) * way.x);
    if (along <= 0 || aside > along * 1.2) continue;
    const cost = distance(node, from) + aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

import type { BranchNode } from "@/server/contracts/branch";
import { idSchema } from "@/server/contracts/numbers";

/** A branch as a row of the drawn tree. */
export interface TreeRow {
  node: BranchNode;
  /** 0 for the trunk. */
  depth: number;
  /** For each lane left of its own, whether a line goes on below this row. */
  through: boolean[];
  isLast: boolean;
  children: number;
}

/** Depth first, each parent before its branches, those in the order in which they left. */
export const toRows = (nodes: readonly BranchNode[]): TreeRow[] => {
  const known = new Set(nodes.map(({ id }) => id));
  const childrenOf = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const order = (list: readonly BranchNode[]): BranchNode[] =>
    [...list].sort((a, b) => (a.fork?.seq ?? 0) - (b.fork?.seq ?? 0) || (a.createdAt < b.createdAt ? -1 : 1));
  const walk = (list: readonly BranchNode[], depth: number, through: readonly boolean[]): TreeRow[] =>
    order(list).flatMap((node, k, all) => {
      const children = childrenOf.get(node.id) ?? [];
      const isLast = k === all.length - 1;
      const below = depth === 0 ? [] : [...through, !isLast];
      return [{ node, depth, through: [...through], isLast, children: children.length }, ...walk(children, depth + 1, below)];
    });
  return walk(childrenOf.get(null) ?? [], 0, []);
};

/** Where a key leads in the tree; null: nowhere. Left to the parent, right to the first branch. */
export const stepTo = (rows: readonly TreeRow[], at: number, key: string): number | null => {
  const row = rows[at];
  if (!row) return null;
  switch (key) {
    case "ArrowDown":
      return Math.min(rows.length - 1, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    case "ArrowLeft": {
      const parent = rows.findIndex(({ node }) => node.id === row.node.parentId);
      return parent < 0 ? null : parent;
    }
    case "ArrowRight":
      return row.children > 0 ? at + 1 : null;
    default:
      return null;
  }
};

export const lineCount = (count: number): string => (count === 1 ? "1 line" : `${count} lines`);

/** Whether a text could name a branch at all. */
export const isId = (text: string): boolean => idSchema.safeParse(text).success;

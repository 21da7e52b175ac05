import { isLayout } from "./prepare/graph/is-layout";
import type { GraphLayout } from "./prepare/graph/types";

export interface StoredLayout {
  signature: string;
  layout: GraphLayout;
}

/** Changed when another solver would give another picture. */
const version = 1;
const slot = (key: string): string => `dramatis.layout.${version}.${key}`;
/** A crowd is quick to lay out and long to write down. */
const keptUpTo = 300;

/** Storage may be shut, full or tampered with: then the picture is solved anew. */
export function readLayout(key: string): StoredLayout | null {
  try {
    const stored = JSON.parse(localStorage.getItem(slot(key)) ?? "null") as { signature?: unknown; layout?: unknown } | null;
    if (typeof stored?.signature !== "string" || !isLayout(stored.layout)) return null;
    return { signature: stored.signature, layout: stored.layout };
  } catch {
    return null;
  }
}

export function keepLayout(key: string, stored: StoredLayout): void {
  if (Object.keys(stored.layout.nodes).length > keptUpTo) return;
  try {
    localStorage.setItem(slot(key), JSON.stringify(stored));
  } catch {
    // Full or forbidden: the next visit solves it again.
  }
}

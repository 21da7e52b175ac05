import { z } from "zod";
import type { GraphLayout } from "./prepare/graph/types";

const pointSchema = z.object({ x: z.number(), y: z.number() });
const labelSchema = pointSchema.extend({
  anchor: z.enum(["start", "middle", "end"]),
  box: pointSchema.extend({ w: z.number(), h: z.number() }),
});
const layoutSchema: z.ZodType<GraphLayout> = z.object({
  width: z.number(),
  height: z.number(),
  detail: z.enum(["full", "marks", "dots"]),
  nodes: z.record(z.string(), pointSchema.extend({ r: z.number(), label: labelSchema.nullable() })),
  bends: z.record(z.string(), z.number()),
  homes: z.array(z.object({ id: z.string(), name: z.string(), points: z.array(pointSchema), label: pointSchema })),
});
const storedSchema = z.object({ signature: z.string(), layout: layoutSchema });
export type StoredLayout = z.infer<typeof storedSchema>;

/** Changed when another solver would give another picture. */
const version = 1;
const slot = (key: string): string => `dramatis.layout.${version}.${key}`;
/** A crowd is quick to lay out and long to write down. */
const keptUpTo = 300;

/** Storage may be shut, full or tampered with: then the picture is solved anew. */
export function readLayout(key: string): StoredLayout | null {
  try {
    return storedSchema.parse(JSON.parse(localStorage.getItem(slot(key)) ?? "null"));
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

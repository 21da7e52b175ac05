"use client";
import { useState } from "react";
import type { Pad } from "@/server/contracts/numbers";

const kept = 10;
const same = (a: Pad, b: Pad): boolean => a.pleasure === b.pleasure && a.arousal === b.arousal && a.dominance === b.dominance;

/** The way a mood came while it was watched, oldest first, without where it is now. */
export function useMoodTrail(id: string, mood: Pad): readonly Pad[] {
  const [seen, setSeen] = useState<{ id: string; way: readonly Pad[] }>({ id, way: [mood] });
  const last = seen.way.at(-1);
  if (seen.id !== id) setSeen({ id, way: [mood] });
  else if (last && !same(last, mood)) setSeen({ id, way: [...seen.way, mood].slice(-kept) });
  return seen.id === id ? seen.way.slice(0, -1) : [];
}

import type { MapNode } from "../../map/types";
import { rosette, type Rosette } from "../rosette";
import type { MarkDetail } from "./pen";

/** The portrait mark of somebody on the map, in a box of 100. */
export function markPaths({ id, name, traits }: Pick<MapNode, "id" | "name" | "traits">): Rosette {
  const [openness, conscientiousness, extraversion, agreeableness, neuroticism] = traits;
  return rosette(id + name, { openness, conscientiousness, extraversion, agreeableness, neuroticism });
}

/** The mark's box is a little larger than its circle: lobes reach out of it. */
export const markReach = 1.12;

/** Size and base line of the initials in that box. */
export function initialsIn(initials: string, detail: MarkDetail): { size: number; base: number } {
  const long = [...initials].length > 1;
  if (detail === "small") return long ? { size: 41, base: 64 } : { size: 46, base: 65 };
  return long ? { size: 29, base: 60 } : { size: 34, base: 61 };
}

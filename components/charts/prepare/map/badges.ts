import { curveAt, type Lane } from "../graph/lanes";
import type { Box } from "../graph/types";
import { addBox, isFree, type Surroundings } from "./labels";
import { toScreen } from "./view";
import type { MapView } from "../../map/types";
import type { Line } from "./scene";

export interface Badge {
  line: Line;
  text: string;
  strong: boolean;
  box: Box;
}

export const signed = (value: number): string => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;

export interface WantedBadge {
  line: Line;
  lane: Lane;
  text: string;
  strong: boolean;
}

export const badgeHeight = 16;

/** Badges slide along their lane until they touch nothing; one that finds no room is left out. */
export function placeBadges(
  wanted: readonly WantedBadge[],
  view: MapView,
  around: Surroundings,
  widthOf: (text: string) => number,
): Badge[] {
  const badges: Badge[] = [];
  const sorted = [...wanted].sort((a, b) => Number(b.strong) - Number(a.strong) || Math.abs(b.line.strength) - Math.abs(a.line.strength));
  for (const { line, lane, text, strong } of sorted) {
    const w = 22 + widthOf(text);
    let best: { off: number; box: Box } | null = null;
    for (let t = 0.14; t <= 0.87; t += 0.03) {
      const off = Math.abs(t - (strong ? 0.36 : 0.42));
      if (best && off >= best.off) continue;
      const { x, y } = toScreen(view, curveAt(lane.curve, t));
      const box = { x: x - w / 2, y: y - badgeHeight / 2, w, h: badgeHeight };
      if (isFree(around, { x: box.x - 2, y: box.y - 2, w: w + 4, h: badgeHeight + 4 }, "")) best = { off, box };
    }
    if (!best) continue;
    addBox(around, best.box);
    badges.push({ line, text, strong, box: best.box });
  }
  return badges;
}

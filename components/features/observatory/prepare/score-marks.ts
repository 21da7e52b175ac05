import type { Scene } from "@/server/contracts/scene";
import type { Line } from "@/server/contracts/line";
import type { ScoreNote, ScoreScene } from "@/components/charts/prepare/score";
import { weighLine } from "./weigh-line";

const shortest = 2;

/** Scenes on the score. When one ended is known by its last line, as far as lines are kept. */
export function markScenes(scenes: readonly Scene[], lines: readonly Line[]): ScoreScene[] {
  const last = new Map(lines.flatMap(({ sceneId, tick }) => (sceneId ? [[sceneId, tick] as const] : [])));
  return scenes.map(({ id, title, status, openedAtTick }) => ({
    id,
    title,
    fromTick: openedAtTick,
    toTick: status === "ended" ? Math.max(openedAtTick + shortest, last.get(id) ?? 0) : null,
    live: status === "running",
  }));
}

const leastWeight = 0.45;
const apart = 6;

/** The moments that stand out, in words, no two within an hour of the story. */
export function markMoments(lines: readonly Line[], tell: (line: Line) => string, most = 4): ScoreNote[] {
  const chosen: Line[] = [];
  const weighed = lines
    .map((line) => ({ line, weight: weighLine(line) }))
    .filter(({ weight }) => weight >= leastWeight)
    .sort((a, b) => b.weight - a.weight);
  for (const { line } of weighed) {
    if (chosen.length === most) break;
    if (chosen.every(({ tick }) => Math.abs(tick - line.tick) >= apart)) chosen.push(line);
  }
  return chosen.map((line) => ({ tick: line.tick, text: tell(line).replace(/\.$/, "") }));
}

import type { MotifTrack } from "@/server/contracts/chronicle/view";
import type { MotifState } from "@/server/contracts/motifs";

/** How much of its ring a motif fills, and which way round: declining runs backwards. 0..1 */
export const ringFill: Record<MotifState, number> = {
  DORMANT: 0,
  EMERGING: 0.25,
  ACTIVE: 0.5,
  INTENSIFYING: 0.75,
  PEAK: 1,
  DECLINING: -0.5,
  RESOLVED: 0,
  INTERRUPTED: -0.25,
};

export const stateWord = (state: MotifState): string => state.toLowerCase();

/** "BETRAYAL" → "Betrayal" */
export const motifName = (category: string): string => category.charAt(0) + category.slice(1).toLowerCase();

const leastShown = 1;
const atRest: ReadonlySet<MotifState> = new Set(["DORMANT", "RESOLVED"]);

/** Those that can be felt now, the strongest first; of one category in several places, the strongest. */
export function strongestMotifs(motifs: readonly MotifTrack[], most: number): MotifTrack[] {
  const best = new Map<string, MotifTrack>();
  for (const motif of motifs) {
    if (motif.intensity < leastShown || atRest.has(motif.state)) continue;
    const key = motif.title || motif.category;
    const known = best.get(key);
    if (!known || known.intensity < motif.intensity) best.set(key, motif);
  }
  return [...best.values()].sort((a, b) => b.intensity - a.intensity || (a.id < b.id ? -1 : 1)).slice(0, most);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Half the height of a stream at intensity 10. */
const fullHalf = 5.5;

/** A stream of its own height around `y`, from the trail of its intensity up to now. */
export function streamPath(
  trail: MotifTrack["trail"],
  now: { tick: number; intensity: number },
  xOf: (tick: number) => number,
  y: number,
): string {
  const steps = [...trail.filter(({ tick }) => tick < now.tick), now];
  const points = steps.map(({ tick, intensity }) => ({ x: Math.max(0, xOf(tick)), half: Math.max(0.4, (intensity / 10) * fullHalf) }));
  const first = points[0];
  if (!first || points.length < 2) return "";
  const over = points.map(({ x, half }) => `L${round(x)} ${round(y - half)}`).join("");
  const under = points
    .toReversed()
    .map(({ x, half }) => `L${round(x)} ${round(y + half)}`)
    .join("");
  return `M${round(first.x)} ${y}${over}${under}Z`;
}

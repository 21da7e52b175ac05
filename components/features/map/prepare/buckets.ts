import type { TieTracks, TrackMark } from "@/server/contracts/tie-tracks";
import { dayWords, clockWords, storyDate } from "@/components/charts/prepare/story-time";

export interface Bucket {
  fromTick: number;
  /** What warmed and what cooled in it: sums of changes of strength and trust, both ≥ 0. */
  up: number;
  down: number;
}

export interface ScrubModel {
  fromTick: number;
  nowTick: number;
  buckets: Bucket[];
  /** Of the fullest bucket, either way. */
  most: number;
  marks: TrackMark[];
}

type Tracks = Pick<TieTracks, "pairs" | "pair" | "tick" | "strength" | "trust" | "cause" | "marks">;

const leastTicks = 12;

/** Warming and cooling over story time. What the writer set at the beginning is no change. */
export function fillBuckets(tracks: Tracks, nowTick: number, count: number): ScrubModel {
  const fromTick = 0;
  const span = Math.max(leastTicks, nowTick - fromTick);
  const buckets = Array.from({ length: count }, (_, i): Bucket => ({
    fromTick: Math.round(fromTick + (i * span) / count),
    up: 0,
    down: 0,
  }));
  const before = new Map<number, { strength: number; trust: number }>();
  tracks.pair.forEach((pair, i) => {
    const now = { strength: tracks.strength[i] ?? 0, trust: tracks.trust[i] ?? 0 };
    const old = before.get(pair);
    before.set(pair, now);
    const tick = tracks.tick[i] ?? 0;
    // The first that is known of a tie the writer gave is where it begins; one that an act made began at nothing.
    if (!old && tracks.cause[i] !== "line" && tracks.cause[i] !== "act") return;
    const change = now.strength - (old?.strength ?? 0) + (now.trust - (old?.trust ?? 0.5));
    const bucket = buckets[Math.min(count - 1, Math.max(0, Math.floor(((tick - fromTick) / span) * count)))];
    if (!bucket) return;
    if (change > 0) bucket.up += change;
    else bucket.down -= change;
  });
  const most = Math.max(0, ...buckets.flatMap(({ up, down }) => [up, down]));
  return { fromTick, nowTick: Math.max(nowTick, fromTick + leastTicks), buckets, most, marks: tracks.marks };
}

export interface ScrubAxis {
  x: number;
  text: string;
}

export interface ScrubScale {
  xOf: (tick: number) => number;
  tickAt: (x: number) => number;
}

export const scrubScale = ({ fromTick, nowTick }: Pick<ScrubModel, "fromTick" | "nowTick">, left: number, right: number): ScrubScale => ({
  xOf: (tick) => Math.round((left + ((tick - fromTick) / (nowTick - fromTick)) * (right - left)) * 10) / 10,
  tickAt: (x) => Math.round(fromTick + ((Math.min(right, Math.max(left, x)) - left) / (right - left)) * (nowTick - fromTick)),
});

const hourTicks = 6;
const steps = [1, 3, 6, 12, 24, 48, 96, 168, 336, 720, 1440, 8640].map((hours) => hours * hourTicks);
const apart = 96;

/** Marks of the axis at whole hours or days, no two nearer than a word needs. */
export function scrubAxis(
  { fromTick, nowTick }: Pick<ScrubModel, "fromTick" | "nowTick">,
  scale: ScrubScale,
  startsAt: string,
): ScrubAxis[] {
  const step = steps.find((each) => scale.xOf(fromTick + each) - scale.xOf(fromTick) >= apart) ?? steps.at(-1) ?? 1;
  const axis: ScrubAxis[] = [];
  let day = "";
  for (let tick = fromTick; tick <= nowTick; tick += step) {
    const date = storyDate(startsAt, tick);
    const words = dayWords(date);
    axis.push({ x: scale.xOf(tick), text: words === day ? clockWords(date) : words });
    day = words;
  }
  return axis;
}

const letter = 6.2;

/** Names of scenes and turning points that have room, the latest first: what is near is asked about. */
export function placeNames(
  marks: readonly TrackMark[],
  scale: ScrubScale,
  width: number,
): { mark: TrackMark; x: number; anchor: "start" | "middle" | "end" }[] {
  const taken: [number, number][] = [];
  const placed = marks.toReversed().flatMap((mark) => {
    const x = scale.xOf(mark.tick);
    const size = mark.label.length * letter;
    const anchor = x + size / 2 > width ? ("end" as const) : x - size / 2 < 0 ? ("start" as const) : ("middle" as const);
    const left = anchor === "end" ? x - size : anchor === "start" ? x : x - size / 2;
    if (mark.label === "" || taken.some(([from, to]) => left < to + 12 && left + size > from - 12)) return [];
    taken.push([left, left + size]);
    return [{ mark, x, anchor }];
  });
  return placed.toReversed();
}

import type { TrackMark } from "@/server/contracts/tie-tracks";
import { dayWords, clockWords, storyDate } from "@/components/charts/prepare/story-time";

export interface Bucket {
  fromTick: number;
  /** What warmed and what cooled in it: sums of changes of strength, both ≥ 0. */
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

const leastTicks = 12;

interface Warmth {
  warmed: ArrayLike<number>;
  cooled: ArrayLike<number>;
}

/** The last tick that the scrubber has room for: a story of an hour does not fill it. */
export const scrubEnd = (nowTick: number): number => Math.max(leastTicks, nowTick);

/** Warming and cooling over story time, in stretches of equal length. */
export function layScrub({ warmed, cooled }: Warmth, nowTick: number, marks: TrackMark[]): ScrubModel {
  const [count, end] = [warmed.length, scrubEnd(nowTick)];
  const buckets = Array.from({ length: count }, (_, i): Bucket => ({
    fromTick: Math.round((i * end) / count),
    up: warmed[i] ?? 0,
    down: cooled[i] ?? 0,
  }));
  const most = Math.max(0, ...buckets.flatMap(({ up, down }) => [up, down]));
  return { fromTick: 0, nowTick: end, buckets, most, marks };
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

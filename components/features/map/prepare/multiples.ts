import type { TieEpisode } from "@/server/contracts/tie-tracks";
import type { TieDimension } from "@/components/charts/prepare/change-words";

export interface MultipleBox {
  width: number;
  height: number;
  /** Pixels at the right for the names and figures. */
  margin: number;
}

export interface Series {
  /** Whose view it is; null where both are the same. */
  fromId: string | null;
  path: string;
  last: { x: number; y: number; value: number };
  /** Where its label stands, clear of the other's. */
  labelY: number;
}

export interface Multiple {
  dimension: TieDimension;
  zeroY: number | null;
  series: Series[];
}

const round = (value: number): number => Math.round(value * 10) / 10;
const bend = 0.42;

/** Ticks to pixels: what is recent has more room, since it is what one asks about. */
export function timeScale(fromTick: number, nowTick: number, { width, margin }: MultipleBox): (tick: number) => number {
  const span = Math.max(1, nowTick - fromTick);
  const room = width - margin - 2;
  return (tick) => round(2 + room * (1 - (Math.max(0, Math.min(span, nowTick - tick)) / span) ** bend));
}

interface Track {
  fromId: string;
  points: { tick: number; value: number }[];
}

function trackOf(episodes: readonly TieEpisode[], fromId: string, dimension: TieDimension, fromTick: number): Track {
  const own = episodes.filter((episode) => episode.fromId === fromId).sort((a, b) => a.seq - b.seq);
  const first = own[0];
  if (!first) return { fromId, points: [] };
  // What the writer gave at first is where it begins; a change has something before it.
  const before = { tick: fromTick, value: first[dimension] - (first.cause === "authored" ? 0 : first.delta[dimension]) };
  return { fromId, points: [before, ...own.map((episode) => ({ tick: episode.tick, value: episode[dimension] }))] };
}

const same = (a: Track, b: Track): boolean => Math.abs((a.points.at(-1)?.value ?? 0) - (b.points.at(-1)?.value ?? 0)) < 0.005;
const least = 0.1;
const labelGap = 12;

/** The labels of two lines that end close together are pushed apart, and kept inside the box. */
function spread(ends: readonly number[], height: number): number[] {
  const [a, b] = ends;
  if (a === undefined || b === undefined || Math.abs(a - b) >= labelGap) return [...ends];
  const middle = Math.min(height - labelGap / 2 - 2, Math.max(labelGap / 2 + 6, (a + b) / 2));
  return a <= b ? [middle - labelGap / 2, middle + labelGap / 2] : [middle + labelGap / 2, middle - labelGap / 2];
}

/** One dimension of a pair over time, both ways, as steps: a value stands until something changes it. */
export function layMultiple(
  episodes: readonly TieEpisode[],
  {
    a,
    b,
    dimension,
    fromTick,
    nowTick,
    box,
  }: { a: string; b: string; dimension: TieDimension; fromTick: number; nowTick: number; box: MultipleBox },
): Multiple {
  const both = [a, b].map((id) => trackOf(episodes, id, dimension, fromTick)).filter(({ points }) => points.length > 0);
  const [first, second] = both;
  const merged = dimension === "familiarity" && first && second && same(first, second);
  const tracks = merged ? [first] : both;
  const values = tracks.flatMap(({ points }) => points.map(({ value }) => value));
  if (dimension === "strength") values.push(0);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const slack = Math.max(0, least - (high - low)) / 2;
  const x = timeScale(fromTick, nowTick, box);
  const y = (value: number): number => round(box.height - 6 - ((value - low + slack) / (high - low + 2 * slack)) * (box.height - 20));
  const series = tracks.map(({ fromId, points }) => {
    const last = points.at(-1)?.value ?? 0;
    const steps = points.map(({ tick, value }, i) => (i === 0 ? `M${x(tick)} ${y(value)}` : `H${x(tick)}V${y(value)}`)).join("");
    return {
      fromId: merged ? null : fromId,
      path: `${steps}H${x(nowTick)}`,
      last: { x: x(nowTick), y: y(last), value: last },
      labelY: 0,
    };
  });
  const labels = spread(
    series.map(({ last }) => last.y),
    box.height,
  );
  return {
    dimension,
    zeroY: dimension === "strength" && tracks.length > 0 ? y(0) : null,
    series: series.map((each, i) => ({ ...each, labelY: round(labels[i] ?? each.last.y) })),
  };
}

/** Numbered marks in a row, each as near to its moment as the one before it leaves room for. */
export function placeMarks(xs: readonly number[], { gap, max }: { gap: number; max: number }): number[] {
  const placed: number[] = [];
  for (const x of xs) placed.push(Math.max(x, (placed.at(-1) ?? -Infinity) + gap));
  // Whoever was pushed over the end pushes back.
  for (let i = placed.length - 1, limit = max; i >= 0; i--, limit -= gap) placed[i] = round(Math.min(placed[i] ?? 0, limit));
  return placed;
}

/** Which of them have room for words of this width, from the left. */
export function withRoom(xs: readonly number[], width: number): boolean[] {
  let last = -Infinity;
  return xs.map((x) => {
    if (x - last < width) return false;
    last = x;
    return true;
  });
}

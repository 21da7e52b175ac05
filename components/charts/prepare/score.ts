import type { MotifTrack } from "@/server/contracts/chronicle/view";
import type { MotifCategory } from "@/server/contracts/motifs";
import type { Sample } from "@/server/contracts/simulation";
import { minutesPerTick } from "@/server/contracts/pace";
import { closeArea, monotonePath } from "./curve";
import { streamPath } from "./motif";
import { octantOf, roomWord, type Octant } from "./octant";
import { clockWords, dayWords, storyDate } from "./story-time";

export interface ScoreScene {
  id: string;
  title: string;
  fromTick: number;
  /** Null while it lasts. */
  toTick: number | null;
  live: boolean;
}
export interface ScoreNote {
  tick: number;
  text: string;
}
export type ScoreShape = "full" | "small";

export interface ScoreRequest {
  samples: readonly Sample[];
  startsAt: string;
  nowTick: number;
  scenes: readonly ScoreScene[];
  notes: readonly ScoreNote[];
  /** The strongest, in the order of their rows. */
  motifs: readonly MotifTrack[];
  width: number;
  shape: ScoreShape;
}

export interface ScoreModel {
  width: number;
  height: number;
  fromTick: number;
  toTick: number;
  /** Ticks and pixels, both ways. */
  xOf: (tick: number) => number;
  tickAt: (x: number) => number;
  yOf: (tension: number) => number;
  baseline: number;
  moodTop: number;
  moodHeight: number;
  sceneTop: number;
  marks: { x: number; text: string }[];
  /** One piece of line for each unbroken run: a gap is a gap. */
  runs: { line: string; area: string }[];
  /** What the drama manager aimed at, one line for each unbroken stretch. */
  targets: string[];
  gaps: { x: number; width: number; text: string }[];
  moods: { x: number; width: number; octant: Octant; word: string; shown: boolean }[];
  scenes: { id: string; x: number; width: number; title: string; live: boolean }[];
  notes: { x: number; y: number; text: string; end: boolean }[];
  streams: { id: string; category: MotifCategory; path: string }[];
  now: { x: number; y: number | null };
}

interface Heights {
  height: number;
  scene: number;
  top: number;
  foot: number;
  mood: number;
  moodHeight: number;
  /** Middle of the first stream. */
  motif: number;
}
const heights: Record<ScoreShape, Heights> = {
  full: { height: 180, scene: 18, top: 42, foot: 88, mood: 95, moodHeight: 11, motif: 117 },
  small: { height: 106, scene: 2, top: 20, foot: 72, mood: 78, moodHeight: 11, motif: 100 },
};
/** From one stream to the next. */
export const streamStep = 14;
const letterWidth = 5.6;
const steps = [3, 6, 12, 36, 72, 144, 432, 1008];

/** A missing tick or two is no gap: samples may be kept sparsely after a long time. */
export function splitRuns(samples: readonly Sample[]): Sample[][] {
  const spacing = samples.slice(1).map((sample, i) => sample.tick - (samples[i]?.tick ?? sample.tick));
  const usual = [...spacing].sort((a, b) => a - b)[Math.floor(spacing.length / 2)] ?? 1;
  const runs: Sample[][] = [];
  samples.forEach((sample, i) => {
    const run = runs.at(-1);
    if (run && (spacing[i - 1] ?? 1) <= usual * 2) run.push(sample);
    else runs.push([sample]);
  });
  return runs;
}

function timeMarks(startsAt: string, fromTick: number, toTick: number, xOf: (tick: number) => number, width: number): ScoreModel["marks"] {
  const span = toTick - fromTick;
  const step = steps.find((ticks) => (span / ticks) * 74 <= width) ?? 1008;
  const day = 144;
  const offset = Math.round((storyDate(startsAt, 0).getTime() / 60_000 / minutesPerTick) % day);
  const first = Math.ceil((fromTick + offset) / step) * step - offset;
  return Array.from({ length: Math.max(0, Math.floor((toTick - first) / step) + 1) }, (_, i) => {
    const tick = first + i * step;
    const date = storyDate(startsAt, tick);
    const midnight = date.getUTCHours() === 0 && date.getUTCMinutes() === 0;
    return { x: xOf(tick), text: midnight || step >= day ? dayWords(date) : clockWords(date) };
  });
}

function moodBands(runs: readonly Sample[][], xOf: (tick: number) => number): ScoreModel["moods"] {
  return runs.flatMap((run) => {
    const bands: { from: number; to: number; octant: Octant; word: string }[] = [];
    for (const { tick, mood } of run) {
      const word = roomWord(mood);
      const band = bands.at(-1);
      if (band && band.word === word) band.to = tick;
      else {
        if (band) band.to = tick;
        bands.push({ from: tick, to: tick, octant: octantOf(mood), word });
      }
    }
    return bands.map(({ from, to, octant, word }) => {
      const width = Math.max(1, xOf(to) - xOf(from) - 1.5);
      return { x: xOf(from), width, octant, word, shown: width > word.length * letterWidth + 8 };
    });
  });
}

function targetLines(runs: readonly Sample[][], xOf: (tick: number) => number, yOf: (tension: number) => number): string[] {
  return runs.flatMap((run) => {
    const aimed = run.flatMap(({ tick, target }) => (target === null ? [] : [{ x: xOf(tick), y: yOf(target) }]));
    return aimed.length > 1 ? [monotonePath(aimed)] : [];
  });
}

/** Notes that would stand upon each other are left out, the later one first to stay. */
function placeNotes(
  notes: readonly ScoreNote[],
  samples: readonly Sample[],
  { xOf, yOf, width, fromTick, toTick }: Pick<ScoreModel, "xOf" | "yOf" | "width" | "fromTick" | "toTick">,
): ScoreModel["notes"] {
  const taken: { left: number; right: number }[] = [];
  const tensionAt = new Map(samples.map(({ tick, tension }) => [tick, tension]));
  return [...notes]
    .filter(({ tick }) => tick >= fromTick && tick <= toTick && tensionAt.has(tick))
    .sort((a, b) => b.tick - a.tick)
    .flatMap(({ tick, text }) => {
      const x = xOf(tick);
      const wide = text.length * letterWidth + 16;
      const end = x + wide > width - 8;
      const [left, right] = end ? [x - wide, x + 8] : [x - 8, x + wide];
      if (left < 0 || taken.some((other) => left < other.right && other.left < right)) return [];
      taken.push({ left, right });
      return [{ x, y: yOf(tensionAt.get(tick) ?? 0), text, end }];
    });
}

/** Time across, tension up, mood below: what the strip draws and where. */
export function prepareScore({ samples, startsAt, nowTick, scenes, notes, motifs, width, shape }: ScoreRequest): ScoreModel {
  const { height, scene, top, foot, mood, moodHeight, motif } = heights[shape];
  const fromTick = samples[0]?.tick ?? Math.max(0, nowTick - 1);
  const toTick = Math.max(nowTick, samples.at(-1)?.tick ?? 0, fromTick + 6);
  const perTick = (width - 14) / (toTick - fromTick);
  const xOf = (tick: number): number => Math.round((tick - fromTick) * perTick * 10) / 10;
  const yOf = (tension: number): number => Math.round((foot + Math.min(1, Math.max(0, tension)) * (top - foot)) * 10) / 10;
  const tickAt = (x: number): number => Math.min(toTick, Math.max(fromTick, Math.round(fromTick + x / perTick)));
  const runs = splitRuns(samples);
  const gaps = runs.slice(1).flatMap((run, i) => {
    const from = runs[i]?.at(-1)?.tick;
    const to = run[0]?.tick;
    if (from === undefined || to === undefined) return [];
    return [
      {
        x: xOf(from),
        width: xOf(to) - xOf(from),
        text: `No data from ${clockWords(storyDate(startsAt, from))} to ${clockWords(storyDate(startsAt, to))}`,
      },
    ];
  });
  const last = samples.at(-1);
  return {
    width,
    height,
    fromTick,
    toTick,
    xOf,
    yOf,
    tickAt,
    baseline: foot,
    moodTop: mood,
    moodHeight,
    sceneTop: scene,
    marks: timeMarks(startsAt, fromTick, toTick, xOf, width),
    runs: runs.map((run) => {
      const points = run.map(({ tick, tension }) => ({ x: xOf(tick), y: yOf(tension) }));
      return { line: monotonePath(points), area: closeArea(points, foot) };
    }),
    targets: targetLines(runs, xOf, yOf),
    gaps,
    moods: moodBands(runs, xOf),
    scenes: scenes
      .filter(({ fromTick: start, toTick: end }) => (end ?? toTick) >= fromTick && start <= toTick)
      .map(({ id, title, fromTick: start, toTick: end, live }) => {
        const x = xOf(Math.max(start, fromTick));
        return { id, title, live, x, width: Math.max(4, xOf(end ?? toTick) - x) };
      }),
    notes: shape === "small" ? [] : placeNotes(notes, samples, { xOf, yOf, width, fromTick, toTick }),
    streams:
      shape === "small"
        ? []
        : motifs.map(({ id, category, trail, intensity }, row) => ({
            id,
            category,
            path: streamPath(trail, { tick: nowTick, intensity }, xOf, motif + row * streamStep),
          })),
    now: { x: xOf(nowTick), y: last && nowTick - last.tick <= 2 ? yOf(last.tension) : null },
  };
}

/** The sample in force at a tick, if one is near enough to speak for it. */
export function sampleAt(samples: readonly Sample[], tick: number): Sample | null {
  let found: Sample | null = null;
  for (const sample of samples) {
    if (sample.tick > tick) break;
    found = sample;
  }
  return found && tick - found.tick <= 3 ? found : null;
}

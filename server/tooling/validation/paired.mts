import type { Measurement } from "./measure.mts";
import type { Row, RowName, Values } from "./rules.mts";
import type { Society } from "./society.mts";

/** Rows that the main run alone gives: those a twin is compared in. */
export const mainRows: readonly RowName[] = "V1 V2 V4 V5 V6 V7 V8 V9 V10 V12 V13 V14 V15 V16 V19".split(" ") as RowName[];

const asValues = (value: Row["value"]): Values => (value === null ? {} : typeof value === "number" ? { value } : value);

/** Twin minus original, for every number that both have. */
export const subtractRows = (
  twin: Partial<Record<RowName, Row>>,
  original: Partial<Record<RowName, Row>>,
): Partial<Record<RowName, Values>> => {
  const differences: Partial<Record<RowName, Values>> = {};
  for (const name of mainRows) {
    const [a, b] = [asValues(twin[name]?.value ?? null), asValues(original[name]?.value ?? null)];
    const shared = Object.keys(a).filter((key) => key in b);
    if (shared.length > 0) differences[name] = Object.fromEntries(shared.map((key) => [key, Math.round((a[key]! - b[key]!) * 1e5) / 1e5]));
  }
  return differences;
};

/** How far two runs of the same cast have drifted apart: in pleasure, and in the strength of ties that both have. */
export const driftBetween = (twin: Society, original: Society): Values => {
  let mood = 0;
  let moodShift = 0;
  for (let i = 0; i < original.size; i += 1) {
    const change = twin.mood[i * 3]! - original.mood[i * 3]!;
    mood += Math.abs(change);
    moodShift += change;
  }
  let strength = 0;
  let strengthShift = 0;
  let shared = 0;
  for (let i = 0; i < original.size; i += 1) {
    const felt = new Map<number, number>();
    for (let k = original.ties.start[i]!; k < original.ties.start[i + 1]!; k += 1)
      felt.set(original.ties.to[k]!, original.ties.strength[k]!);
    for (let k = twin.ties.start[i]!; k < twin.ties.start[i + 1]!; k += 1) {
      const before = felt.get(twin.ties.to[k]!);
      if (before === undefined) continue;
      strength += Math.abs(twin.ties.strength[k]! - before);
      strengthShift += twin.ties.strength[k]! - before;
      shared += 1;
    }
  }
  const people = Math.max(1, original.size);
  const ties = Math.max(1, shared);
  return {
    meanMoodDifference: moodShift / people,
    meanAbsoluteMoodDifference: mood / people,
    meanStrengthDifference: strengthShift / ties,
    meanAbsoluteStrengthDifference: strength / ties,
  };
};

/** First tick with a digest at which the two differ; null when all are the same. */
export const firstDifference = (a: Record<string, string>, b: Record<string, string>): number | null => {
  const ticks = Object.keys(a)
    .map(Number)
    .sort((x, y) => x - y);
  return ticks.find((tick) => a[String(tick)] !== b[String(tick)]) ?? null;
};

export const describePair = (key: string, value: number, twin: Measurement, original: Measurement): object => ({
  key,
  value,
  statistics: twin.rows,
  differences: subtractRows(twin.rows, original.rows),
  drift: driftBetween(twin.run.end, original.run.end),
  firstDifferentDigest: firstDifference(original.run.digests, twin.run.digests),
});

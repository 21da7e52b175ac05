import { mean } from "./moments.mts";
import type { Values } from "./rules.mts";
import type { Society } from "./society.mts";

const FRIEND_FROM = 0.3;
/** One character in this many is shocked, evenly spread. */
const SHOCKED_EVERY = 75;

export const shockedAmong = (size: number): number[] =>
  Array.from({ length: Math.floor(size / SHOCKED_EVERY) }, (_, k) => k * SHOCKED_EVERY);

/** Steps from the nearest source, at most `most`; `most + 1` for everybody further away. */
export const distances = ({ size, ties }: Society, sources: readonly number[], most: number): Int32Array => {
  const steps = new Int32Array(size).fill(most + 1);
  for (const source of sources) steps[source] = 0;
  let front = [...sources];
  for (let step = 1; step <= most; step += 1) {
    const next: number[] = [];
    for (const i of front) {
      for (let k = ties.start[i]!; k < ties.start[i + 1]!; k += 1) {
        if (steps[ties.to[k]!]! <= step) continue;
        steps[ties.to[k]!] = step;
        next.push(ties.to[k]!);
      }
    }
    front = next;
  }
  return steps;
};

/** Whether a neighbour likes the shocked person it knows best: strength above .3 in the run without shock. */
const isFriend = (calm: Society, steps: Int32Array, i: number): boolean => {
  const { start, to, strength, familiarity } = calm.ties;
  let known = 0;
  let feeling = 0;
  for (let k = start[i]!; k < start[i + 1]!; k += 1) {
    if (steps[to[k]!] !== 0 || familiarity[k]! <= known) continue;
    known = familiarity[k]!;
    feeling = strength[k]!;
  }
  return feeling > FRIEND_FROM;
};

/** V11: mean difference in pleasure between the shocked run and its twin, by distance from the shocked. */
export const spreadOf = (shocked: Society, calm: Society, sources: readonly number[]): Values | null => {
  const steps = distances(shocked, sources, 2);
  const groups: Record<"friends" | "others" | "distance2", number[]> = { friends: [], others: [], distance2: [] };
  for (let i = 0; i < shocked.size; i += 1) {
    const change = shocked.mood[i * 3]! - calm.mood[i * 3]!;
    if (steps[i] === 2) groups.distance2.push(change);
    if (steps[i] === 1) (isFriend(calm, steps, i) ? groups.friends : groups.others).push(change);
  }
  if (groups.friends.length < 5 || groups.others.length < 5) return null;
  return { friends: mean(groups.friends), others: mean(groups.others), distance2: mean(groups.distance2) };
};

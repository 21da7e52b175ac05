import { formatStoryTime } from "@/components/charts/prepare/story-time";

export interface MapTitle {
  title: string;
  sub: string;
}

interface Titled {
  /** Pairs with a tie, and how many of them the filters show. */
  pairs: number;
  shown: number;
  /** Null: now. */
  tick: number | null;
  startsAt: string;
  /** The one whose circle is shown, and how far it goes. */
  ego: { name: string; hops: number; people: number } | null;
  path: { from: string; to: string; steps: number | null } | null;
  /** Changes between two moments. */
  changes: number | null;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const manner = "each seen from both sides. Every lane keeps to its right; its width is strength.";

/** The sentence over the map, and what to make of the picture. */
export function sayMap({ pairs, shown, tick, startsAt, ego, path, changes }: Titled): MapTitle {
  const past = tick === null ? null : `As it was on ${formatStoryTime(startsAt, tick).full}`;
  const relations = shown === pairs ? counted(pairs, "relationship") : `${shown.toLocaleString("en")} of ${counted(pairs, "relationship")}`;
  if (changes !== null) {
    const sub = changes === 0 ? "Nothing has changed between the two moments." : `${counted(changes, "tie")} moved; the rest stands faint.`;
    return { title: "What has changed", sub };
  }
  if (path) {
    const title = `From ${path.from} to ${path.to}`;
    if (path.steps === null) return { title, sub: "Nothing connects them." };
    return { title, sub: path.steps === 1 ? "They know each other." : `${counted(path.steps, "step")}, told at the side.` };
  }
  if (ego) {
    const reach = ego.hops === 1 ? "" : `, and theirs to ${ego.hops} steps`;
    return { title: `Around ${ego.name}`, sub: `${counted(ego.people, "person", "people")} with a tie to ${ego.name}${reach}.` };
  }
  if (past) return { title: past, sub: `${relations}, as they stood then.` };
  if (pairs === 0) return { title: "Who stands where", sub: "Ties appear when they meet somebody." };
  return { title: "Who stands where", sub: `${relations}, ${manner}` };
}

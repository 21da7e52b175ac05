import type { TriadBalance } from "@/server/contracts/graph";
import type { IndexedGraph } from "./index-graph";
import type { Pause } from "./pause";

/** Every three with ties between each two, by how many of the three are negative. Each is met once: from its first, by way of its second. */
export const countTriads = async (
  { ids: { length: count }, bonds: { starts, other, mean } }: IndexedGraph,
  pause: Pause,
): Promise<TriadBalance> => {
  const negatives = new Float64Array(4);
  /** Of the first one's bonds: 0 none, 1 not negative, 2 negative. */
  const signOf = new Uint8Array(count);
  const sign = (link: number): number => ((mean[link] as number) < 0 ? 2 : 1);
  const firstAbove = (index: number): number => {
    let link = starts[index] as number;
    while (link < (starts[index + 1] as number) && (other[link] as number) < index) link += 1;
    return link;
  };

  for (let first = 0; first < count; first += 1) {
    const [from, end] = [firstAbove(first), starts[first + 1] as number];
    for (let link = from; link < end; link += 1) signOf[other[link] as number] = sign(link);
    for (let link = from; link < end; link += 1) {
      const second = other[link] as number;
      for (let on = firstAbove(second); on < (starts[second + 1] as number); on += 1) {
        const closing = signOf[other[on] as number] as number;
        if (closing === 0) continue;
        const at = sign(link) + sign(on) + closing - 3;
        negatives[at] = (negatives[at] as number) + 1;
      }
    }
    for (let link = from; link < end; link += 1) signOf[other[link] as number] = 0;
    if (pause.due()) await pause.rest();
  }

  const [allFriends = 0, oneQuarrel = 0, commonEnemy = 0, allQuarrel = 0] = negatives;
  const all = allFriends + oneQuarrel + commonEnemy + allQuarrel;
  return { allFriends, oneQuarrel, commonEnemy, allQuarrel, balance: all === 0 ? null : (allFriends + commonEnemy) / all };
};

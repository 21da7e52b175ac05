import { idOfItem, isSame, itemsOf, labelsOf, nameOfItem, piecesOf, withPiece, type ListName } from "./scenario-pieces";
import type { Scenario } from "./scenario";

export interface MergedScenario {
  scenario: Scenario;
  /** Labels of what both have changed, each in another way: there mine stands. */
  clashes: string[];
}
type Item = Record<string, unknown>;
type Items = ReadonlyMap<string, Item>;

const mapOf = (scenario: Scenario, list: ListName): Items =>
  new Map(itemsOf(scenario, list).map((item) => [idOfItem(list, item), item as Item]));

const pick = (base: unknown, mine: unknown, theirs: unknown): { value: unknown; clash: boolean } => {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, clash: false };
  return isSame(base, mine) ? { value: theirs, clash: false } : { value: mine, clash: true };
};

const mergeItem = (list: ListName, base: Item, mine: Item, theirs: Item): { item: Item; clashes: string[] } => {
  const clashes: string[] = [];
  const item = { ...mine };
  for (const [key, label] of Object.entries(labelsOf(list))) {
    const { value, clash } = pick(base[key], mine[key], theirs[key]);
    item[key] = value;
    if (clash) clashes.push(`${nameOfItem(list, mine)}: ${label}`);
  }
  return { item, clashes };
};

/** What one has taken out stays out, unless the other has worked at it meanwhile. */
const mergeOne = (
  list: ListName,
  base: Item | undefined,
  mine: Item | undefined,
  theirs: Item | undefined,
): { item: Item | null; clashes: string[] } => {
  if (mine && theirs) return mergeItem(list, base ?? mine, mine, theirs);
  const left = mine ?? theirs;
  if (!left || (base && isSame(base, left))) return { item: null, clashes: [] };
  return { item: left, clashes: base ? [`${nameOfItem(list, left)}: taken out by one, changed by the other`] : [] };
};

const mergeList = (list: ListName, base: Scenario, mine: Scenario, theirs: Scenario): { items: Item[]; clashes: string[] } => {
  const [was, ours, others] = [mapOf(base, list), mapOf(mine, list), mapOf(theirs, list)];
  const common = [...was.keys()];
  const inOrder = (of: Items): string[] => [...of.keys()].filter((id) => was.has(id));
  const kept = (of: Items): string[] => common.filter((id) => of.has(id));
  const moved = !isSame(inOrder(ours), kept(ours));
  const [first, second] = moved ? [ours, others] : [others, ours];
  const clashes: string[] = [];
  const items: Item[] = [];
  for (const id of new Set([...first.keys(), ...second.keys()])) {
    const merged = mergeOne(list, was.get(id), ours.get(id), others.get(id));
    clashes.push(...merged.clashes);
    if (merged.item) items.push(merged.item);
  }
  return { items, clashes };
};

/** Three ways: what only one has changed since `base` is taken from that one; where both did, mine stands, and it is named. */
export const mergeScenarios = (base: Scenario, mine: Scenario, theirs: Scenario): MergedScenario => {
  const [was, others] = [piecesOf(base), piecesOf(theirs)];
  const clashes: string[] = [];
  let scenario = mine;
  piecesOf(mine).forEach(({ path, label, value }, index) => {
    const picked = pick(was[index]?.value, value, others[index]?.value);
    if (picked.clash) clashes.push(label);
    scenario = withPiece(scenario, path, picked.value);
  });
  const cast = mergeList("cast", base, mine, theirs);
  const beats = mergeList("beats", base, mine, theirs);
  const merged = { ...scenario, cast: cast.items, beats: beats.items } as unknown as Scenario;
  return { scenario: merged, clashes: [...clashes, ...cast.clashes, ...beats.clashes] };
};

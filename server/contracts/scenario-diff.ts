import { idOfItem, isSame, itemsOf, labelsOf, nameOfItem, piecesOf, type ListName } from "./scenario-pieces";
import { peopleIn } from "./scenario-people";
import type { Scenario } from "./scenario";
import type { BeatCondition } from "./scene-plan";
import { conditionWords, moveWord, themeWord, type Names } from "./scenario-words";

export interface ScenarioDifference {
  /** "title", "cast/<characterId>/secret", "beats/<beatId>/pre" */
  path: string;
  what: "added" | "removed" | "changed" | "moved";
  /** "Beat “The toast”: tension" */
  label: string;
  /** In words; null where there was, or is, nothing. */
  before: string | null;
  after: string | null;
}
type Item = Record<string, unknown>;

const namesFrom = (scenarios: readonly Scenario[], known: Readonly<Record<string, string>>): Names => {
  const people = new Map(Object.entries(known));
  const beats = new Map<string, string>();
  for (const scenario of scenarios) {
    for (const { characterId, name } of scenario.cast) if (name) people.set(characterId, people.get(characterId) ?? name);
    for (const { id, title } of scenario.beats) beats.set(id, title);
  }
  return { person: (id) => people.get(id) ?? "somebody", beat: (id) => beats.get(id) ?? id };
};

const conditionKeys = new Set(["pre", "success", "fail"]);
const money = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

const listWords = (key: string, list: readonly unknown[], names: Names): string => {
  const each = (item: unknown): string => {
    if (conditionKeys.has(key)) return conditionWords(item as BeatCondition, names);
    if (key === "required") return names.person(String(item));
    if (key === "forbid") return moveWord(String(item));
    if (key === "motifs") {
      const { category, intensity } = item as { category: string; intensity: number };
      return `${themeWord(category)} ${intensity}`;
    }
    if (key === "curve" || key === "points") {
      const { turn, target } = item as { turn: number; target: number };
      return `turn ${turn}: ${target.toFixed(2)}`;
    }
    return String(item);
  };
  return list.length === 0 ? "none" : list.map(each).join(key === "pre" || key === "success" || key === "fail" ? "; " : ", ");
};

const objectWords = (key: string, value: Item, names: Names): string => {
  if (key === "boost") {
    const entries = Object.entries(value) as [string, number][];
    return entries.length === 0 ? "none" : entries.map(([move, by]) => `${moveWord(move)} ${by > 0 ? "+" : "−"}${Math.abs(by)}`).join(", ");
  }
  if (key === "valence") return `${names.person(String(value["focalId"]))} at ${Number(value["target"]).toFixed(2)}`;
  if (key === "arc") return `${String(value["kind"])}, ${names.person(String(value["focalId"]))}`;
  if (key === "fortune") return `${names.person(String(value["focalId"]))}, ${listWords("points", value["points"] as unknown[], names)}`;
  if (key === "goal") return String(value["text"]);
  if (key === "words") return `${listWords("list", value["list"] as string[], names)}; ${String(value["action"])}`;
  return JSON.stringify(value);
};

const words = (key: string, value: unknown, names: Names): string | null => {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return listWords(key, value, names);
  if (typeof value === "object") return objectWords(key, value as Item, names);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (key === "cents" && typeof value === "number") return money(value);
  return key === "placeId" ? "another place" : String(value);
};
const keyOf = (path: string): string => path.split(/[./]/u).at(-1) ?? path;

const listDifferences = (list: ListName, before: Scenario, after: Scenario, names: Names): ScenarioDifference[] => {
  const noun = list === "cast" ? "" : "Beat ";
  const old = new Map(itemsOf(before, list).map((item) => [idOfItem(list, item), item]));
  const now = new Map(itemsOf(after, list).map((item) => [idOfItem(list, item), item]));
  const shown = (id: string, item: object): string => (list === "cast" ? names.person(id) : nameOfItem(list, item));
  const gone = [...old].filter(([id]) => !now.has(id));
  const removed = gone.map(([id, item]): ScenarioDifference => {
    return { path: `${list}/${id}`, what: "removed", label: `${noun}${shown(id, item)}`, before: shown(id, item), after: null };
  });
  const rest = [...now].flatMap(([id, item]): ScenarioDifference[] => {
    const was = old.get(id) as Item | undefined;
    const label = `${noun}${shown(id, item)}`;
    if (!was) return [{ path: `${list}/${id}`, what: "added", label, before: null, after: shown(id, item) }];
    return Object.entries(labelsOf(list)).flatMap(([key, piece]): ScenarioDifference[] => {
      const [from, to] = [was[key], (item as Item)[key]];
      if (isSame(from, to)) return [];
      return [
        {
          path: `${list}/${id}/${key}`,
          what: "changed",
          label: `${label}: ${piece}`,
          before: words(key, from, names),
          after: words(key, to, names),
        },
      ];
    });
  });
  const order = (of: ReadonlyMap<string, object>, other: ReadonlyMap<string, object>): string[] =>
    [...of.keys()].filter((id) => other.has(id));
  const [from, to] = [order(old, now), order(now, old)];
  const title = (map: ReadonlyMap<string, object>, ids: string[]): string => ids.map((id) => shown(id, map.get(id) ?? {})).join(", ");
  const moved: ScenarioDifference[] = isSame(from, to)
    ? []
    : [
        {
          path: list,
          what: "moved",
          label: list === "cast" ? "Order of the cast" : "Order of the beats",
          before: title(old, from),
          after: title(now, to),
        },
      ];
  return [...removed, ...rest, ...moved];
};

/** What is another in `after`: fields each by itself, the cast by character, beats by id. `known`: names of characters by id. */
export const diffScenarios = (before: Scenario, after: Scenario, known: Readonly<Record<string, string>> = {}): ScenarioDifference[] => {
  const names = namesFrom([before, after], known);
  const now = piecesOf(after);
  const plain = piecesOf(before).flatMap(({ path, label, value }, index): ScenarioDifference[] => {
    const next = now[index]?.value;
    if (isSame(value, next)) return [];
    return [{ path, what: "changed", label, before: words(keyOf(path), value, names), after: words(keyOf(path), next, names) }];
  });
  const isPlace = plain.some(({ path }) => path === "setting.place");
  return [
    ...plain.filter(({ path }) => !(isPlace && path === "setting.placeId")),
    ...listDifferences("cast", before, after, names),
    ...listDifferences("beats", before, after, names),
  ];
};

/** Names of everybody that a scenario speaks of, as far as they are known. */
export const namesIn = (scenario: Scenario, cast: readonly { id: string; name: string }[]): Record<string, string> => {
  const known = new Map([
    ...scenario.cast.map(({ characterId, name }) => [characterId, name] as const),
    ...cast.map(({ id, name }) => [id, name] as const),
  ]);
  return Object.fromEntries(peopleIn(scenario).flatMap((id) => (known.get(id) ? [[id, known.get(id) ?? ""]] : [])));
};

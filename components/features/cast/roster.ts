import type { TraitName } from "@/server/contracts/character";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import type { Place } from "@/server/contracts/place";
import { kindLabels } from "@/components/charts/prepare/kinds";
import type { TiesFrom } from "./ties";

export const sortKeys = [
  "house",
  "name",
  "mood",
  "energy",
  "acted",
  "openness",
  "conscientiousness",
  "extraversion",
  "agreeableness",
  "neuroticism",
] as const;
export type SortKey = "house" | "name" | "mood" | "energy" | "acted" | TraitName;
export interface Order {
  by: SortKey;
  direction: "ascending" | "descending";
}
/** Words at the top of a list, figures with the largest first. */
export const firstDirection = (by: SortKey): Order["direction"] => (by === "house" || by === "name" ? "ascending" : "descending");

export interface RosterRow {
  member: CastMember;
  house: string;
  /** The tie by which a search found this one; null when it was found by itself. */
  via: TieView | null;
}

export interface RosterQuestion {
  members: readonly CastMember[];
  places: readonly Place[];
  ties: TiesFrom;
  query: string;
  order: Order;
}

export const nowhere = "Elsewhere";
/** A tie fainter than this does not make somebody findable by it: everybody knows everybody a little. */
const FAINT = 0.25;

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (query: string): string[] =>
  plain(query)
    .split(/\s+/u)
    .filter((word) => word !== "" && word !== "of");
const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word));

/** Made once: `localeCompare` with options makes one for every pair. */
const { compare: compareText } = new Intl.Collator("en", { sensitivity: "base", numeric: true });

const figureOf = (member: CastMember, by: Exclude<SortKey, "house" | "name">): number => {
  if (by === "mood") return member.state.mood.pleasure;
  if (by === "energy") return member.state.energy;
  if (by === "acted") return member.lastActTick ?? -1;
  return member.bigFive[by];
};

/** The largest houses first; those without a home last. */
const rankHouses = (rows: readonly RosterRow[]): Map<string, number> => {
  const sizes = new Map<string, number>();
  for (const { house } of rows) sizes.set(house, (sizes.get(house) ?? 0) + 1);
  const sorted = [...sizes].sort(
    ([a, sizeA], [b, sizeB]) => Number(a === nowhere) - Number(b === nowhere) || sizeB - sizeA || compareText(a, b),
  );
  return new Map(sorted.map(([house], rank) => [house, rank]));
};

const arrange = (rows: RosterRow[], { by, direction }: Order): RosterRow[] => {
  const sign = direction === "ascending" ? 1 : -1;
  const byName = (a: RosterRow, b: RosterRow): number => compareText(a.member.name, b.member.name);
  if (by === "name") return rows.sort((a, b) => sign * byName(a, b));
  if (by === "house") {
    const ranks = rankHouses(rows);
    return rows.sort((a, b) => sign * ((ranks.get(a.house) ?? 0) - (ranks.get(b.house) ?? 0)) || byName(a, b));
  }
  return rows.sort((a, b) => sign * (figureOf(a.member, by) - figureOf(b.member, by)) || byName(a, b));
};

/** Name, alias, title, house, tags; and "enemy of Darcy" through the ties that are more than faint. */
const findRow = (
  row: RosterRow,
  words: readonly string[],
  question: RosterQuestion,
  names: ReadonlyMap<string, string>,
): RosterRow | null => {
  const { member } = row;
  const own = [member.name, member.shortName, ...member.aliases, member.title, member.occupation, row.house, ...member.tags];
  if (holds(plain(own.join(" ")), words)) return row;
  const via = (question.ties.get(member.id) ?? []).find(
    ({ kind, strength, toId }) => Math.abs(strength) >= FAINT && holds(`${kindLabels[kind]} ${names.get(toId) ?? ""}`, words),
  );
  return via ? { ...row, via } : null;
};

/** Everybody in order; when something is sought, those found by themselves before those found through a tie. */
export const buildRoster = (question: RosterQuestion): RosterRow[] => {
  const places = new Map(question.places.map(({ id, name }) => [id, name]));
  const rows = question.members.map((member) => ({ member, house: places.get(member.homePlaceId ?? "") ?? nowhere, via: null }));
  const words = wordsOf(question.query);
  if (words.length === 0) return arrange(rows, question.order);
  const names = new Map(question.members.map(({ id, name, shortName, aliases }) => [id, plain([name, shortName, ...aliases].join(" "))]));
  const found = rows.flatMap((row) => findRow(row, words, question, names) ?? []);
  return [
    ...arrange(
      found.filter(({ via }) => via === null),
      question.order,
    ),
    ...arrange(
      found.filter(({ via }) => via !== null),
      question.order,
    ),
  ];
};

/** Neighbours of one house, as they stand. */
export const groupByHouse = (rows: readonly RosterRow[]): { house: string; rows: RosterRow[] }[] => {
  const groups: { house: string; rows: RosterRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.house === row.house) last.rows.push(row);
    else groups.push({ house: row.house, rows: [row] });
  }
  return groups;
};

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "24 characters in seven houses" */
export const countWords = (members: readonly CastMember[], places: readonly Place[]): string => {
  if (members.length === 0) return "nobody yet";
  const known = new Set(places.map(({ id }) => id));
  const houses = new Set(members.flatMap(({ homePlaceId }) => (homePlaceId && known.has(homePlaceId) ? [homePlaceId] : []))).size;
  const people = `${members.length.toLocaleString("en")} ${members.length === 1 ? "character" : "characters"}`;
  if (houses === 0) return people;
  return `${people} in ${numbers[houses] ?? houses} ${houses === 1 ? "house" : "houses"}`;
};

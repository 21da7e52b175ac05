import { motifCategories, type MotifCategory } from "@/server/contracts/motifs";
import { directedMoves, soloMoves, type DirectedMove, type SoloMove } from "@/server/contracts/moves";
import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";
import { toFragment, type Fragment } from "./fragment";
import { packFiles } from "./pack-files";
import * as schema from "./pack-schema";
import type { Pack, PackFragment } from "./pack-schema";
import { readPacks } from "./read-packs";
import { readTelling } from "./telling";

type Group<Name extends string> = Readonly<Record<Name, readonly Fragment[]>>;
export type MoveShelf = Group<"any" | "well" | "ill" | "close" | "distant" | "cold">;
export interface Domain {
  key: string;
  words: readonly string[];
  /** What people of that world come back to. */
  topics: readonly string[];
  /** "like {thing}" */
  things: readonly string[];
  sayings: readonly Fragment[];
}
/** All that may be said in one era, from every pack that fits it. */
export interface Library {
  era: string;
  moves: Readonly<Record<DirectedMove, MoveShelf>>;
  replies: Readonly<Record<schema.ReplyKind, Group<schema.ReplyWay>>>;
  echoes: Group<schema.ReplyWay>;
  namings: Group<schema.ReplyWay>;
  images: Group<MotifCategory>;
  domains: readonly Domain[];
  /** All that people talk about: the topics of the time, and those of every world. */
  topics: readonly string[];
  perceptions: Group<(typeof schema.settings)[number]>;
  closers: Group<(typeof schema.closerKinds)[number]>;
  between: Group<(typeof schema.bondKinds)[number]>;
  stakes: Readonly<Record<RelationshipKind, Group<(typeof schema.stanceNames)[number]>>>;
  moods: Group<(typeof schema.moodKinds)[number]>;
  directions: Group<(typeof schema.directionKinds)[number]>;
  mentions: Group<schema.MentionSlot>;
  /** What may come after a move, whichever way it was made: for anybody, for the fond, for the cool. */
  follows: Readonly<Record<DirectedMove, Group<"any" | "warm" | "cold">>>;
  cues: Group<DirectedMove>;
  hints: Group<DirectedMove>;
  lexicon: Readonly<Record<(typeof schema.wordKinds)[number], readonly string[]>>;
  deeds: Readonly<Record<DirectedMove, readonly string[]>>;
  solo: Group<SoloMove>;
  tails: readonly Fragment[];
}

/** What was written for an era, or for a pack that was asked for, comes before what fits any time. */
const ERA_WEIGHT = 2.2;
const NAMED_WEIGHT = 4;

const packs = readPacks(packFiles);
const eras = new Set(packs.flatMap((pack) => pack.eras));
export const knownEra = (era: string): string => (eras.has(era) ? era : "neutral");

interface Chosen {
  pack: Pack;
  weight: number;
}
/** The names by which a pack is asked for: its own, its genre, its setting, its eras, and the group that its name begins with. */
const groupsOf = ({ name, genre, setting, eras }: Pack): string[] =>
  [name, name.split("-")[0] ?? "", genre, setting, ...eras].filter((each) => each !== "");
const isNamed = (pack: Pack, name: string | null): boolean => name !== null && groupsOf(pack).includes(name);

/** A pack of a genre or a setting is opened when it is asked for; the others when their era is the day's, or any. */
const choosePacks = (era: string, name: string | null): Chosen[] =>
  packs.flatMap((pack) => {
    if (isNamed(pack, name)) return [{ pack, weight: NAMED_WEIGHT }];
    if (pack.genre !== "" || pack.setting !== "") return [];
    if (pack.eras.length === 0) return [{ pack, weight: 1 }];
    return pack.eras.includes(era) ? [{ pack, weight: ERA_WEIGHT }] : [];
  });

const fromEntries = <Name extends string, Value>(names: readonly Name[], valueOf: (name: Name) => Value): Record<Name, Value> =>
  Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;

const merge = (chosen: readonly Chosen[], listOf: (pack: Pack) => readonly PackFragment[] | undefined): Fragment[] =>
  chosen.flatMap(({ pack, weight }) => (listOf(pack) ?? []).map((fragment) => toFragment(fragment, weight)));

/** Words of the time where there are any: "by my troth" and "honestly" do not mix. */
const mergeWords = (chosen: readonly Chosen[], kind: (typeof schema.wordKinds)[number]): string[] => {
  const ofAny = chosen.filter(({ weight }) => weight === 1).flatMap(({ pack }) => pack.lexicon[kind] ?? []);
  const ofTime = chosen.filter(({ weight }) => weight > 1).flatMap(({ pack }) => pack.lexicon[kind] ?? []);
  return [...new Set(ofTime.length >= 4 ? ofTime : [...ofTime, ...ofAny])];
};

const mergeDomains = (chosen: readonly Chosen[]): Domain[] => {
  const keys = [...new Set(chosen.flatMap(({ pack }) => pack.domains.map(({ key }) => key)))];
  return keys.map((key) => {
    const parts = chosen.flatMap(({ pack, weight }) =>
      pack.domains.filter((each) => each.key === key).map((domain) => ({ domain, weight })),
    );
    return {
      key,
      words: [...new Set(parts.flatMap(({ domain }) => domain.words))],
      topics: [...new Set(parts.flatMap(({ domain }) => domain.topics))],
      things: [...new Set(parts.flatMap(({ domain }) => domain.things))],
      sayings: parts.flatMap(({ domain, weight }) => domain.sayings.map((fragment) => toFragment(fragment, weight))),
    };
  });
};

const shelves = ["any", "well", "ill", "close", "distant", "cold"] as const;

type Moves = Record<DirectedMove, MoveShelf>;
const sourcesOf = (list: readonly Fragment[]): string[] => list.map(({ template }) => template.source);

/** Moves that a word or two may make: their cues are whole lines as well. */
const brief = new Set<DirectedMove>([
  "GREET",
  "FAREWELL",
  "COMPLIMENT",
  "THANK",
  "ENCOURAGE",
  "COMFORT",
  "OFFER_HELP",
  "GIVE_GIFT",
  "INVITE",
  "WARN",
  "CHALLENGE",
  "VOW",
  "ARGUE",
  "APOLOGISE",
  "FORGIVE",
  "CONCEDE",
  "STONEWALL",
  "COMMAND",
  "ACCUSE",
  "CONFESS",
  "DECLARE_LOVE",
  "BREAK_OFF",
]);

/** Every wording of a move with how surely it tells the move. */
const withTelling = (authored: Moves, cues: Group<DirectedMove>): Moves => {
  const moves = fromEntries(directedMoves, (move) =>
    brief.has(move) ? { ...authored[move], any: [...authored[move].any, ...cues[move]] } : authored[move],
  );
  const telling = readTelling(
    fromEntries(directedMoves, (move) => [...Object.values(authored[move]).flatMap(sourcesOf), ...sourcesOf(cues[move])]),
  );
  return fromEntries(directedMoves, (move) =>
    fromEntries(shelves, (each) =>
      moves[move][each].map((fragment) => ({ ...fragment, telling: telling[move].get(fragment.template.source) ?? 0 })),
    ),
  );
};

const build = (era: string, name: string | null): Library => {
  const chosen = choosePacks(era, name);
  const group = <Name extends string>(
    names: readonly Name[],
    of: (pack: Pack) => Partial<Record<Name, readonly PackFragment[]>>,
  ): Group<Name> => fromEntries(names, (each) => merge(chosen, (pack) => of(pack)[each]));
  const cues = group(directedMoves, (pack) => pack.cues);
  const shelf = (move: DirectedMove): MoveShelf => fromEntries(shelves, (each) => merge(chosen, (pack) => pack.moves[move]?.[each]));
  const domains = mergeDomains(chosen);
  const lexicon = fromEntries(schema.wordKinds, (kind) => mergeWords(chosen, kind));
  return {
    era,
    moves: withTelling(fromEntries(directedMoves, shelf), cues),
    replies: fromEntries(schema.replyKinds, (kind) =>
      fromEntries(schema.replyWays, (way) => merge(chosen, (pack) => pack.replies[kind]?.[way])),
    ),
    echoes: group(schema.replyWays, (pack) => pack.echoes),
    namings: group(schema.replyWays, (pack) => pack.namings),
    images: group(motifCategories, (pack) => pack.images),
    domains,
    topics: [...new Set([...lexicon.topics, ...domains.flatMap(({ topics }) => topics)])],
    perceptions: group(schema.settings, (pack) => pack.perceptions),
    closers: group(schema.closerKinds, (pack) => pack.closers),
    between: group(schema.bondKinds, (pack) => pack.between),
    stakes: fromEntries(relationshipKinds, (kind) => group(schema.stanceNames, (pack) => pack.stakes[kind] ?? {})),
    moods: group(schema.moodKinds, (pack) => pack.moods),
    directions: group(schema.directionKinds, (pack) => pack.directions),
    mentions: group(schema.mentionSlots, (pack) => pack.mentions),
    follows: fromEntries(directedMoves, (move) =>
      fromEntries(["any", "warm", "cold"] as const, (mood) => merge(chosen, (pack) => pack.follows[move]?.[mood])),
    ),
    cues,
    hints: group(directedMoves, (pack) => pack.hints),
    lexicon,
    deeds: fromEntries(directedMoves, (move) => [...new Set(chosen.flatMap(({ pack }) => pack.deeds[move] ?? []))]),
    solo: group(soloMoves, (pack) => pack.solo),
    tails: merge(chosen, (pack) => pack.tails),
  };
};

const built = new Map<string, Library>();
const names = new Set(packs.flatMap(groupsOf));

/** Bounded by the eras and packs that there are: a name that nobody wrote is none. */
export const libraryFor = (era: string, pack: string | null): Library => {
  const time = knownEra(era);
  const named = pack !== null && names.has(pack) ? pack : null;
  const key = `${time}/${named ?? ""}`;
  let library = built.get(key);
  if (!library) built.set(key, (library = build(time, named)));
  return library;
};
export const packNames: readonly string[] = [...names];

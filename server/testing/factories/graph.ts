import type { GraphCharacter, GraphSnapshot, GraphTie } from "@/server/contracts/graph";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import type { Neighbourhood } from "@/server/stores/graph/algorithms/neighbourhood";
import { testId } from "./history";

export const graphPerson = (index: number, placeId: string | null = null): GraphCharacter => ({
  id: testId("character", index),
  name: `Person ${index}`,
  placeId,
});
export const graphTie = (from: number, to: number, strength: number, more: Partial<GraphTie> = {}): GraphTie => ({
  fromId: testId("character", from),
  toId: testId("character", to),
  kind: "acquaintance",
  strength,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  changedSeq: 1,
  ...more,
});

/** A small generator of its own, so that a graph is the same for the same seed in every process. */
export const createDice = (seed: number): (() => number) => {
  let state = (seed ^ 0x5bd1e995) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state >>> 8) + 0.5) / 16_777_216;
  };
};

/** Directed ties between any two with the given chance; strengths in tenths, so that many ways are equally good, and some of them 0. */
export const randomGraph = ({ characters, density, seed }: { characters: number; density: number; seed: number }): GraphSnapshot => {
  const dice = createDice(seed);
  const people = Array.from({ length: characters }, (_, index) => graphPerson(index, testId("place", Math.floor(dice() * 3))));
  const ties: GraphTie[] = [];
  for (let from = 0; from < characters; from += 1)
    for (let to = 0; to < characters; to += 1) {
      if (from === to || dice() >= density) continue;
      const kind = relationshipKinds[Math.floor(dice() * relationshipKinds.length)] ?? "friend";
      ties.push(graphTie(from, to, Math.round(dice() * 20 - 10) / 10 + 0, { kind, trust: dice(), familiarity: dice(), offence: dice() }));
    }
  return { seq: 1, characters: people, ties };
};

/** As many ties as asked for in a cast too large to look at every pair: `ties / characters` each, to the near and some to anybody. */
export const largeGraph = ({ characters, ties, seed }: { characters: number; ties: number; seed: number }): GraphSnapshot => {
  const dice = createDice(seed);
  const people = Array.from({ length: characters }, (_, index) => graphPerson(index, testId("place", index % 16)));
  const each = Math.round(ties / characters);
  const all: GraphTie[] = [];
  for (let from = 0; from < characters; from += 1) {
    const others = new Set<number>();
    while (others.size < Math.min(each, characters - 1)) {
      const near = from + 1 + Math.floor(dice() * 40);
      const to = dice() < 0.8 ? near % characters : Math.floor(dice() * characters);
      if (to !== from) others.add(to);
    }
    for (const to of [...others].sort((a, b) => a - b))
      all.push(graphTie(from, to, Math.round(dice() * 2e6 - 1e6) / 1e6, { trust: dice(), familiarity: dice() }));
  }
  return { seq: 1, characters: people, ties: all };
};

/** A neighbourhood over a whole graph that gives ties in no helpful order, and refuses to be asked twice for the same id by one question. */
export const snapshotAround = ({ ties }: GraphSnapshot, batch = 1): Neighbourhood => {
  const at = new Map<string, GraphTie[]>();
  for (const tie of ties) for (const id of [tie.fromId, tie.toId]) at.set(id, [...(at.get(id) ?? []), tie]);
  const asked = new Set<string>();
  return {
    batch,
    tiesAround: async (ids) => {
      for (const id of ids) {
        if (asked.has(id)) throw new Error(`${id} was asked for twice`);
        asked.add(id);
      }
      return [...new Set(ids.flatMap((id) => at.get(id) ?? []))].reverse();
    },
  };
};

const by = { kind: "system", job: "test" } as const;
const evenTemper = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };

export const draftPerson = ({ id, name, placeId }: GraphCharacter): EventDraft => ({
  type: "character.added",
  tick: 0,
  actor: by,
  payload: { character: { id, name, homePlaceId: placeId, bigFive: evenTemper } },
});
/** A tie as a writer sets it. */
export const draftTie = ({ changedSeq: _changedSeq, ...tie }: GraphTie): EventDraft => ({
  type: "relationship.authored",
  tick: 0,
  actor: by,
  payload: { relationship: { ...tie, evidence: "" } },
});
/** A tie as an act changes it. */
export const draftTieChange = ({ changedSeq: _changedSeq, ...tie }: GraphTie): EventDraft => ({
  type: "relationship.changed",
  tick: 0,
  actor: by,
  payload: { lineId: null, change: { ...tie, delta: { strength: 0, trust: 0, familiarity: 0, offence: 0 } } },
});
export const draftPresence = (what: "removed" | "restored", characterId: string): EventDraft => ({
  type: `character.${what}`,
  tick: 0,
  actor: by,
  payload: { characterId },
});

/** The events by which a graph comes about on an empty stage. */
export const draftGraph = ({ characters, ties }: Pick<GraphSnapshot, "characters" | "ties">): EventDraft[] => [
  ...characters.map(draftPerson),
  ...ties.map(draftTie),
];

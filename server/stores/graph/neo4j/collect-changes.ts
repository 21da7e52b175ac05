import { applyEvent, touched } from "@/server/contracts/chronicle/fold";
import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import type { CastMember, CastView, TieView, ViewEntities, ViewKind, ViewStore } from "@/server/contracts/chronicle/view";
import type { GraphCharacter, GraphTie } from "@/server/contracts/graph";
import { relationshipKey } from "@/server/contracts/relationship-kinds";

/** As it has been since `sinceSeq`. */
export interface CharacterVersion extends GraphCharacter {
  removed: boolean;
  sinceSeq: number;
}
export interface TieVersion extends GraphTie {
  sinceSeq: number;
}
/** As it was until the event `untilSeq` replaced it. */
type Ended<T> = T & { untilSeq: number };

/** What some events do to the graph: how things are after the last of them, and how they were in between. */
export interface GraphChanges {
  characters: CharacterVersion[];
  ties: TieVersion[];
  characterPast: Ended<CharacterVersion>[];
  tiePast: Ended<TieVersion>[];
  /** The last event that changed anything; null when none did. */
  changedSeq: number | null;
}

/** The characters and ties of one timeline as they are after `seq`, which is what the next events are folded onto. */
export interface GraphFold {
  readonly seq: number;
  readonly at: string;
  /** Everything as it is, for a graph that knows nothing yet. */
  whole(): GraphChanges;
  /** The events must follow on `seq`. */
  take(events: readonly ChronicleEvent[]): GraphChanges;
}

const toCharacter = ({ id, name, homePlaceId, removed }: CastMember, sinceSeq: number): CharacterVersion => ({
  id,
  name,
  placeId: homePlaceId,
  removed,
  sinceSeq,
});
const toTie = ({ fromId, toId, kind, strength, trust, familiarity, offence, changedSeq }: TieView, sinceSeq: number): TieVersion => ({
  fromId,
  toId,
  kind,
  strength,
  trust,
  familiarity,
  offence,
  changedSeq,
  sinceSeq,
});
const isSame = <T extends { sinceSeq: number }>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => key === "sinceSeq" || a[key] === b[key]);

/** A versioned shelf: what is set is kept with the event since which it holds. */
const createShelf = <T extends { sinceSeq: number }>() => {
  const now = new Map<string, T>();
  let changed = new Map<string, T>();
  let past: Ended<T>[] = [];
  return {
    now,
    put: (key: string, version: T): boolean => {
      const before = now.get(key);
      if (before && isSame(before, version)) return false;
      // Two changes by one event are one change: nobody can ask for a moment between them.
      if (before && before.sinceSeq < version.sinceSeq) past.push({ ...before, untilSeq: version.sinceSeq });
      now.set(key, version);
      changed.set(key, version);
      return true;
    },
    harvest: (): { current: T[]; past: Ended<T>[] } => {
      const harvest = { current: [...changed.values()], past };
      changed = new Map();
      past = [];
      return harvest;
    },
  };
};

/** Since when what a graph holds has been as it is: by id, and by `relationshipKey`. */
export type Since = ReadonlyMap<string, number>;

/** `view` is the cast after the event that happened at `startAt`. What `since` does not name has been so since then. */
export const createGraphFold = (
  view: Pick<CastView, "seq" | "characters" | "ties">,
  startAt: string,
  since: Since = new Map(),
): GraphFold => {
  const members = new Map<string, CastMember>();
  const tieViews = new Map<string, TieView>();
  const people = createShelf<CharacterVersion>();
  const bonds = createShelf<TieVersion>();
  let { seq } = view;
  let at = startAt;
  let changedSeq: number | null = null;

  const set = <K extends ViewKind>(kind: K, id: string, entity: ViewEntities[K]): void => {
    if (kind === "character") {
      const member = entity as CastMember;
      members.set(id, member);
      if (people.put(id, toCharacter(member, seq))) changedSeq = seq;
    }
    if (kind !== "tie") return;
    const tie = entity as TieView;
    tieViews.set(id, tie);
    // A tie of somebody who never came on stage hangs on a character who is not there.
    for (const end of [tie.fromId, tie.toId])
      if (!people.now.has(end)) people.put(end, { id: end, name: "", placeId: null, removed: true, sinceSeq: seq });
    if (bonds.put(id, toTie(tie, seq))) changedSeq = seq;
  };
  const store: ViewStore = {
    get: <K extends ViewKind>(kind: K, id: string) =>
      (kind === "character" ? members.get(id) : kind === "tie" ? tieViews.get(id) : undefined) as ViewEntities[K] | undefined,
    set,
  };
  const startSeq = seq;
  const begin = <K extends ViewKind>(kind: K, id: string, entity: ViewEntities[K]): void => {
    seq = since.get(id) ?? startSeq;
    set(kind, id, entity);
  };
  for (const member of view.characters) begin("character", member.id, member);
  for (const tie of view.ties) begin("tie", relationshipKey(tie.fromId, tie.toId), tie);
  seq = startSeq;
  people.harvest();
  bonds.harvest();

  return {
    get seq() {
      return seq;
    },
    get at() {
      return at;
    },
    whole: () => ({ characters: [...people.now.values()], ties: [...bonds.now.values()], characterPast: [], tiePast: [], changedSeq: seq }),
    take: (events) => {
      changedSeq = null;
      for (const event of events) {
        ({ seq, at } = event);
        if (touched(event).some(({ kind }) => kind === "character" || kind === "tie")) applyEvent(store, event);
      }
      const [persons, bond] = [people.harvest(), bonds.harvest()];
      return { characters: persons.current, ties: bond.current, characterPast: persons.past, tiePast: bond.past, changedSeq };
    },
  };
};

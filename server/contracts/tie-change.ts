import type { ChronicleEvent } from "./chronicle/events";
import { applyEvent } from "./chronicle/apply-event";
import { touched } from "./chronicle/touched";
import type { TieView, ViewStore } from "./chronicle/view";
import { differenceOf, numbersOf, type TieNumbers, type TieRecord } from "./tie-fold";
import type { TieCause } from "./tie-tracks";
import type { RelationshipKind } from "./relationship-kinds";

/** One change of one directed tie, as the chronicle tells it: where it is afterwards, and how far this change itself moved it. */
export interface TieChangeRow extends TieNumbers {
  seq: number;
  tick: number;
  fromId: string;
  toId: string;
  cause: TieCause;
  kind: RelationshipKind;
  strengthBy: number;
  trustBy: number;
  familiarityBy: number;
  offenceBy: number;
  lineId: string | null;
  /** First cause that the event names; 0 for none. */
  causeSeq: number;
}

/** Before anybody has said anything about it. */
const nothingYet: TieNumbers = { strength: 0, trust: 0.5, familiarity: 0, offence: 0 };
const still: TieNumbers = { strength: 0, trust: 0, familiarity: 0, offence: 0 };

interface Told {
  cause: TieCause;
  by: TieNumbers;
  lineId: string | null;
}
const toldBy = (event: ChronicleEvent, before: TieView | undefined, after: TieView): Told | null => {
  switch (event.type) {
    case "relationship.authored":
      return { cause: "authored", by: differenceOf(after, before ?? nothingYet), lineId: null };
    case "relationship.changed": {
      const { change, lineId } = event.payload;
      return { cause: lineId === null ? "act" : "line", by: change.delta, lineId };
    }
    case "relationship.recomputed":
      return { cause: "ruling", by: event.payload.change.delta, lineId: event.payload.lineId };
    case "relationship.kind_changed":
      return { cause: "kind", by: still, lineId: null };
    default:
      return null;
  }
};

/** Applies an event, and says what it did to a tie; null when it did nothing to any. */
export const applyAndNote = (store: ViewStore, event: ChronicleEvent): TieChangeRow | null => {
  if (!event.type.startsWith("relationship.")) {
    applyEvent(store, event);
    return null;
  }
  const key = touched(event).find(({ kind }) => kind === "tie")?.id ?? "";
  const before = store.get("tie", key);
  applyEvent(store, event);
  const after = store.get("tie", key);
  const told = after && toldBy(event, before, after);
  if (!told) return null;
  const { fromId, toId, kind, strength, trust, familiarity, offence } = after;
  return {
    seq: event.seq,
    tick: event.tick,
    fromId,
    toId,
    cause: told.cause,
    kind,
    strength,
    trust,
    familiarity,
    offence,
    strengthBy: told.by.strength,
    trustBy: told.by.trust,
    familiarityBy: told.by.familiarity,
    offenceBy: told.by.offence,
    lineId: told.lineId,
    causeSeq: event.causes[0] ?? 0,
  };
};

/** A change as a record of its tie's numbers; null for a change of kind alone, which moves none. */
export const recordOf = (row: TieChangeRow): TieRecord | null => {
  const { tick, lineId, cause } = row;
  const values = numbersOf(row);
  switch (cause) {
    case "authored":
      return { what: "authored", tick, values };
    case "kind":
      return null;
    case "ruling":
      return lineId === null ? null : { what: "recomputed", tick, values, lineId };
    case "line":
    case "act": {
      const delta = { strength: row.strengthBy, trust: row.trustBy, familiarity: row.familiarityBy, offence: row.offenceBy };
      return { what: "changed", tick, values, delta, lineId };
    }
  }
};

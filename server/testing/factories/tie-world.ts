import type { ChronicleEvent, EventDraft } from "@/server/contracts/chronicle/events";
import { createEntityStore, type EntityStore } from "@/server/contracts/chronicle/fold";
import { relationshipKey, relationshipKinds } from "@/server/contracts/relationship";
import type { TieChange } from "@/server/contracts/simulation";
import { takeBackFrom } from "@/server/contracts/take-back";
import { applyAndNote, type TieChangeRow } from "@/server/contracts/tie-change";
import { differenceOf, roundTie, tieFields, tieHalfLives, type TieNumbers } from "@/server/contracts/tie-fold";
import { testId } from "./history";

const by = { kind: "system", job: "test" } as const;
const rest: TieNumbers = { strength: 0, trust: 0.5, familiarity: 0, offence: 0 };
const least: TieNumbers = { strength: -1, trust: 0, familiarity: 0, offence: 0 };
const bound = (field: keyof TieNumbers, value: number): number => Math.min(1, Math.max(least[field], value));

/** What happens to a small cast, before it is known what it does to the ties. */
export type TieStep =
  | { what: "wait"; ticks: number }
  /** One act, with words or without, and what it does to ties. */
  | { what: "act"; id: number; spoken: boolean; ties: { fromId: string; toId: string; by: TieNumbers }[] }
  | { what: "author"; fromId: string; toId: string; values: TieNumbers }
  | { what: "kind"; fromId: string; toId: string; kind: number }
  | { what: "edit" | "reject"; id: number };

interface Held {
  values: TieNumbers;
  tick: number;
}

/** A cast whose ties fade and are moved by fixed amounts: as the model does it, but simple enough to be worked out twice. */
export interface TieWorld {
  readonly log: ChronicleEvent[];
  readonly rows: TieChangeRow[];
  readonly store: EntityStore;
  /** Numbers of acts whose line was struck. */
  readonly struck: Set<number>;
  tick: number;
  take(step: TieStep): void;
  fork(): TieWorld;
}

interface State {
  log: ChronicleEvent[];
  rows: TieChangeRow[];
  ties: Map<string, Held>;
  struck: Set<number>;
  tick: number;
}

export const createTieWorld = (from?: State): TieWorld => {
  const state: State = from ?? { log: [], rows: [], ties: new Map(), struck: new Set(), tick: 0 };
  const store = createEntityStore();
  for (const event of state.log) applyAndNote(store, event);

  const append = (drafts: EventDraft[]): void => {
    for (const draft of drafts) {
      const seq = state.log.length + 1;
      const event = { timelineId: "t", seq, v: 1, at: "", sceneId: null, causes: [], ...draft, tick: state.tick } as ChronicleEvent;
      state.log.push(event);
      const row = applyAndNote(store, event);
      if (row) state.rows.push(row);
    }
  };

  const now = (key: string): TieNumbers => {
    const held = state.ties.get(key);
    if (!held) return { ...rest };
    const left = (field: keyof TieNumbers): number =>
      2 ** (-((state.tick - held.tick) * (field === "strength" ? 1.5 - held.values.familiarity : 1)) / tieHalfLives[field]);
    const values = { ...held.values };
    for (const field of tieFields) values[field] = rest[field] + (held.values[field] - rest[field]) * left(field);
    return values;
  };
  const move = (key: string, by: TieNumbers): { before: TieNumbers; after: TieNumbers } => {
    const before = now(key);
    const after = { ...before };
    for (const field of tieFields) after[field] = bound(field, before[field] + by[field]);
    state.ties.set(key, { values: after, tick: state.tick });
    return { before, after };
  };
  const told = (values: TieNumbers): TieNumbers => {
    const rounded = { ...values };
    for (const field of tieFields) rounded[field] = roundTie(values[field]);
    return rounded;
  };

  const act = ({ id, spoken, ties }: Extract<TieStep, { what: "act" }>): void => {
    const [actorId, targetId] = [ties[0]?.fromId ?? testId("character", 0), ties[0]?.toId ?? null];
    const lineId = spoken ? testId("line", id) : null;
    const made = state.log.length + 1;
    const shared = { aboutId: null, move: "ASK" as const, accepted: true };
    append([{ type: "move.made", tick: 0, actor: by, payload: { act: id + 1, actorId, targetId, significance: 0.5, ...shared } as never }]);
    if (lineId !== null) {
      const words = { text: `Line ${id}`, direction: null, source: "improviser" as const, model: "test", moveSeq: made };
      const place = { lineId, placeId: null, turn: null, speakerId: actorId, addresseeId: targetId, used: null };
      append([{ type: "line.spoken", tick: 0, actor: by, causes: [made], payload: { ...place, ...words, ...shared } }]);
    }
    const cause = state.log.length;
    for (const { fromId, toId, by: amount } of ties) {
      const key = relationshipKey(fromId, toId);
      const { before, after } = move(key, amount);
      const kind = store.get("tie", key)?.kind ?? "acquaintance";
      const change: TieChange = { fromId, toId, kind, ...told(after), delta: differenceOf(told(after), before) };
      append([{ type: "relationship.changed", tick: 0, actor: by, causes: [cause], payload: { lineId, change } }]);
    }
  };

  const reject = (id: number): void => {
    const lineId = testId("line", id);
    const line = store.get("line", lineId);
    if (!line || line.ruling === "rejected") return;
    state.struck.add(id);
    const keys = [...new Set(line.ties.map(({ fromId, toId }) => relationshipKey(fromId, toId)))];
    const taken = keys
      .map((key) =>
        takeBackFrom(
          state.rows.filter((row) => relationshipKey(row.fromId, row.toId) === key),
          lineId,
          state.tick,
        ),
      )
      .filter((one) => one !== null);
    const ties = taken.map(({ shift }) => shift).filter((shift) => shift !== null);
    for (const shift of ties) move(relationshipKey(shift.fromId, shift.toId), shift);
    append([
      { type: "line.rejected", tick: 0, actor: by, causes: [line.seq], payload: { lineId, act: id + 1, ties } },
      ...taken.map(({ change }) => ({
        type: "relationship.recomputed" as const,
        tick: 0,
        actor: by,
        causes: [line.seq],
        payload: { lineId, change },
      })),
    ]);
  };

  const take = (step: TieStep): void => {
    switch (step.what) {
      case "wait":
        state.tick += step.ticks;
        return;
      case "act":
        return act(step);
      case "reject":
        return reject(step.id);
      case "edit": {
        const lineId = testId("line", step.id);
        const line = store.get("line", lineId);
        if (!line || line.ruling === "rejected") return;
        return append([{ type: "line.edited", tick: 0, actor: by, payload: { lineId, act: step.id + 1, text: "Other words" } }]);
      }
      case "author": {
        const { fromId, toId, values } = step;
        state.ties.set(relationshipKey(fromId, toId), { values, tick: state.tick });
        const relationship = { fromId, toId, kind: "friend" as const, ...values, evidence: "So it is." };
        return append([{ type: "relationship.authored", tick: 0, actor: by, payload: { relationship } }]);
      }
      case "kind": {
        const { fromId, toId } = step;
        const from = store.get("tie", relationshipKey(fromId, toId))?.kind;
        const to = relationshipKinds[step.kind % relationshipKinds.length] ?? "friend";
        if (from) append([{ type: "relationship.kind_changed", tick: 0, actor: by, payload: { fromId, toId, from, to } }]);
      }
    }
  };

  return {
    log: state.log,
    rows: state.rows,
    store,
    struck: state.struck,
    get tick() {
      return state.tick;
    },
    take,
    fork: () =>
      createTieWorld({
        log: [...state.log],
        rows: [...state.rows],
        ties: new Map(state.ties),
        struck: new Set(state.struck),
        tick: state.tick,
      }),
  };
};

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { historyArbitrary, openingDrafts, testId } from "@/server/testing/factories/history";
import { placeDrafts, prepareDrafts } from "@/server/stores/chronicle/prepare-drafts";
import { limits } from "../limits";
import type { ChronicleEvent, EventDraft } from "./events";
import { applyEvent, createEntityStore, createMemoryView, emptyCastView, touched } from "./fold";
import { lastLines, viewKinds, type ViewStore } from "./view";

const timelineId = "01990000-0000-7000-8000-000000000001";

const toEvents = (batches: readonly EventDraft[][]): ChronicleEvent[][] => {
  let headSeq = 0;
  return batches.map((drafts) => {
    const events = placeDrafts(prepareDrafts(drafts), { timelineId, headSeq, headTick: 0, at: "2026-11-20T10:00:00.000Z" });
    headSeq += events.length;
    return events;
  });
};
const histories = (most: number): fc.Arbitrary<ChronicleEvent[][]> => historyArbitrary(most).map(toEvents);

const snapshot = (events: readonly ChronicleEvent[]): string => {
  const view = createMemoryView(emptyCastView(timelineId));
  view.apply(events);
  return JSON.stringify(view.toCastView());
};

describe("folding a chronicle", () => {
  it("gives the same view event by event, batch by batch and at once", () => {
    fc.assert(
      fc.property(histories(60), (batches) => {
        const all = batches.flat();
        const single = createMemoryView(emptyCastView(timelineId));
        for (const event of all) single.apply([event]);
        const batched = createMemoryView(emptyCastView(timelineId));
        for (const events of batches) batched.apply(events);
        expect(JSON.stringify(single.toCastView())).toBe(snapshot(all));
        expect(JSON.stringify(batched.toCastView())).toBe(snapshot(all));
      }),
      { numRuns: 60 },
    );
  });

  it("reads and writes only what `touched` names", () => {
    fc.assert(
      fc.property(histories(40), (batches) => {
        const store = createEntityStore();
        for (const event of batches.flat()) {
          const named = new Set(touched(event).map(({ kind, id }) => `${kind} ${id}`));
          const watched: ViewStore = {
            get: (kind, id) => {
              expect(named).toContain(`${kind} ${id}`);
              return store.get(kind, id);
            },
            set: (kind, id, entity) => {
              expect(named).toContain(`${kind} ${id}`);
              store.set(kind, id, entity);
            },
          };
          applyEvent(watched, event);
        }
        expect(store.size("character")).toBe(5);
      }),
      { numRuns: 40 },
    );
  });

  it("never changes an entity in place", () => {
    fc.assert(
      fc.property(histories(40), (batches) => {
        const store = createEntityStore();
        const frozen: ViewStore = { get: store.get, set: (kind, id, entity) => store.set(kind, id, deepFreeze(entity)) };
        expect(() => {
          for (const event of batches.flat()) applyEvent(frozen, event);
        }).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });

  it("goes on from any view as if it had seen everything before", () => {
    fc.assert(
      fc.property(histories(40), fc.double({ min: 0, max: 1, noNaN: true }), (batches, part) => {
        const all = batches.flat();
        const cut = Math.floor(part * all.length);
        const before = createMemoryView(emptyCastView(timelineId));
        before.apply(all.slice(0, cut));
        const resumed = createMemoryView(JSON.parse(JSON.stringify(before.toCastView())));
        resumed.apply(all);
        expect(JSON.stringify(resumed.toCastView())).toBe(snapshot(all));
      }),
      { numRuns: 60 },
    );
  });

  it("names what has changed, each entity once, and nothing for what it has seen", () => {
    const view = createMemoryView(emptyCastView(timelineId));
    const [opening = []] = toEvents([openingDrafts()]);
    const changed = view.apply(opening).map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(changed).size).toBe(changed.length);
    expect(changed).toContain(`character ${testId("character", 4)}`);
    expect(changed).toContain("clock clock");
    expect(view.apply(opening)).toEqual([]);
    expect(view.seq).toBe(opening.length);
  });

  it("keeps a list until something of its kind changes", () => {
    const [opening = [], rename = []] = toEvents([
      openingDrafts(),
      [{ type: "ecosystem.renamed", tick: 0, actor: { kind: "system", job: "test" }, payload: { title: "Another" } }],
    ]);
    const view = createMemoryView(emptyCastView(timelineId));
    view.apply(opening);
    const characters = view.list("character");
    view.apply(rename);
    expect(view.list("character")).toBe(characters);
    expect(view.toCastView().clock.title).toBe("Another");
  });

  it("keeps of a scene that is not over its own last lines, however much is said elsewhere, event by event or at once", () => {
    const sceneId = testId("scene", 0);
    const head = { tick: 0, actor: { kind: "system", job: "test" } as const };
    const cast = [testId("character", 0), testId("character", 1)];
    const say = (index: number, where: string | null): EventDraft => ({
      ...head,
      type: "line.spoken",
      sceneId: where,
      payload: {
        ...{ lineId: testId("line", index), placeId: null, turn: null, speakerId: cast[0]!, addresseeId: null, aboutId: null },
        ...{ text: `line ${index}`, direction: null, source: "human", model: "person", move: "ASK", accepted: null, moveSeq: null },
      },
    });
    const many = (from: number, count: number, where: string | null) => Array.from({ length: count }, (_, k) => say(from + k, where));
    const within = limits.sceneLinesInView + 10;
    const [before = [], after = []] = toEvents([
      [
        ...openingDrafts(),
        { ...head, type: "scene.opened", sceneId, payload: { sceneId, setup: { title: "A scene", cast } } },
        ...many(0, within, sceneId),
        ...many(within, limits.linesInView + 10, null),
      ],
      [{ ...head, type: "scene.closed", sceneId, payload: { reason: "" } }],
    ]);
    const view = createMemoryView(emptyCastView(timelineId));
    view.apply(before);
    const kept = view.list("line");
    expect(kept.filter((line) => line.sceneId === sceneId).map(({ text }) => text)).toEqual(
      Array.from({ length: limits.sceneLinesInView }, (_, k) => `line ${k + 10}`),
    );
    expect(lastLines(view.toCastView().lines).map(({ text }) => text)).toEqual(
      Array.from({ length: limits.linesInView }, (_, k) => `line ${within + 10 + k}`),
    );
    const single = createMemoryView(emptyCastView(timelineId));
    for (const event of before) single.apply([event]);
    expect(single.toCastView()).toEqual(view.toCastView());
    view.apply(after);
    expect(view.list("line")).toEqual(lastLines(view.toCastView().lines));
  });

  it("keeps the last lines and samples only", () => {
    const drafts = (tick: number): EventDraft => {
      const sample = { tick, mood: { pleasure: 0, arousal: 0, dominance: 0 }, energy: 1, tension: 0, active: 0 };
      return { type: "clock.ticked", tick, actor: { kind: "system", job: "test" }, payload: { tick, sample, digest: null } };
    };
    const ticks = Array.from({ length: limits.samplesInView + 5 }, (_, index) => drafts(index + 1));
    const view = createMemoryView(emptyCastView(timelineId));
    view.apply(toEvents([openingDrafts(), ticks]).flat());
    expect(view.list("sample")).toHaveLength(limits.samplesInView);
    expect(view.list("sample")[0]?.tick).toBe(6);
  });

  it("leaves what an edit does not name as it was", () => {
    const edit: EventDraft = {
      type: "character.edited",
      tick: 0,
      actor: { kind: "system", job: "test" },
      payload: { characterId: testId("character", 0), patch: { occupation: "Governess" } },
    };
    const view = createMemoryView(emptyCastView(timelineId));
    const [opening = [], edited = []] = toEvents([openingDrafts(), [edit]]);
    view.apply(opening);
    const before = view.get("character", testId("character", 0));
    view.apply(edited);
    expect(before?.name).toBe("Person 0");
    expect(view.get("character", testId("character", 0))).toEqual({ ...before, occupation: "Governess" });
  });

  it("has a view for every kind of entity", () => {
    const { timelineId: _timelineId, seq: _seq, ...entities } = emptyCastView(timelineId);
    expect(Object.keys(entities)).toHaveLength(viewKinds.length);
  });
});

const deepFreeze = <T>(value: T): T => {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const entry of Object.values(value)) deepFreeze(entry);
  }
  return value;
};

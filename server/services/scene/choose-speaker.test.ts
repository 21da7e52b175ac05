import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openingState, plainDirection } from "@/server/contracts/scene-state";
import type { SceneDirection } from "@/server/contracts/direction";
import type { Scene } from "@/server/contracts/scene";
import { chancesFor, drawFrom, type Floor } from "./choose-speaker";

const cast = ["ann", "ben", "cat"];
const scene = (direction: Partial<SceneDirection>, more: Partial<Scene> = {}): Scene => ({
  ...openingState,
  id: "s",
  title: "",
  premise: "",
  mood: "",
  placeId: null,
  cast,
  present: cast,
  maxTurns: 40,
  maxMinutes: 30,
  secondsPerTurn: 4,
  plan: null,
  status: "running",
  openedAtTick: 0,
  openedAt: "",
  direction: { ...plainDirection, ...direction },
  ...more,
});
const spoken = (...ids: string[]): Floor["lines"] => ids.map((speakerId, k) => ({ speakerId, addresseeId: null, turn: k + 1 }));
const floor = (direction: Partial<SceneDirection>, more: Partial<Floor> = {}): Floor => ({
  scene: scene(direction),
  lines: [],
  named: [],
  free: cast,
  social: [],
  ...more,
});
const ids = (f: Floor): string[] => chancesFor(f).map(({ characterId }) => characterId);
const part = (characterId: string, talkativeness: number) => ({
  characterId,
  talkativeness,
  role: "support" as const,
  instructions: "",
  secret: "",
  goal: null,
  entersAt: 1,
  model: null,
});

describe("an order of turns", () => {
  it("by list goes round in the order of the cast, past whoever may not", () => {
    expect(ids(floor({ strategy: "list" }))).toEqual(["ann"]);
    expect(ids(floor({ strategy: "list" }, { lines: spoken("ann") }))).toEqual(["ben"]);
    expect(ids(floor({ strategy: "list" }, { lines: spoken("ann", "ben", "cat") }))).toEqual(["ann"]);
    expect(ids(floor({ strategy: "list" }, { lines: spoken("ann"), free: ["ann", "cat"] }))).toEqual(["cat"]);
  });

  it("from a pool lets everybody speak once before anybody speaks again", () => {
    expect(ids(floor({ strategy: "pooled" }, { lines: spoken("ann", "ben") }))).toEqual(["cat"]);
    const next = ids(floor({ strategy: "pooled" }, { lines: spoken("ann", "ben", "cat") }));
    expect([...next].sort()).toEqual(["ann", "ben"]);
  });

  it("by nature follows a name; who never talks unasked speaks when named, and only then", () => {
    const quiet = { strategy: "natural" as const, parts: [part("cat", 0), part("ann", 1), part("ben", 0.25)] };
    expect(ids(floor(quiet))).toEqual(["ann", "ben"]);
    expect(chancesFor(floor(quiet))[0]!.probability).toBeCloseTo(0.8);
    expect(ids(floor(quiet, { named: ["cat"], lines: spoken("ann") }))).toEqual(["cat"]);
    expect(ids(floor({ strategy: "natural", parts: cast.map((id) => part(id, 0)) }))).toEqual([]);
  });

  it("lets nobody speak twice in a row, unless they may or nobody else can", () => {
    expect(ids(floor({ strategy: "natural" }, { lines: spoken("ann") }))).not.toContain("ann");
    expect(ids(floor({ strategy: "natural", selfReplies: true }, { lines: spoken("ann") }))).toContain("ann");
    expect(ids(floor({ strategy: "natural" }, { lines: spoken("ann"), free: ["ann"] }))).toEqual(["ann"]);
  });

  it("by the director gives the turn to whom the beat needs and who was silent longest", () => {
    const beat = {
      id: "b",
      title: "The name",
      required: ["ann", "cat"],
      pre: [],
      tension: 0.5,
      valence: null,
      boost: {},
      forbid: [],
      success: [],
      fail: [],
      minTurns: 0,
      maxTurns: 9,
      priority: 1,
      weight: 1,
      once: true,
    };
    const plan = { turns: 9, curve: [], arc: null, hand: 1, cards: [], beats: [beat] };
    const now = scene({ strategy: "director" }, { plan, beat: { id: "b", sinceTurn: 1 } });
    expect(ids(floor({}, { scene: now, lines: spoken("cat", "ann", "ben") }))).toEqual(["cat"]);
    const social = [{ characterId: "ben", probability: 1, reasons: [] }];
    expect(ids(floor({}, { scene: scene({ strategy: "director" }), social }))).toEqual(["ben"]);
  });

  it("by hand waits for the writer", () => {
    expect(ids(floor({ strategy: "manual" }))).toEqual([]);
  });

  it("gives shares of one, to nobody who may not speak, whatever has been said", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("natural" as const, "list" as const, "pooled" as const),
        fc.array(fc.constantFrom(...cast)),
        fc.subarray(cast, { minLength: 1 }),
        (strategy, said, free) => {
          const chances = chancesFor(floor({ strategy }, { lines: spoken(...said), free }));
          expect(chances.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
          for (const { characterId } of chances) expect(free).toContain(characterId);
          expect(free).toContain(drawFrom(chances, "scene", said.length + 1));
        },
      ),
    );
  });

  it("draws the same at the same turn, and by its shares over many", () => {
    const chances = [
      { characterId: "ann", probability: 0.75, reasons: [] },
      { characterId: "ben", probability: 0.25, reasons: [] },
    ];
    const drawn = Array.from({ length: 2_000 }, (_, turn) => drawFrom(chances, `scene-${turn % 40}`, turn));
    expect(drawFrom(chances, "scene-3", 43)).toBe(drawn[43]);
    expect(drawn.filter((id) => id === "ben").length / drawn.length).toBeCloseTo(0.25, 1);
    expect(drawFrom([], "scene", 1)).toBeNull();
  });
});

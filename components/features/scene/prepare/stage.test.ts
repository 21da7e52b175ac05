import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import type { Happening } from "@/server/contracts/direction";
import type { Line } from "@/server/contracts/line";
import type { ScriptDesk } from "../script-desk";
import { cutHits, findHits, foldText, nextHit } from "./find";
import { pressOnLine } from "./line-keys";
import { listItems, tellInOrder } from "./script-items";
import { tensionOf } from "./wanted";

const line = (turn: number, text = `line ${turn}`): Line =>
  ({ id: `l${turn}`, seq: turn, turn, text, alternatives: [], chosen: 0, ruling: null }) as unknown as Line;
const happening = (id: string, turn: number, text = "It rains."): Happening => ({ id, kind: "event", text, turn, by: "writer" });
const keys = (items: readonly { key: string }[]): string[] => items.map(({ key }) => key);

describe("what happens between lines", () => {
  it("stands after the turn it came after, in the order in which it happened", () => {
    const told = tellInOrder([line(1), line(2), line(3)], {
      happenings: [happening("h0", 0), happening("h2", 2), happening("h2b", 2), happening("h9", 9)],
      isWhole: true,
    });
    expect(keys(told)).toEqual(["h0", "l1", "l2", "h2", "h2b", "l3", "h9"]);
  });

  it("is not shown before the first known line while there are earlier ones", () => {
    const told = tellInOrder([line(5), line(6)], { happenings: [happening("h1", 1), happening("h5", 5)], isWhole: false });
    expect(keys(told)).toEqual(["l5", "h5", "l6"]);
  });

  it("neither loses nor doubles anything, whatever the turns", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), fc.array(fc.integer({ min: 0, max: 60 })), (turns, after) => {
        const lines = [...turns].sort((a, b) => a - b).map((turn) => line(turn));
        const happenings = after.map((turn, i) => happening(`h${i}`, turn));
        const told = tellInOrder(lines, { happenings, isWhole: true });
        expect(new Set(keys(told)).size).toBe(lines.length + happenings.length);
        expect(told).toHaveLength(lines.length + happenings.length);
      }),
    );
  });

  it("leaves the held line at the end, before the reader’s own words", () => {
    const sent = { commandId: "c" } as Parameters<typeof listItems>[2][number];
    expect(keys(listItems([line(1)], [], [sent], { happenings: [], heldId: "x", isWhole: true }))).toEqual(["head", "l1", "held x", "c"]);
  });
});

describe("finding words in a scene", () => {
  const items = listItems([line(1, "Señor Darcy, ¡no!"), line(2, "No, no"), line(13, "Yes")], [], [], {
    happenings: [happening("h1", 1, "NOBODY comes")],
    heldId: null,
    isWhole: true,
  });
  it("minds neither case nor accents, finds turns by their number, and what happened, too", () => {
    expect(findHits(items, "senor")).toEqual(["l1"]);
    expect(findHits(items, "no")).toEqual(["l1", "h1", "l2"]);
    expect(findHits(items, "#13")).toEqual(["l13"]);
    expect(findHits(items, "  ")).toEqual([]);
  });

  it("marks every place, and the pieces are the text", () => {
    expect(cutHits("No, no", "no")).toEqual([
      { text: "No", isHit: true },
      { text: ", ", isHit: false },
      { text: "no", isHit: true },
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        expect(foldText(text)).toHaveLength(text.length);
        expect(
          cutHits(text, query)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  it("goes from one to the next, round the ends", () => {
    expect(nextHit(["a", "b"], null, 1)).toBe("a");
    expect(nextHit(["a", "b"], null, -1)).toBe("b");
    expect(nextHit(["a", "b"], "b", 1)).toBe("a");
    expect(nextHit([], null, 1)).toBeNull();
  });
});

describe("keys on a line", () => {
  const press = { key: "", altKey: false, ctrlKey: false, metaKey: false };
  const desk = (more: Partial<ScriptDesk> = {}): ScriptDesk => ({
    commands: { busy: false, edit: vi.fn(), reword: vi.fn(), step: vi.fn(), strike: vi.fn() },
    rules: true,
    writes: true,
    form: null,
    setForm: vi.fn(),
    onBranch: vi.fn(),
    onStrike: vi.fn(),
    onMoment: null,
    query: "",
    ...more,
  });
  const worded = { ...line(4), chosen: 2, alternatives: [{}, {}, {}] } as unknown as Line;

  it("turn to another wording where there is one", () => {
    const at = desk();
    expect(pressOnLine({ ...press, key: "ArrowRight", altKey: true }, worded, at)).toBe(true);
    expect(at.commands.step).toHaveBeenCalledWith(worded, 1);
    expect(pressOnLine({ ...press, key: "ArrowLeft", altKey: true }, line(4), at)).toBe(false);
  });

  it("mean nothing for whoever may only look on, on a struck line, or with the command key", () => {
    const on = desk({ rules: false, writes: false });
    for (const key of ["e", "r", "b"]) expect(pressOnLine({ ...press, key }, worded, on)).toBe(false);
    const at = desk();
    expect(pressOnLine({ ...press, key: "e" }, { ...worded, ruling: "rejected" }, at)).toBe(false);
    expect(pressOnLine({ ...press, key: "e", ctrlKey: true }, worded, at)).toBe(false);
    expect(at.setForm).not.toHaveBeenCalled();
    expect(pressOnLine({ ...press, key: "b" }, { ...worded, ruling: "rejected" }, at)).toBe(true);
  });
});

describe("the tension of a planned scene", () => {
  it("shows what was wanted so far, and from there on what the plan wants", () => {
    const planned = {
      tension: [
        { turn: 1, tension: 0.2, target: 0.3 },
        { turn: 2, tension: 0.25, target: null },
        { turn: 3, tension: 0.3, target: 0.4 },
      ],
      plan: {
        turns: 10,
        curve: [2, 4, 10].map((turn) => ({ turn, target: 0.5 })),
        arc: null,
        hand: 1,
        beats: [{ id: "a" }, { id: "b" }, { id: "c" }],
        cards: [],
      },
      endings: [{ id: "a", outcome: "success", turn: 2 }],
      beat: { id: "b", sinceTurn: 2 },
      turn: 3,
      maxTurns: 40,
    } as unknown as Parameters<typeof tensionOf>[0];
    const { now, wanted, marks, lastTurn } = tensionOf(planned);
    expect(now.map(({ value }) => value)).toEqual([0.2, 0.25, 0.3]);
    expect(wanted.map(({ turn }) => turn)).toEqual([1, 3, 4, 10]);
    expect(marks).toEqual([
      { turn: 0, label: "1", isNow: false },
      { turn: 2, label: "2", isNow: true },
    ]);
    expect(lastTurn).toBe(10);
  });

  it("is wanted ahead as the arc has it, where there is no curve", () => {
    const arc = { kind: "fall" as const, focalId: "e" };
    const planned = {
      tension: [{ turn: 1, tension: 0.3, target: 0.31 }],
      plan: { beats: [], curve: [], turns: 20, arc },
      beat: null,
      endings: [],
      turn: 1,
      maxTurns: 20,
    } as unknown as Parameters<typeof tensionOf>[0];
    const { wanted, lastTurn } = tensionOf(planned);
    expect(wanted.map(({ turn }) => turn)).toEqual([1, ...Array.from({ length: 19 }, (_, k) => k + 2)]);
    expect(wanted[0]?.value).toBe(0.31);
    expect(wanted[16]!.value).toBeGreaterThan(wanted[4]!.value);
    expect(lastTurn).toBe(20);
  });
});

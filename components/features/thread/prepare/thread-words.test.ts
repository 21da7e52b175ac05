import { describe, expect, it } from "vitest";
import type { FactView } from "@/server/contracts/chronicle/view";
import type { Thread } from "@/server/contracts/threads";
import { lookOf, nameThread, openThreads, sayThread } from "./thread-words";

const thread = (over: Partial<Thread>): Thread => ({
  id: "offence:ann>ben",
  kind: "offence",
  holderId: "ann",
  otherId: "ben",
  aboutId: null,
  factId: null,
  weight: 0.4,
  openedTick: 0,
  act: 3,
  closedTick: null,
  outcome: null,
  ...over,
});
const nameOf = (id: string) => ({ ann: "Ann", ben: "Ben" })[id] ?? id;
const letter = { id: "a1", text: "the letter is forged" } as FactView;
const words = { nameOf, factOf: (id: string) => (id === "a1" ? letter : undefined) };

describe("story threads", () => {
  it("say who has what open with whom", () => {
    expect(sayThread(thread({}), words)).toBe("Ann has not forgiven Ben");
    expect(sayThread(thread({ kind: "vow" }), words)).toBe("Ann’s promise to Ben");
    expect(sayThread(thread({ kind: "secret", otherId: null, factId: "a1" }), words)).toBe("Ann knows that the letter is forged");
    expect(sayThread(thread({ kind: "secret", factId: null }), words)).toBe("Ann keeps something from Ben");
    expect(sayThread(thread({ kind: "conflict" }), words)).toBe("Ann and Ben want what only one can have");
  });

  it("have a short name too", () => {
    expect(nameThread(thread({}), words)).toBe("Ann’s grudge against Ben");
    expect(nameThread(thread({ kind: "vow", otherId: null }), words)).toBe("Ann’s promise");
    expect(nameThread(thread({ kind: "secret" }), words)).toBe("Ann’s secret from Ben");
    expect(nameThread(thread({ kind: "conflict" }), words)).toBe("Ann against Ben");
  });

  it("come weightiest first, and only while they are open", () => {
    const open = openThreads([
      thread({ id: "1" }),
      thread({ id: "2", weight: 0.9 }),
      thread({ id: "3", closedTick: 4, outcome: "settled" }),
    ]);
    expect(open.map(({ id }) => id)).toEqual(["2", "1"]);
  });

  it("are new, pressing, overdue or asleep", () => {
    expect(lookOf(thread({}), 10).word).toBe("new");
    expect(lookOf(thread({ weight: 0.7 }), 100).word).toBe("pressing");
    expect(lookOf(thread({ weight: 0.7 }), 400)).toEqual({ word: "overdue", look: "late" });
    expect(lookOf(thread({ weight: 0.1 }), 100).word).toBe("asleep");
  });
});

import { describe, expect, it } from "vitest";
import { cellsAt, countIronic, factText, listSteps, rowOf, tellingFact, type Board, type Step } from "./board";

const step = (more: Partial<Step>): Step => ({
  factId: "a1",
  holderId: "mary",
  turn: 0,
  stance: "knows",
  how: "witnessed",
  fromId: null,
  lineId: null,
  ...more,
});
const board: Board = {
  facts: [
    { id: "a1", text: "He is engaged", isTrue: true, isSecret: true },
    { id: "a2", text: "It rains", isTrue: true, isSecret: false },
  ],
  holders: [
    { id: "reader", name: "The reader" },
    { id: "author", name: "The author" },
    { id: "mary", name: "Mary" },
    { id: "jane", name: "Jane" },
  ],
  turns: 6,
  steps: [
    step({ holderId: "author", how: "authored" }),
    step({}),
    step({ holderId: "reader", how: "read", turn: 2 }),
    step({ holderId: "jane", stance: "suspects", how: "told", fromId: "mary", turn: 3 }),
    step({ holderId: "jane", how: "told", fromId: "mary", turn: 5, lineId: "l5" }),
    step({ factId: "a2", turn: 1 }),
    step({ factId: "gone", turn: 1 }),
  ],
};

describe("who knows what", () => {
  it("holds from a step on until the next of the same cell", () => {
    const wordsAt = (turn: number) => rowOf(cellsAt(board.steps, turn), "a1", board.holders).map(({ word }) => word);
    expect(wordsAt(0)).toEqual(["unaware", "knows", "witnessed", "unaware"]);
    expect(wordsAt(2)).toEqual(["read", "knows", "witnessed", "unaware"]);
    expect(wordsAt(4)).toEqual(["read", "knows", "witnessed", "suspects"]);
    expect(wordsAt(6)).toEqual(["read", "knows", "witnessed", "told"]);
  });

  it("is ironic where the reader knows and somebody does not, and never about the reader or the author", () => {
    const ironicAt = (turn: number) =>
      rowOf(cellsAt(board.steps, turn), "a1", board.holders)
        .filter(({ isIronic }) => isIronic)
        .map(({ holderId }) => holderId);
    expect(ironicAt(1)).toEqual([]);
    expect(ironicAt(2)).toEqual(["jane"]);
    expect(ironicAt(4)).toEqual(["jane"]);
    expect(ironicAt(5)).toEqual([]);
    expect(countIronic(rowOf(cellsAt(board.steps, 2), "a2", board.holders))).toBe(0);
  });

  it("takes the last of several steps in one turn, and knows what is taken back", () => {
    const steps = [step({ turn: 1 }), step({ turn: 1, stance: "unaware", how: "told" })];
    expect(rowOf(cellsAt(steps, 1), "a1", [{ id: "mary" }])[0]?.word).toBe("unaware");
  });

  it("begins with the fact in which there is most irony", () => {
    expect(tellingFact(board, 2)).toBe("a1");
    expect(tellingFact({ ...board, facts: [] }, 2)).toBeNull();
  });

  it("begins a fact as a sentence, however it was set down", () => {
    expect(factText("the estate is entailed")).toBe("The estate is entailed");
    expect(factText("")).toBe("");
  });

  it("is the same as a list: every step of what is shown, in order", () => {
    expect(listSteps(board, 3).map(({ factId, turn }) => [factId, turn])).toEqual([
      ["a1", 0],
      ["a2", 1],
      ["a1", 2],
      ["a1", 3],
    ]);
  });
});

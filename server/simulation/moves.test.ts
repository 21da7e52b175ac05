import { describe, expect, it } from "vitest";
import { directedMoves, moveGroups, moveIds } from "@/server/contracts/moves";
import {
  affiliation,
  cost,
  demandsAnswer,
  familiarityGain,
  groupOf,
  moveAt,
  moveCount,
  moveIndex,
  risk,
  strengthAccepted,
  strengthRejected,
  trustAccepted,
  trustRejected,
} from "./moves";
import { emotionNames, emotionTable } from "@/server/contracts/emotions";
import { moveMeanings } from "./tables/move-meanings";

describe("the table of moves", () => {
  it("has 49 directed and 7 solo moves in the order of the contract", () => {
    expect(moveCount).toBe(49);
    expect(moveIds.map((id) => moveAt(moveIndex[id]))).toEqual(moveIds);
    expect(new Set(directedMoves.map(groupOf))).toEqual(new Set(moveGroups));
  });

  it.each(directedMoves.map((id) => [id, moveIndex[id]] as const))("keeps %s within its ranges", (_, m) => {
    expect(Math.abs(affiliation[m]!)).toBeLessThanOrEqual(1);
    for (const column of [risk, cost, familiarityGain]) {
      expect(column[m]).toBeGreaterThanOrEqual(0);
      expect(column[m]).toBeLessThanOrEqual(1);
    }
    expect(strengthAccepted[m]).toBeGreaterThanOrEqual(strengthRejected[m]!);
    expect(trustAccepted[m]).toBeGreaterThanOrEqual(trustRejected[m]!);
  });

  it("makes betrayal the worst thing to do and a declaration of love the greatest gift", () => {
    const worst = directedMoves.reduce((a, b) => (strengthRejected[moveIndex[a]]! <= strengthRejected[moveIndex[b]]! ? a : b));
    const best = directedMoves.reduce((a, b) => (strengthAccepted[moveIndex[a]]! >= strengthAccepted[moveIndex[b]]! ? a : b));
    expect([worst, best]).toEqual(["BETRAY", "DECLARE_LOVE"]);
  });

  it("uses only emotions of the table, each with a word of its own", () => {
    for (const id of directedMoves) for (const emotion of moveMeanings[id][3]) expect(emotionNames).toContain(emotion);
    const words = emotionNames.map((name) => emotionTable[name][3]);
    expect(new Set(words).size).toBe(24);
    for (const word of words) expect(word).toMatch(/^[A-Z][a-z]+$/);
  });

  it("expects an answer to a question, not to silence", () => {
    expect(demandsAnswer("ASK")).toBe(true);
    expect(demandsAnswer("KEEP_COMPANY")).toBe(false);
    expect(demandsAnswer("REFLECT")).toBe(false);
  });
});

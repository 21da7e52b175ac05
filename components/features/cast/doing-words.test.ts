import { describe, expect, it } from "vitest";
import { moveIds } from "@/server/contracts/moves";
import { doingWords } from "./doing-words";

describe("what somebody is at, in words", () => {
  it("names the other one", () => {
    expect(doingWords("ACCUSE", "Mr Darcy")).toBe("Accusing Mr Darcy");
  });
  it("has words for every move, each different, and leaves no gap open", () => {
    const said = moveIds.map((move) => doingWords(move, "Jane"));
    expect(new Set(said).size).toBe(moveIds.length);
    expect(said.filter((words) => /[{}_]/u.test(words))).toEqual([]);
  });
  it("says so when nothing was seen yet, and reads a move that it does not know", () => {
    expect(doingWords(null, null)).toBe("Has not stirred yet");
    expect(doingWords("TURN_CARTWHEELS", null)).toBe("Turn cartwheels");
  });
});

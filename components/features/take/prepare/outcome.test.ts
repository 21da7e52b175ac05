import { describe, expect, it } from "vitest";
import type { Take } from "@/server/contracts/take";
import { centsTyped, leaderOf, leftWords, moneyWords, moved, playingWords, shareDone, stateWords, voiceWords } from "./outcome";

const take = (more: Partial<Take>): Take =>
  ({ status: "ended", turns: 4, maxTurns: 8, problem: "", outcome: null, kept: false, discarded: false, ...more }) as Take;

describe("a set of takes in words and numbers", () => {
  it("says how long it may last, and nothing while nobody can know", () => {
    expect([null, 3_000, 24_000, 130_000].map(leftWords)).toEqual([undefined, "a few seconds left", "about 20 s left", "about 2 min left"]);
  });

  it("says which take is being played, or how many at once", () => {
    const [one, two] = [{ ordinal: 2 }, { ordinal: 3 }];
    expect([[], [one], [one, two]].map((playing) => playingWords(playing, 8))).toEqual([
      ...["Waiting for a free stage", "Playing take 2 of 8", "Playing 2 of 8 takes at once"],
    ]);
  });

  it("says who had how much of the words", () => {
    const voice = (characterId: string, wordShare: number) => ({ characterId, wordShare, lineShare: 0, lines: 0, words: 0 });
    expect(voiceWords([voice("ann", 0.456), voice("ben", 0.544)], (id) => id)).toBe("ann 46 % of the words, ben 54 %");
  });

  it("moves on by turns, and is not done before its last take is", () => {
    const takes = [take({}), take({ status: "playing" }), take({ status: "playing", turns: 8 }), take({ status: "waiting", turns: 0 })];
    expect(shareDone({ takes, progress: { done: 1, total: 4, turns: 16, cents: 0, etaMs: null } })).toBeCloseTo((1 + 0.5 + 0.99) / 4);
  });

  it("says how much money is spent, and of how much", () => {
    const spent = (budget: number | null, cents: number) =>
      moneyWords({ budget: { turns: null, minutes: null, cents: budget }, progress: { done: 0, total: 1, turns: 0, cents, etaMs: null } });
    expect([spent(40, 12.3), spent(40, 0), spent(null, 7), spent(null, 0)]).toEqual(["$0.12 of $0.40", "$0.00 of $0.40", "$0.07", null]);
    expect([" ", "0.4", "1.005"].map(centsTyped)).toEqual([null, 40, 100]);
  });

  it("says of each take where it is, and why it ended", () => {
    expect(stateWords(take({ status: "playing", turns: 3 }))).toBe("turn 3");
    expect(stateWords(take({ status: "failed", problem: "somebody was not found" }))).toBe("failed: somebody was not found");
    expect(stateWords(take({ status: "stopped", problem: "it was cancelled" }))).toBe("it was cancelled");
    expect(stateWords(take({ status: "stopped", turns: 0, problem: "it was cancelled" }))).toBe("not begun");
    expect(stateWords(take({ kept: true }))).toBe("kept");
    const outcome = { ending: "turn limit" } as Take["outcome"];
    expect([take({ kept: true, outcome }), take({ discarded: true, outcome })].map(stateWords)).toEqual([
      "turn limit, kept",
      "turn limit, put away",
    ]);
  });

  it("names who had most of the words", () => {
    const voices = [{ characterId: "a", lines: 2, words: 30, lineShare: 0.5, wordShare: 0.6 }];
    expect(leaderOf(take({ outcome: { voices } as unknown as Take["outcome"] }))).toEqual({ characterId: "a", share: 0.6 });
    expect(leaderOf(take({}))).toBeNull();
  });

  it("moves a line up and down within bounds", () => {
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  });
});

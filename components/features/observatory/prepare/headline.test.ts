import { describe, expect, it } from "vitest";
import { directedMoves, soloMoves } from "@/server/contracts/moves";
import { chooseLine, tellHeadline, tellLine } from "./headline";
import { sayChange, sayTurning } from "./say-change";
import { ann, ben, change, clock, eve, line, people } from "./testing";

const view = (tick: number, playing = true) => ({
  clock: clock(tick, playing),
  places: [{ id: "hall", name: "the hall", description: "" }],
  scenes: [],
});

describe("the headline", () => {
  it("has a whole sentence for every move, taken well or refused, with nothing left unfilled", () => {
    for (const move of [...directedMoves, ...soloMoves]) {
      for (const accepted of [true, false, null]) {
        const told = tellLine(line({ move, accepted, aboutId: eve.id }), people);
        expect(told, move).toMatch(/^(Ann|Ben|Eve)\b.*\.$/);
        expect(told, move).not.toMatch(/[{}]/);
      }
    }
  });

  it("says that somebody has turned on another only when regard has crossed from liking to dislike", () => {
    expect(sayTurning(change({ strength: -0.1, delta: { strength: -0.2, trust: 0, familiarity: 0, offence: 0 } }))).toBe(
      "{a} has turned on {b}.",
    );
    expect(sayTurning(change({ strength: -0.3, delta: { strength: -0.2, trust: 0, familiarity: 0, offence: 0 } }))).toBeNull();
    const told = tellLine(
      line({
        ties: [change({ fromId: ben.id, toId: ann.id, strength: -0.1, delta: { strength: -0.2, trust: 0, familiarity: 0, offence: 0 } })],
      }),
      people,
    );
    expect(told).toBe("Ben has turned on Ann.");
  });

  it("tells the number with where it came from, and by name where a pronoun would be unclear", () => {
    const fall = change({ trust: 0.22, delta: { strength: 0, trust: -0.15, familiarity: 0, offence: 0 } });
    expect(sayChange(fall, ann, ben)).toBe("Her trust in him is 0.22, down from 0.37.");
    expect(sayChange(fall, ann, eve)).toBe("Ann’s trust in Eve is 0.22, down from 0.37.");
    expect(sayChange(change({}), ann, ben)).toBe("");
  });

  it("prefers what weighs more of the same moment, and forgets after an hour of the story", () => {
    const quarrel = line({
      seq: 10,
      tick: 20,
      move: "ACCUSE",
      accepted: false,
      ties: [change({ delta: { strength: -0.1, trust: -0.1, familiarity: 0, offence: 0 } })],
    });
    const greeting = line({ seq: 11, tick: 20, move: "GREET" });
    expect(chooseLine([quarrel, greeting], 20)?.seq).toBe(10);
    expect(chooseLine([quarrel], 26)?.seq).toBe(10);
    expect(chooseLine([quarrel], 27)).toBeNull();
  });

  it("says that all is quiet, where, and who spoke last", () => {
    const told = tellHeadline(view(40), [line({ tick: 10, placeId: "hall" })], people);
    expect(told).toMatchObject({ kind: "quiet", sentence: "All is quiet at the hall.", meaning: "Ann spoke last, 5 h ago." });
  });

  it("does not pretend before the first line", () => {
    expect(tellHeadline(view(0, false), [], people)).toMatchObject({ kind: "empty", sentence: "The stage is set." });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveIds, type MoveId } from "@/server/contracts/moves";
import { classifyMove } from "./classify-move";

const said: readonly (readonly [string, MoveId])[] = [
  ["Hello, Mr Darcy.", "GREET"],
  ["Good evening to you all", "GREET"],
  ["I'm so sorry for what I said.", "APOLOGISE"],
  ["I am not sorry.", "INSULT"],
  ["I’m not at all sorry", "INSULT"],
  ["I'm sorry to hear about your mother.", "COMFORT"],
  ["I do not forgive you.", "ACCUSE"],
  ["You are forgiven, you know.", "FORGIVE"],
  ["Thank you for the book", "THANK"],
  ["Where have you been?", "ASK"],
  ["Tell me about your sister.", "ASK"],
  ["Where were you last night?", "PROBE"],
  ["You are a liar and a coward.", "INSULT"],
  ["You are not a fool.", "COMFORT"],
  ["You look beautiful tonight", "COMPLIMENT"],
  ["You are not kind.", "CRITICISE"],
  ["Do that again and you will regret it.", "THREATEN"],
  ["Farewell, my friend.", "FAREWELL"],
  ["Sit down and be quiet!", "COMMAND"],
  ["Could you help me with this letter?", "REQUEST_HELP"],
  ["May I help you with that?", "OFFER_HELP"],
  ["I love you.", "DECLARE_LOVE"],
  ["I do not love you.", "BREAK_OFF"],
  ["Would you like to dance?", "INVITE"],
  ["Would you care to walk with me?", "INVITE"],
  ["I disagree with all of it", "ARGUE"],
  ["You're right.", "CONCEDE"],
  ["I promise to come back", "VOW"],
  ["You should rest.", "ADVISE"],
  ["It was you who took the silver!", "ACCUSE"],
  ["Have you heard about Lydia?", "GOSSIP"],
  ["I have never told anyone this.", "CONFIDE"],
  ["Do you remember when we met?", "REMINISCE"],
  ["Prove it.", "CHALLENGE"],
  ["Don't give up now", "ENCOURAGE"],
  ["Don’t worry about him.", "COMFORT"],
  ["Ha ha, very good", "JOKE"],
  ["It looks like rain", "SMALL_TALK"],
  ["The carriage leaves at nine.", "INFORM"],
];

describe("classifyMove", () => {
  it.each(said)("hears %j as %s", (text, move) => {
    expect(classifyMove(text)).toBe(move);
  });

  it("gives a move for any words, however strange", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => moveIds.includes(classifyMove(text))),
      { numRuns: 60 },
    );
  });

  it("answers at once for text that is made to be slow", () => {
    for (const text of ["you are a ".repeat(200), "not ".repeat(500), `why did the ${"a".repeat(1_900)}`])
      expect(moveIds).toContain(classifyMove(text));
  });
});

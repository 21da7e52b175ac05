import { describe, expect, it } from "vitest";
import type { MoveId } from "@/server/contracts/moves";
import { goesBefore, sentenceOf, type Kind } from "./occasion";

const goes = (kind: Kind, word: string, move: MoveId, sentence: string): boolean => goesBefore(kind, word, sentenceOf(sentence, move));

describe("what may go before a sentence", () => {
  it("is no hesitation where somebody is bidden, only where something is weighed or told", () => {
    expect(goes("filler", "Let me see", "ENCOURAGE", "Chin up!")).toBe(false);
    expect(goes("filler", "Hm", "MEDIATE", "Shake hands with Caroline!")).toBe(false);
    expect(goes("filler", "Hm", "INFORM", "The mill has been sold.")).toBe(true);
    expect(goes("filler", "Let me see", "ASK", "Which of you wrote it?")).toBe(true);
  });

  it("calls to attention before a question, an order or a dispute, and not before a bare report", () => {
    expect(goes("opener", "Come", "BETRAY", "I gave them your name.")).toBe(false);
    expect(goes("opener", "Come", "COMFORT", "Sit by me.")).toBe(true);
    expect(goes("opener", "Come", "ARGUE", "That is not true.")).toBe(true);
    expect(goes("opener", "Wait", "LIE", "We spoke about the curtain.")).toBe(false);
    expect(goes("opener", "Wait", "PROBE", "Where were you?")).toBe(true);
  });

  it("prays only for what somebody is asked for", () => {
    expect(goes("opener", "Pray", "FAREWELL", "Time to go.")).toBe(false);
    expect(goes("opener", "Pray", "INVITE", "Sit down with us.")).toBe(true);
    expect(goes("opener", "Pray", "ASK", "What is it?")).toBe(true);
  });
});

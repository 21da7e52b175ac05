import { describe, expect, it } from "vitest";
import { directedMoves, type MoveId } from "@/server/contracts/moves";
import type { SpeechRequest } from "@/server/contracts/speech";
import { repliesTo, type ReplyWay } from "./fragments/replies";
import { improvise } from "./improvise";
import { readEchoes } from "./matter";
import { buildRequest, calm, other, plainView } from "./testing/feed";

/** Runs no words together, so that a reply can be known by how it is written. */
const formal = { ...calm, voice: { ...calm.voice, register: "formal" as const } };
const before = (move: MoveId, over: Partial<SpeechRequest["previous"][number]> = {}): SpeechRequest["previous"] => [
  {
    speakerId: other.id,
    speakerName: "Peter",
    addresseeId: calm.id,
    text: "You have kept my letter in your desk all winter.",
    move,
    ...over,
  },
];
const answers = (move: MoveId, to: MoveId, over: Partial<SpeechRequest> = {}): string[] =>
  Array.from(
    { length: 60 },
    (_, turn) => improvise(buildRequest({ move, speaker: formal, previous: before(to), turnKey: `reply-${turn}`, ...over })).text,
  );
const plain = (text: string): string =>
  text
    .replace(/, \{name\}/g, "")
    .replace(/[.!?]$/, "")
    .split(/ \{|\{/)[0] ?? "";
const startsWithOne = (text: string, way: readonly ReplyWay[], to: MoveId): boolean => {
  const replies = repliesTo(to);
  return way.some((each) => replies?.[each].some((reply) => text.startsWith(plain(reply).slice(0, 14))));
};

describe("replies", () => {
  it("knows an answer to every move that somebody can make toward another", () => {
    for (const move of directedMoves) expect(repliesTo(move), move).not.toBeNull();
  });

  it("takes up what was just said to the speaker in most lines", () => {
    const texts = answers("COMPLIMENT", "INSULT");
    const taken = texts.filter((text) => startsWithOne(text, ["yes", "aside"], "INSULT") || /your letter/.test(text));
    expect(taken.length).toBeGreaterThan(texts.length * 0.8);
  });

  it("answers an insult coldly when it argues, and mildly when it forgives", () => {
    expect(answers("ARGUE", "INSULT").filter((text) => startsWithOne(text, ["no"], "INSULT")).length).toBeGreaterThan(15);
    expect(answers("ARGUE", "INSULT").filter((text) => startsWithOne(text, ["yes"], "INSULT"))).toEqual([]);
    expect(answers("ENCOURAGE", "INSULT").filter((text) => startsWithOne(text, ["no"], "INSULT"))).toEqual([]);
  });

  it("turns the other's own noun back: my letter becomes your letter", () => {
    expect(readEchoes("You have kept my letter in your desk all winter.")).toContain("your letter");
    expect(answers("ARGUE", "ACCUSE").filter((text) => text.includes("your letter")).length).toBeGreaterThan(5);
  });

  it("does not answer what was said to somebody else, or by somebody else", () => {
    const away = Array.from({ length: 40 }, (_, turn) => [
      improvise(buildRequest({ move: "ARGUE", previous: before("INSULT", { addresseeId: "nobody" }), turnKey: `away-${turn}` })).text,
      improvise(buildRequest({ move: "ARGUE", previous: before("INSULT", { speakerId: "someone" }), turnKey: `away-${turn}` })).text,
      improvise(buildRequest({ move: "ARGUE", turnKey: `away-${turn}`, view: plainView })).text,
    ]);
    for (const [first, second, alone] of away) {
      expect(first).toBe(alone);
      expect(second).toBe(alone);
    }
  });
});

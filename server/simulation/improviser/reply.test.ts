import { describe, expect, it } from "vitest";
import { directedMoves, type MoveId } from "@/server/contracts/moves";
import type { SpeechRequest } from "@/server/contracts/speech";
import { libraryFor } from "./fragments/library";
import type { ReplyWay } from "./fragments/pack-schema";
import { replyKindOf } from "./fragments/reply-kinds";
import { improvise } from "./improvise";
import { agreedWay } from "./reply-agreement";
import { readEchoes } from "./matter";
import { buildRequest, calm, other, plainView } from "./testing/feed";
import { turnBack } from "./turn-back";

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
const library = libraryFor("neutral", null);
/** The first three words of what may be answered that way. */
const openingsOf = (way: ReplyWay, to: MoveId): Set<string> => {
  const kind = replyKindOf(to);
  const fragments = kind ? library.replies[kind][way] : [];
  return new Set(
    fragments.map(({ template }) =>
      template.source
        .split(/[ ,.;!?]+/)
        .slice(0, 3)
        .join(" ")
        .toLowerCase(),
    ),
  );
};
const startsWith = (text: string, openings: ReadonlySet<string>): boolean =>
  openings.has(
    text
      .split(/[ ,.;!?…]+/)
      .slice(0, 3)
      .join(" ")
      .toLowerCase(),
  );

describe("replies", () => {
  it("knows an answer to every move that somebody can make toward another", () => {
    for (const move of directedMoves) expect(replyKindOf(move), move).not.toBeNull();
    expect(replyKindOf("constructor")).toBeNull();
  });

  it("takes up what was just said to the speaker in most lines", () => {
    const ways = new Set(openingsOf("yes", "COMPLIMENT"));
    const texts = answers("SHARE_INTEREST", "COMPLIMENT");
    expect(texts.filter((text) => startsWith(text, ways)).length).toBeGreaterThan(texts.length * 0.5);
  });

  it("says nothing that the move would take back", () => {
    const attacks: MoveId[] = ["CRITICISE", "INSULT", "ACCUSE", "ARGUE", "THREATEN", "CHALLENGE", "BREAK_OFF"];
    for (const to of directedMoves) {
      const kind = replyKindOf(to)!;
      for (const move of attacks) expect(agreedWay(kind, move), `${move} after ${to}`).not.toBe("yes");
      for (const move of ["FORGIVE", "THANK", "CONCEDE", "VOW"] as const)
        expect(agreedWay(kind, move), `${move} after ${to}`).not.toBe("no");
    }
    expect(agreedWay("plea", "OFFER_HELP")).toBe("yes");
    expect(agreedWay("charge", "CONFESS")).toBe("yes");
    expect(agreedWay("charge", "THANK")).toBeNull();
  });

  it("answers an insult coldly when it argues, and mildly when it forgives", () => {
    const cold = openingsOf("no", "INSULT");
    expect(
      answers("ARGUE", "INSULT").filter((text) => startsWith(text, cold) || /^I have (?:not|nothing)|letter|desk/.test(text)).length,
    ).toBeGreaterThan(15);
    expect(answers("ENCOURAGE", "INSULT").filter((text) => startsWith(text, cold))).toEqual([]);
  });

  it("reads the other's own noun turned round: my letter becomes your letter", () => {
    expect(readEchoes("You have kept my letter in your desk all winter.")).toContain("your letter");
    expect(readEchoes("Does the neighbourhood allow it?")).not.toContain("the neighbourhood allow");
  });

  it("turns the other's own verb back", () => {
    expect(turnBack("Will you come to the fair?", "yes")).toContain("I will.");
    expect(turnBack("Can you read it?", "no")).toContain("I cannot.");
    expect(turnBack("Are you late?", "aside")).toContain("Am I?");
    expect(turnBack("Were you kind to her? I doubt it.", "no")).toEqual([]);
    expect(turnBack("The rain has stopped.", "yes")).toEqual([]);
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

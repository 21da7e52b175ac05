import { describe, expect, it } from "vitest";
import { understandWhisper } from "./understand-whisper";

const others = [
  { id: "darcy", names: ["Fitzwilliam", "Darcy"] },
  { id: "jane", names: ["Jane", "Bennet"] },
];

describe("a word in somebody's ear", () => {
  it.each([
    ["Apologise to Darcy", "APOLOGISE", "darcy"],
    ["tell her the truth", "CONFESS", null],
    ["Ask Jane for help", "REQUEST_HELP", "jane"],
    ["You noticed how he looked at her just now", "PROBE", null],
    ["make peace between them", "MEDIATE", null],
    ["Refuse to answer", "STONEWALL", null],
    ["Warn JANE about him", "WARN", "jane"],
    ["Be kind to her", "COMFORT", null],
    ["It is time to reveal secret.", "REVEAL_SECRET", null],
    ["You are really angry, whatever happens", "CRITICISE", null],
    ["She hates being teased", "TEASE", null],
    ["Accusing him is the only way", "ACCUSE", null],
  ])("%s", (text, move, targetId) => {
    expect(understandWhisper(text, others)).toEqual({ move, wish: "do", targetId });
  });

  it("means whoever has the longest of the names that are said", () => {
    const siblings = [
      { id: "caroline", names: ["Caroline Bingley", "Caroline", "Bingley"] },
      { id: "charles", names: ["Charles Bingley", "Mr Bingley", "Charles", "Bingley"] },
    ];
    expect(understandWhisper("Tease Mr Bingley about the dance", siblings)).toMatchObject({ move: "TEASE", targetId: "charles" });
    expect(understandWhisper("Tease Caroline", siblings).targetId).toBe("caroline");
  });

  it("may ask for something not to be done", () => {
    expect(understandWhisper("Do not insult Darcy", others)).toEqual({ move: "INSULT", wish: "forbid", targetId: "darcy" });
  });

  it.each(["The candle gutters", "Really, whatever happens", "In order to be nearer the fire", "You are impressed by the calendar"])(
    "that asks for no move is left to whoever gives the words: %s",
    (text) => {
      expect(understandWhisper(text, others)).toEqual({ move: null, wish: "do", targetId: null });
    },
  );
});

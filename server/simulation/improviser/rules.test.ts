import { describe, expect, it } from "vitest";
import { directedMoves } from "@/server/contracts/moves";
import type { SpeechFact, SpeechMemory, SpeechRequest } from "@/server/contracts/speech";
import { createHeard } from "./heard";
import { type improvise, word } from "./improvise";
import { normaliseLine, printsOf } from "./prints";
import { repetitionCosts } from "./repetition";
import { buildRequest, calm, other, plainView } from "./testing/feed";

const anna = { id: calm.id, name: calm.name, shortName: "Anna", pronouns: "she" as const };
const peter = { id: other.id, name: other.name, shortName: "Peter", pronouns: "he" as const };
const olive = { id: "third", name: "Olive Arden", shortName: "Olive", pronouns: "she" as const };
const memory = (over: Partial<SpeechMemory>): SpeechMemory => ({
  id: "12.1",
  kind: "received",
  actor: peter,
  target: anna,
  about: null,
  move: "DEFEND",
  accepted: true,
  reflection: null,
  valence: 0.6,
  importance: 0.7,
  ticksAgo: 200,
  from: null,
  ...over,
});
const fact = (over: Partial<SpeechFact>): SpeechFact => ({
  id: "a1",
  kind: "authored",
  text: "Olive Arden has sold the mill",
  subject: olive,
  object: null,
  move: null,
  isSecret: false,
  stance: "knows",
  how: "witnessed",
  from: null,
  knownToAddressee: false,
  ...over,
});
const say = (over: Partial<SpeechRequest>, count = 40): { text: string; used: NonNullable<ReturnType<typeof improvise>["used"]> }[] =>
  Array.from({ length: count }, (_, turn) =>
    word(buildRequest({ turnKey: `rule-${turn}`, speaker: { ...calm, voice: { ...calm.voice, register: "formal" } }, ...over })),
  );
const share = (lines: { text: string }[], pattern: RegExp): number => lines.filter(({ text }) => pattern.test(text)).length / lines.length;

describe("a line speaks of the memory that the engine chose", () => {
  it("thanks for the kindness, as the one who had it", () => {
    const lines = say({ move: "THANK", memories: [memory({})] });
    expect(share(lines, /you (?:defended|stood up for|spoke up for|stood by) me/)).toBeGreaterThan(0.9);
    expect(
      lines.every(
        ({ used }) =>
          used.memoryIds.includes("12.1") === /you (?:defended|stood|spoke)/i.test(lines.find((line) => line.used === used)?.text ?? ""),
      ),
    ).toBe(true);
    expect(share(lines, /\b(?:Peter|he|him) (?:defended|stood|spoke)|\bdefended Anna/)).toBe(0);
  });

  it("apologises for its own deed, and forgives or accuses for the other's", () => {
    const mine = memory({ actor: anna, target: peter, move: "INSULT", kind: "did", valence: -0.6 });
    const theirs = memory({ move: "LIE", valence: -0.7 });
    expect(
      share(say({ move: "APOLOGISE", memories: [mine] }), /\bI (?:insulted|mocked|belittled|sneered at|humiliated|slighted) you/),
    ).toBeGreaterThan(0.85);
    expect(share(say({ move: "FORGIVE", memories: [theirs] }), /\byou (?:lied to|deceived|misled|fooled) me/i)).toBeGreaterThan(0.85);
    expect(share(say({ move: "ACCUSE", memories: [theirs] }), /\byou (?:lied to|deceived|misled|fooled) me/i)).toBeGreaterThan(0.85);
    expect(share(say({ move: "THANK", memories: [theirs] }), /\byou (?:lied to|deceived|misled|fooled) me/i)).toBe(0);
  });

  it("gossips about the third person by name, and says who told", () => {
    const deed = memory({
      kind: "told",
      actor: olive,
      target: anna,
      move: "THREATEN",
      from: { ...olive, id: "c", name: "Charlotte Reed", shortName: "Charlotte" },
      valence: -0.5,
    });
    const lines = say({ move: "GOSSIP", about: olive, memories: [deed] });
    expect(share(lines, /Olive (?:threatened|menaced|bullied|frightened) me/)).toBeGreaterThan(0.9);
    expect(share(lines, /Charlotte/)).toBeGreaterThan(0.05);
  });

  it("informs of a fact, in the third person or turned to who is meant", () => {
    expect(share(say({ move: "INFORM", facts: [fact({})] }), /Olive has sold the mill/)).toBeGreaterThan(0.9);
    const own = fact({ text: "Anna Marsh opened a letter that was meant for Peter Holt", subject: anna, object: peter });
    expect(share(say({ move: "CONFESS", facts: [own] }), /I opened a letter that was meant for you/)).toBeGreaterThan(0.9);
    const yours = fact({ text: "Peter Holt means to leave before winter", subject: peter });
    expect(share(say({ move: "ACCUSE", facts: [yours] }), /you mean to leave before winter/)).toBeGreaterThan(0.9);
    expect(say({ move: "INFORM", facts: [fact({})] })[0]?.used.factIds).toEqual(["a1"]);
  });

  it("keeps what is no business of the truth out of a lie, and a fact about oneself out of small talk", () => {
    expect(share(say({ move: "LIE", facts: [fact({})] }), /sold the mill/)).toBe(0);
    expect(
      share(say({ move: "SMALL_TALK", facts: [fact({ text: "Anna Marsh has sold the mill", subject: anna })] }), /sold the mill/),
    ).toBe(0);
  });

  it("tells one listener the same thing again only when nothing else will do", () => {
    const memories = [memory({ id: "1.1", move: "DEFEND" }), memory({ id: "2.1", move: "GIVE_GIFT" })];
    const lines = say({ move: "THANK", memories, toldMemories: ["1.1"] });
    expect(lines.filter(({ used }) => used.memoryIds.includes("1.1")).length).toBeLessThan(lines.length * 0.15);
  });
});

describe("what was said is not said again", () => {
  const cost = (text: string, recent: string[], own: string[] = []): number =>
    repetitionCosts([{ text, construction: text }], recent.map(printsOf), own.map(printsOf))[0] ?? 0;
  const line = "The candle by the stairs has been burning since noon.";

  it("costs more the nearer, and twice in one's own mouth", () => {
    const away = Array.from({ length: 100 }, (_, k) => `Nothing of that sort was ever heard ${k} times over here.`);
    expect(cost(line, [])).toBe(0);
    expect(cost(line, [line, "Somebody else spoke."])).toBeGreaterThan(cost(line, [line, ...away]));
    expect(cost(line, [], [line, "Something quite different."])).toBeGreaterThan(cost(line, [line, "Something quite different."]));
  });

  it("rules out the construction of the line before", () => {
    expect(cost(line, [line])).toBe(Infinity);
    expect(cost(line, [line, "Another thing altogether, and a long one."])).toBeLessThan(Infinity);
  });

  it("costs two more for a line that is nearly one of before", () => {
    const near = cost("The candle by the stairs has been burning since dawn.", [line, "And so on."]);
    expect(near).toBeGreaterThan(cost("The candle by the stairs went out.", [line, "And so on."]) + 1);
  });

  it("keeps five thousand lines in mind, and forgets the oldest", () => {
    const heard = createHeard(3);
    for (const text of ["One line.", "Two lines.", "Three lines."]) heard.add(text);
    expect(heard.has("one LINE!")).toBe(true);
    heard.add("Four lines.");
    expect(heard.has("One line.")).toBe(false);
    expect(heard.size).toBe(3);
  });

  it("says no heard line again, and never the same construction twice running", { timeout: 60_000 }, () => {
    const heard = createHeard();
    const texts: string[] = [];
    let before = "";
    for (let turn = 0; turn < 300; turn += 1) {
      const { text, source } = word(buildRequest({ move: "STONEWALL", turnKey: `again-${turn}`, recentTexts: texts.slice(-20) }), heard);
      expect(source, text).not.toBe(before);
      before = source;
      heard.add(text);
      texts.push(text);
    }
    expect(new Set(texts.map(normaliseLine)).size).toBe(texts.length);
  });
});

describe("ratings and themes", () => {
  it("leave what is rated higher out", () => {
    const g = say({ move: "THREATEN", rating: "G" }, 60);
    expect(share(g, /one eye on the door|There are ladders/)).toBe(0);
  });

  it("show a theme at work, at most once in a scene, and say which", () => {
    const motifs = [{ category: "BETRAYAL" as const, intensity: 9 }];
    const speaker = { ...calm, bigFive: { ...calm.bigFive, openness: 0.95, conscientiousness: 0.2 } };
    const lines = say({ move: "CONFIDE", motifs, speaker }, 120);
    const shown = lines.filter(({ used }) => used.motif === "BETRAYAL");
    expect(shown.length).toBeGreaterThan(8);
    const previous = shown.slice(0, 1).map(({ text }) => ({ speakerId: "x", speakerName: "X", addresseeId: null, text, move: "CONFIDE" }));
    expect(say({ move: "CONFIDE", motifs, speaker, previous }, 60).filter(({ used }) => used.motif !== null)).toEqual([]);
  });
});

it("calls nobody by a pet name that is another's", () => {
  const speaker = { ...calm, voice: { ...calm.voice, openers: ["My dear Eliza"] } };
  const friendly = directedMoves.flatMap((move) => say({ move, speaker, view: { ...plainView, strength: 0.6 } }, 40));
  expect(share(friendly, /Eliza/)).toBe(0);
  const eliza = { ...other, name: "Elizabeth Holt", shortName: "Elizabeth", pronouns: "she" as const };
  const toHer = directedMoves.flatMap((move) => say({ move, speaker, addressee: eliza, view: { ...plainView, strength: 0.6 } }, 40));
  expect(share(toHer, /^My dear Eliza, /)).toBeGreaterThan(0);
});

it("tells nobody of an aim that is hidden, but whoever a secret is revealed to", () => {
  const speaker = { ...calm, goals: ["Keep the mill going", "Sell the orchard before winter"], hidden: ["Sell the orchard before winter"] };
  const addressee = { ...other, goals: ["Buy the orchard cheap"], hidden: ["Buy the orchard cheap"] };
  const view = { ...plainView, familiarity: 0.8, trust: 0.8 };
  const open = directedMoves.filter((move) => !["CONFIDE", "REVEAL_SECRET", "CONFESS"].includes(move));
  const lines = open.flatMap((move) => say({ move, speaker, addressee, view }, 24));
  expect(share(lines, /keep the mill going/i)).toBeGreaterThan(0);
  expect(share(lines, /orchard/i)).toBe(0);
  expect(share(say({ move: "REVEAL_SECRET", speaker, view }), /sell the orchard/i)).toBeGreaterThan(0);
});

it("keeps to one form of a word for one speaker", () => {
  const lines = directedMoves.flatMap((move) => say({ move, about: olive, view: plainView }, 24)).map(({ text }) => text.toLowerCase());
  const count = (word: string): number => lines.filter((text) => new RegExp(`\\b${word}\\b`).test(text)).length;
  const pairs = [
    ["nobody", "no one"],
    ["somebody", "someone"],
    ["everybody", "everyone"],
    ["until", "till"],
  ].map(([one = "", two = ""]) => [count(one), count(two)] as const);
  expect(pairs.map(([one, two]) => Math.min(one, two))).toEqual([0, 0, 0, 0]);
  expect(pairs.reduce((sum, [one, two]) => sum + one + two, 0)).toBeGreaterThan(20);
});

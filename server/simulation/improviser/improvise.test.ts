import { describe, expect, it } from "vitest";
import { directedMoves, soloMoves } from "@/server/contracts/moves";
import { pronounSets } from "@/server/contracts/character";
import { improvise } from "./improvise";
import { normaliseLine } from "./prints";
import { company } from "./testing/company";
import { buildRequest, calm, other, plainView, simulateFeed } from "./testing/feed";
import { fixArticles } from "./surface";

const eras = ["regency", "victorian", "elizabethan", "antique", "contemporary", "neutral"];
const third = { id: "third", name: "Olive Arden", shortName: "Olive", pronouns: "she" as const };

const faultsOf = (text: string): string[] => {
  const faults: string[] = [];
  if (text.trim() === "") faults.push("empty");
  if (/[{}|<>]/.test(text)) faults.push("syntax");
  if (/ {2}|\s[,.;:!?…]|\s$|^\s/.test(text)) faults.push("spaces");
  if (/[,;:],|,[.!?]|\.\.|[!?]\.|\p{Co}|\p{Cc}/u.test(text)) faults.push("punctuation");
  if (/^\P{Lu}/u.test(text.replace(/^["“‘’]/u, ""))) faults.push("no capital");
  if (!/[.!?…]["”’]?$/.test(text)) faults.push("no end");
  if (/[.!?] [a-z]/.test(text)) faults.push("no capital inside");
  if (fixArticles(text) !== text) faults.push("article");
  if (/\b(?:undefined|null|NaN|\[object)\b/.test(text)) faults.push("leak");
  if (/\b(\w+) \1\b/i.test(text) && !/\b(?:had had|that that|no, no|slower slower|it it|only only|on on)\b/i.test(text))
    faults.push("doubled word");
  return faults;
};

describe("improvise", () => {
  it("gives whole, clean sentences for every move, outcome and era", { timeout: 60_000 }, () => {
    const faults: string[] = [];
    for (const era of eras)
      for (const move of directedMoves)
        for (const accepted of [true, false])
          for (const strength of [-0.6, 0, 0.6]) {
            const view = {
              ...plainView,
              kind: strength > 0 ? ("friend" as const) : strength < 0 ? ("enemy" as const) : ("acquaintance" as const),
              strength,
              familiarity: 0.6,
            };
            const { text, direction } = improvise(
              buildRequest({
                era,
                move,
                accepted,
                view,
                about: third,
                turnKey: `${era}-${strength}`,
                place: { name: "The library", description: "" },
              }),
            );
            for (const fault of [
              ...faultsOf(text),
              ...(direction === null ? [] : faultsOf(`A ${direction}.`).filter((each) => each === "syntax" || each === "spaces")),
            ])
              faults.push(`${fault}: ${era} ${move} ${text} (${direction})`);
          }
    expect(faults).toEqual([]);
  });

  it("shows what one does alone as an action in the third person, with the right pronouns and without a direction", () => {
    const seen = new Set<string>();
    for (const pronouns of pronounSets)
      for (const move of soloMoves)
        for (let turn = 0; turn < 12; turn++) {
          const { text, direction } = improvise(
            buildRequest({
              move,
              addressee: null,
              view: null,
              viewBack: null,
              accepted: null,
              turnKey: `solo-${turn}`,
              speaker: { ...calm, pronouns },
            }),
          );
          expect(faultsOf(text)).toEqual([]);
          expect(text).toContain("Anna");
          expect(direction).toBeNull();
          if (pronouns !== "she") expect(text).not.toMatch(/\b(?:she|her|herself)\b/i);
          if (pronouns !== "he") expect(text).not.toMatch(/\b(?:he|his|himself)\b/i);
          seen.add(text);
        }
    expect(seen.size).toBeGreaterThan(70);
  });

  it("says no line twice within two hundred, in a feed of a thousand among twenty-four", { timeout: 60_000 }, () => {
    const feed = simulateFeed(company, 1_000, 3);
    const lines = feed.map(({ text }) => normaliseLine(text));
    const twice = lines.filter((line, index) => lines.slice(Math.max(0, index - 200), index).includes(line));
    expect(twice).toEqual([]);
    expect(new Set(lines).size).toBeGreaterThan(950);
    const faults = feed.flatMap(({ text }) => faultsOf(text).map((fault) => `${fault}: ${text}`));
    expect(faults).toEqual([]);
    const directed = feed.filter(({ addressee }) => addressee !== null);
    const share = directed.filter(({ direction }) => direction !== null).length / directed.length;
    expect(share).toBeGreaterThan(0.17);
    expect(share).toBeLessThan(0.28);
  });

  it("does not repeat itself even when one person refuses to answer two hundred times", { timeout: 60_000 }, () => {
    const said: string[] = [];
    for (let turn = 0; turn < 200; turn++)
      said.push(improvise(buildRequest({ move: "STONEWALL", turnKey: `wall-${turn}`, recentTexts: said.slice(-200) })).text);
    expect(new Set(said.map(normaliseLine)).size).toBe(said.length);
  });

  it("does not repeat itself even when one person mourns alone two hundred times", { timeout: 60_000 }, () => {
    const said: string[] = [];
    const alone = { move: "MOURN", addressee: null, view: null, viewBack: null, accepted: null } as const;
    for (let turn = 0; turn < 200; turn++)
      said.push(improvise(buildRequest({ ...alone, turnKey: `grief-${turn}`, recentTexts: said.slice(-200) })).text);
    expect(new Set(said.map(normaliseLine)).size).toBe(said.length);
  });

  it("gives the same words for the same request, and others for another turn", () => {
    const request = buildRequest({ move: "CONFIDE" });
    expect(improvise(structuredClone(request))).toEqual(improvise(request));
    const others = new Set(Array.from({ length: 20 }, (_, turn) => improvise({ ...request, turnKey: `turn-${turn}` }).text));
    expect(others.size).toBeGreaterThan(10);
  });

  it("names what lies between the two when the tie's evidence says it", () => {
    const view = {
      ...plainView,
      kind: "family" as const,
      strength: 0.7,
      familiarity: 0.8,
      trust: 0.9,
      evidence: "Anna carried him through the storm on her back, and has never said so.",
    };
    const texts = Array.from(
      { length: 120 },
      (_, turn) => improvise(buildRequest({ move: turn % 2 ? "REMINISCE" : "VOW", view, turnKey: `bond-${turn}` })).text,
    );
    expect(texts.filter((text) => text.includes("I carried you through the storm on my back")).length).toBeGreaterThan(2);
    expect(texts.filter((text) => /\b(?:she|her) /.test(text))).toEqual([]);
  });

  it("calls nobody by a whole name", () => {
    for (const move of directedMoves)
      expect(improvise(buildRequest({ move, about: third })).text).not.toMatch(/Peter Holt|Olive Arden|Anna Marsh/);
  });

  it("speaks of the third person by name when the move is about one", () => {
    for (const move of ["DEFEND", "GOSSIP", "RECRUIT", "MEDIATE"] as const) {
      const texts = Array.from({ length: 20 }, (_, turn) => improvise(buildRequest({ move, about: third, turnKey: `about-${turn}` })).text);
      expect(texts.filter((text) => text.includes("Olive")).length).toBeGreaterThanOrEqual(12);
    }
  });

  it("still has something to say when a third person is missing", () => {
    for (const move of ["DEFEND", "GOSSIP", "RECRUIT", "MEDIATE"] as const)
      expect(faultsOf(improvise(buildRequest({ move, about: null, addressee: other })).text)).toEqual([]);
  });
});

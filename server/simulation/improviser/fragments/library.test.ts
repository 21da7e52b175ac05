import { describe, expect, it } from "vitest";
import { directedMoves, soloMoves } from "@/server/contracts/moves";
import { relationshipKinds } from "@/server/contracts/relationship";
import * as closers from "./closers";
import { domains } from "./domains";
import { directions } from "./directions";
import { library } from "./library";
import { repliesHard } from "./replies-hard";
import { repliesKind } from "./replies-kind";
import { solo, soloTails } from "./solo";
import { avowals, bond, grievance, stakes, trust } from "./stakes";

const slots = new Set([
  "name",
  "third",
  "they3",
  "them3",
  "their3",
  "is3",
  "has3",
  "was3",
  "matter",
  "affair",
  "topic",
  "interest",
  "yours",
  "shared",
  "past",
  "goal",
  "secret",
  "yourgoal",
  "place",
  "here",
  "echo",
  "thing",
  "deed",
  "feeling",
  "yourdeed",
  "self",
  "they",
  "them",
  "their",
  "themself",
  "is",
  "has",
  "was",
]);

/** Every string in a tree of authored material. */
const linesOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value instanceof RegExp
      ? []
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(linesOf)
        : [];

const spoken = linesOf([
  library,
  Object.values(closers),
  repliesKind,
  repliesHard,
  stakes,
  trust,
  grievance,
  bond,
  avowals,
  solo,
  soloTails,
  domains.map(({ sayings }) => sayings),
]);

describe("the authored words", () => {
  it("are more than thirteen hundred, and no two alike", () => {
    expect(spoken.length).toBeGreaterThan(1_300);
    const twice = spoken.filter((line, index) => spoken.indexOf(line) !== index);
    expect(twice).toEqual([]);
  });

  it("use only slots that something can fill", () => {
    const unknown = [...spoken, ...linesOf(directions)].flatMap((line) =>
      [...line.matchAll(/\{([^}]*)\}/g)].filter(([, slot]) => !slots.has(slot ?? "")).map(() => line),
    );
    expect(unknown).toEqual([]);
  });

  it("give each move enough to say whoever speaks to whomever, without any slot but the name", () => {
    const bare = (line: string): boolean =>
      [...line.matchAll(/\{([^}]*)\}/g)].every(([, slot]) => slot === "name" || slot === "matter" || slot === "topic");
    const needsThird = new Set<string>(["DEFEND", "GOSSIP", "RECRUIT", "MEDIATE"]);
    for (const move of directedMoves) {
      const { any, well = [], ill = [], close = [], distant = [], cold = [] } = library[move];
      expect([...any, ...well, ...ill, ...close, ...distant, ...cold].length, move).toBeGreaterThanOrEqual(12);
      if (!needsThird.has(move)) expect(any.filter(bare).length, move).toBeGreaterThanOrEqual(3);
    }
    for (const move of soloMoves) expect(solo[move].length, move).toBeGreaterThanOrEqual(10);
    for (const kind of relationshipKinds) for (const lines of Object.values(stakes[kind])) expect(lines.length).toBeGreaterThanOrEqual(2);
  });

  it("end as sentences do, in typographic quotes", () => {
    const wrong = spoken.filter((line) => !/[.!?…]”?$/.test(line) || /['"]| {2}/.test(line));
    expect(wrong).toEqual([]);
  });

  it("name nothing that the oldest era could not know", () => {
    const modern =
      /\b(?:phone|telephone|train|car|radio|television|photograph|email|computer|camera|okay|bus|taxi|cinema|electric|minutes? ago|newspaper|match(?:es)?|gun)\b/i;
    expect(spoken.filter((line) => modern.test(line))).toEqual([]);
  });
});

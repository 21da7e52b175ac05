import { describe, expect, it } from "vitest";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import { characterSchema } from "@/server/contracts/character";
import { startState } from "@/server/contracts/temperament";
import { buildRoster, countWords, groupByHouse, type Order } from "./roster";
import { groupTies, tellingTies } from "./ties";

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const netherfield = { id: idOf(901), name: "Netherfield", description: "" };
const longbourn = { id: idOf(902), name: "Longbourn", description: "" };
const even = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };

const member = (n: number, name: string, over: Partial<CastMember> = {}): CastMember => ({
  ...characterSchema.parse({ id: idOf(n), name, bigFive: even }),
  state: startState(even, 0.5),
  removed: false,
  lastMove: null,
  lastTargetId: null,
  lastActTick: null,
  lastLineId: null,
  pursuits: [],
  ...over,
});
const tie = (from: number, to: number, strength: number, kind: TieView["kind"] = "friend"): TieView => ({
  fromId: idOf(from),
  toId: idOf(to),
  kind,
  strength,
  trust: 0.5,
  familiarity: 0.5,
  offence: 0,
  evidence: "",
  changedSeq: 1,
  changedTick: 0,
});

const elizabeth = member(1, "Elizabeth Bennet", { aliases: ["Eliza"], homePlaceId: longbourn.id, state: startState(even, 0.9) });
const jane = member(2, "Jane Bennet", { homePlaceId: longbourn.id, lastActTick: 7 });
const darcy = member(3, "Fitzwilliam Darcy", { homePlaceId: netherfield.id, lastActTick: 9 });
const wickham = member(4, "George Wickham");
const members = [darcy, wickham, jane, elizabeth];
const places = [netherfield, longbourn];
const ties = groupTies([tie(4, 3, -0.8, "enemy"), tie(3, 4, -0.86, "enemy"), tie(1, 3, -0.1, "strained"), tie(1, 2, 0.94, "family")]);
const byHouse: Order = { by: "house", direction: "ascending" };
const namesOf = (query: string, order: Order = byHouse): string[] =>
  buildRoster({ members, places, ties, query, order }).map((row) => row.member.name);

describe("the roster", () => {
  it("stands by house, the largest first and the homeless last, by name within", () => {
    const rows = buildRoster({ members, places, ties, query: "", order: byHouse });
    expect(groupByHouse(rows).map(({ house, rows: of }) => [house, of.map((row) => row.member.shortName || row.member.name)])).toEqual([
      ["Longbourn", ["Elizabeth Bennet", "Jane Bennet"]],
      ["Netherfield", ["Fitzwilliam Darcy"]],
      ["Elsewhere", ["George Wickham"]],
    ]);
  });
  it("sorts by name, energy and the last act, either way", () => {
    expect(namesOf("", { by: "name", direction: "descending" })[0]).toBe("Jane Bennet");
    expect(namesOf("", { by: "energy", direction: "descending" })[0]).toBe("Elizabeth Bennet");
    expect(namesOf("", { by: "acted", direction: "descending" }).slice(0, 2)).toEqual(["Fitzwilliam Darcy", "Jane Bennet"]);
  });
  it("finds by alias, whatever the case and the accents", () => {
    expect(namesOf("ELÍZA")).toEqual(["Elizabeth Bennet"]);
    expect(namesOf("longbourn")).toEqual(["Elizabeth Bennet", "Jane Bennet"]);
  });
  it("finds by tie, after those found by themselves, and says which tie it was", () => {
    const rows = buildRoster({ members, places, ties, query: "darcy", order: byHouse });
    expect(rows.map((row) => [row.member.name, row.via?.kind ?? null])).toEqual([
      ["Fitzwilliam Darcy", null],
      ["George Wickham", "enemy"],
    ]);
    expect(namesOf("enemy of darcy")).toEqual(["George Wickham"]);
  });
  it("finds nobody for nonsense", () => {
    expect(namesOf("zzz")).toEqual([]);
  });
  it("counts in words", () => {
    expect(countWords(members, places)).toBe("4 characters in two houses");
    expect(countWords([wickham], places)).toBe("1 character");
    expect(countWords([], places)).toBe("nobody yet");
  });
});

describe("the telling ties", () => {
  const byId = new Map(members.map((each) => [each.id, each]));
  it("are the closest, and the furthest when it is a dislike", () => {
    const of = [tie(1, 2, 0.94), tie(1, 3, -0.41, "strained"), tie(1, 4, 0.3)];
    expect(tellingTies(of, byId).map(({ strength }) => strength)).toEqual([0.94, 0.3, -0.41]);
  });
  it("pass over whoever has left, and begin with the one that was sought", () => {
    const gone = new Map(byId).set(jane.id, { ...jane, removed: true });
    const hated = tie(1, 3, -0.41, "strained");
    const of = [tie(1, 2, 0.94), hated, tie(1, 4, 0.3)];
    expect(tellingTies(of, gone, hated).map(({ toId }) => toId)).toEqual([darcy.id, wickham.id]);
  });
});

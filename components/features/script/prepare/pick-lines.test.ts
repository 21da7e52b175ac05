import { describe, expect, it } from "vitest";
import { between, findLines, goBy, linesOf, pickAll, pickedIn, pickedWords, speakersIn, toggle, type PickLine } from "./pick-lines";

const line = (n: number, speakerId: string, text: string, struck = false): PickLine => ({ id: `l${n}`, turn: n, speakerId, text, struck });
const scenes = [
  {
    sceneId: "a",
    title: "Breakfast",
    lines: [line(1, "jane", "Good morning."), line(2, "lizzy", "Is it?"), line(3, "jane", "Très bien.", true)],
  },
  { sceneId: "b", title: "Dinner", lines: [line(4, "lizzy", "It's a well-kept house, Mr. Darcy’s.")] },
];
const nameOf = (id: string): string => ({ jane: "Jane Bennet", lizzy: "Elizabeth" })[id] ?? id;
const find = (search: string, rejected = true): string[] => linesOf(findLines(scenes, { search, rejected, nameOf })).map(({ id }) => id);

describe("lines to choose from", () => {
  it("are found by their words or by who says them, without case and accents; scenes without one are left out", () => {
    expect(find("")).toEqual(["l1", "l2", "l3", "l4"]);
    expect(find("TRES")).toEqual(["l3"]);
    expect(find(" jane ")).toEqual(["l1", "l3"]);
    expect(find("nobody")).toEqual([]);
    expect(findLines(scenes, { search: "house", rejected: true, nameOf }).map(({ title }) => title)).toEqual(["Dinner"]);
  });

  it("are not struck ones unless those are taken along, and then one that was chosen counts again", () => {
    expect(find("", false)).toEqual(["l1", "l2", "l4"]);
    const picked = new Set(["l4", "l3", "l1"]);
    expect(pickedIn(scenes, picked, false).map(({ id }) => id)).toEqual(["l1", "l4"]);
    expect(pickedIn(scenes, picked, true).map(({ id }) => id)).toEqual(["l1", "l3", "l4"]);
  });

  it("are chosen one by one, as a stretch in either direction, or by who speaks", () => {
    const all = linesOf(scenes);
    expect([...toggle(toggle(new Set(["l1"]), "l2"), "l1")]).toEqual(["l2"]);
    expect(between(all, "l4", "l2")).toEqual(["l2", "l3", "l4"]);
    expect(between(all, "gone", "l2")).toEqual(["l2"]);
    expect([...pickAll(new Set(["l1", "l2"]), ["l1", "l3"], false)]).toEqual(["l2"]);
    expect(speakersIn(all)).toEqual([
      { id: "jane", lineIds: ["l1", "l3"] },
      { id: "lizzy", lineIds: ["l2", "l4"] },
    ]);
  });

  it("are counted, with their words", () => {
    expect(pickedWords([], 1)).toBe("0 of 1 line, 0 words");
    expect(pickedWords(linesOf(scenes), 1_200)).toBe("4 of 1,200 lines, 12 words");
  });

  it("are gone through by the keys, and not beyond their ends", () => {
    expect([goBy("ArrowDown", -1, 3), goBy("ArrowDown", 2, 3), goBy("ArrowUp", 0, 3)]).toEqual([0, 2, 0]);
    expect([goBy("Home", 2, 3), goBy("End", 0, 3), goBy("PageDown", 0, 30), goBy("a", 0, 3), goBy("End", 0, 0)]).toEqual([
      0,
      2,
      8,
      null,
      null,
    ]);
  });
});

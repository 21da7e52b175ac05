import { describe, expect, it } from "vitest";
import { scriptFormats } from "@/server/contracts/script";
import { amountWords, changeChoice, formatWords, previewRangeOf, queryOf, rangeOf, rangeFault, type ExportChoice } from "./export-choice";

const choice = (given: Partial<ExportChoice> = {}): ExportChoice => ({
  format: "docx",
  layout: "prose",
  include: { emotions: false, directions: true, rejected: false },
  extent: "scene",
  fromTurn: "",
  toTurn: "",
  ids: [],
  ...given,
});

describe("what is chosen in the export dialog", () => {
  it("offers every format there is", () => {
    expect(new Set(formatWords.map(({ format }) => format))).toEqual(new Set(scriptFormats));
  });

  it("becomes an address, which asks for another format where it is copied", () => {
    expect(queryOf(choice(), "s").toString()).toBe("format=docx&layout=prose&emotions=false&directions=true&rejected=false&scene=s");
    expect(queryOf(choice({ extent: "branch" }), "s", "html").toString()).toBe(
      "format=html&layout=prose&emotions=false&directions=true&rejected=false",
    );
    expect(queryOf(choice({ extent: "turns", fromTurn: "3" }), "s").get("fromTurn")).toBe("3");
  });

  it("ticks everything for JSON, and has what was ticked before when another format is chosen again", () => {
    const before = choice({ include: { emotions: false, directions: false, rejected: false } });
    const json = changeChoice(before, { format: "json" });
    expect(json.include).toEqual({ emotions: true, directions: true, rejected: true });
    const changed = changeChoice(json, { include: { ...json.include, rejected: false } });
    expect(changed.include.rejected).toBe(false);
    expect(changeChoice(changeChoice(changed, { format: "json" }), { format: "fountain" }).include).toEqual(before.include);
    expect(changeChoice(before, { format: "html" }).include).toEqual(before.include);
  });

  it("is a whole branch where there is no scene", () => {
    expect(rangeOf(choice({ extent: "scene" }), null)).toEqual({ kind: "branch" });
    expect(queryOf(choice(), null).has("scene")).toBe(false);
  });

  it("takes turns that are left empty for the beginning and the end", () => {
    expect(rangeOf(choice({ extent: "turns", toTurn: " 9 " }), "s")).toEqual({ kind: "scene", sceneId: "s", toTurn: 9 });
    expect(rangeOf(choice({ extent: "scene", fromTurn: "3" }), "s")).toEqual({ kind: "scene", sceneId: "s" });
  });

  it.each([
    ["", "", null],
    ["4", "4", null],
    ["5", "4", "The first turn comes after the last one"],
    ["0", "", "Turns are whole numbers from 1"],
    ["1.5", "", "Turns are whole numbers from 1"],
    ["", "all", "Turns are whole numbers from 1"],
    ["12", "40", null],
    ["13", "", "The scene has only 12 turns"],
  ])("says what is wrong with the turns %s to %s", (fromTurn, toTurn, fault) => {
    expect(rangeFault(choice({ extent: "turns", fromTurn, toTurn }), 12)).toBe(fault);
    expect(rangeFault(choice({ extent: "branch", fromTurn, toTurn }), 12)).toBeNull();
  });

  it("asks for lines one by one, for a preview no more of them than it shows, and for one at least", () => {
    const ids = Array.from({ length: 60 }, (_, n) => `line ${n}`);
    const chosen = choice({ extent: "lines", ids });
    expect(rangeOf(chosen, "s")).toEqual({ kind: "lines", ids });
    expect(rangeOf(chosen, null)).toEqual({ kind: "lines", ids });
    expect(previewRangeOf(chosen, "s")).toEqual({ kind: "lines", ids: ids.slice(0, 40) });
    expect(previewRangeOf(choice(), "s")).toEqual({ kind: "scene", sceneId: "s" });
    expect(queryOf(chosen, "s").has("scene")).toBe(false);
    expect(rangeFault(chosen, null)).toBeNull();
    expect(rangeFault(choice({ extent: "lines" }), null)).toBe("Choose a line first");
  });

  it("counts in words", () => {
    expect(amountWords({ scenes: 1, lines: 1_200 })).toBe("1 scene, 1,200 lines");
    expect(amountWords({ scenes: 1, lines: 0 })).toBe("No line in it yet");
  });
});

import { describe, expect, it } from "vitest";
import { hostileValues, poison, saysHostile } from "@/server/tooling/improvising/hostile.mts";
import { libraryFor } from "./fragments/library";
import { fragmentsOf, readPacks } from "./fragments/read-packs";
import { packFiles } from "./fragments/pack-files";
import { improvise } from "./improvise";
import { faultsIn, isClean, isFitFor } from "./safety";
import { buildRequest, plainView } from "./testing/feed";

describe("what may not be said", () => {
  it("is known in disguise, spelled out, or in two parts", () => {
    for (const value of hostileValues) expect(isClean(value), value.length.toString()).toBe(false);
    const spaced = hostileValues.filter((value) => /^[a-z]+$/.test(value)).map((value) => [...value].join(" "));
    for (const value of spaced) expect(isClean(value)).toBe(false);
  });

  it("is not found in innocent words, dates and streets without a number", () => {
    for (const text of [
      "Scunthorpe",
      "They sniggered at it.",
      "a chink in the wall",
      "In 1811 and in 1812.",
      "Baker Street",
      "Moby Dick",
      "Essex",
    ])
      expect(faultsIn(text), text).toEqual([]);
  });

  it("depends on the rating, but for slurs, children, harm and ways to reach somebody", () => {
    const never = hostileValues.filter((each) => faultsIn(each).some((fault) => ["slur", "minor", "harm", "reach"].includes(fault)));
    expect(never.length).toBeGreaterThan(8);
    for (const value of never) expect(isFitFor(value, "18")).toBe(false);
  });

  it("stands in no pack", () => {
    expect(
      readPacks(packFiles)
        .flatMap(fragmentsOf)
        .filter(({ text }) => !isClean(text)),
    ).toEqual([]);
    expect(libraryFor("neutral", null).lexicon.oaths.every(isClean)).toBe(true);
  });

  it("never comes out of hostile values, in four hundred lines (G14)", { timeout: 60_000 }, () => {
    const unsafe: string[] = [];
    for (let index = 0; index < 400; index += 1) {
      const { text, direction } = improvise(
        poison(buildRequest({ turnKey: `hostile-${index}`, view: { ...plainView, familiarity: 0.7 } }), index),
      );
      for (const said of [text, direction ?? ""]) if (saysHostile(said)) unsafe.push(`line ${index}`);
      expect(text.length).toBeGreaterThan(1);
    }
    expect(unsafe).toEqual([]);
  });
});

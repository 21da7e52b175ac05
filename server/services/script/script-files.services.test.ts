import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { aHeading, aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { findEpubcheck, findOffice } from "@/server/testing/services/judge-files";
import { renderDocx } from "./render-docx";
import { renderEpub } from "./render-epub";
import { setPages, type Pages } from "./set-pages";

/** Without REQUIRE_SERVICES a program that cannot be had skips its tests, which are counted as skipped. */
const findOrSkip = <T>(find: () => T): T | null => {
  try {
    return find();
  } catch (error) {
    if (process.env.REQUIRE_SERVICES === "1") throw error;
    return null;
  }
};
const epubcheck = findOrSkip(findEpubcheck);
const office = findOrSkip(findOffice);

const facts = { id: "01990000-0000-7000-8000-000000000001", modified: new Date("2026-11-20T12:00:00Z") };
const hostile = fc.sample(hostileText(1, 240), { numRuns: 300, seed: 7 });

const play = (): Pages =>
  setPages(
    {
      ...aScript([
        aHeading({ title: "After dinner", premise: "It rains" }),
        aLine({ text: "Good evening.\n\nSit down.", direction: "not looking up" }),
        aHeading({ title: `<b>"Later" & later</b>` }),
        ...hostile.map((text) => aLine({ text, direction: text, struck: text.length % 3 === 0 })),
        aHeading({ title: "Nobody speaks" }),
      ]),
      title: "The Allotments",
    },
    "script",
  );

describe.skipIf(!epubcheck)("epubcheck", () => {
  it("finds no error and no warning in a branch of three scenes, one of them hostile, one empty", () => {
    const { ok, output } = epubcheck!(renderEpub(play(), facts));
    expect(output).toContain("No errors or warnings detected");
    expect(ok).toBe(true);
  });

  it("finds none in a story without a single scene", () => {
    expect(epubcheck!(renderEpub(setPages(aScript([]), "prose"), facts)).output).toContain("No errors or warnings detected");
  });

  it("is one that finds errors", () => {
    const broken = renderEpub({ ...play(), title: "" }, { ...facts, id: "" });
    expect(epubcheck!(broken).ok).toBe(false);
  });
});

describe.skipIf(!office)("LibreOffice", () => {
  it("opens the Word file, and every word of it is there", async () => {
    const text = office!(await renderDocx(play()), "docx");
    for (const words of [
      "The Allotments",
      "After dinner",
      "It rains.",
      "Anna (not looking up)",
      "Good evening.",
      "Sit down.",
      `<b>"Later" & later</b>`,
    ])
      expect(text).toContain(words);
    const said = (words: string): string => words.replace(/\s+/gu, "");
    const all = said(text);
    for (const section of play().sections) for (const item of section.items) expect(all).toContain(said(item.text));
  });
});

import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { cleanLine, cleanText } from "./clean-text";
import { renderHtml } from "./render-html";
import { renderText } from "./render-text";
import { setPages } from "./set-pages";

interface Shown {
  elements: Set<string>;
  attributes: Set<string>;
  speeches: string[];
}

/** Read as XML, which forgives nothing. */
const read = (html: string): Shown => {
  const shown: Shown = { elements: new Set(), attributes: new Set(), speeches: [] };
  let within = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    shown.elements.add(name);
    for (const [key, value] of Object.entries(attributes))
      if (name !== "meta" && name !== "html") shown.attributes.add(`${key}=${String(value)}`);
    if (name === "br" && within) shown.speeches.push(`${shown.speeches.pop()}\n`);
    if (name !== "p") return;
    within = attributes.class === "speech";
    if (within) shown.speeches.push("");
  });
  parser.on("text", (text) => {
    if (within) shown.speeches.push((shown.speeches.pop() ?? "") + text);
  });
  parser.on("closetag", ({ name }) => {
    if (name === "p") within = false;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(html).close();
  return shown;
};

describe("HTML", () => {
  it("is well-formed, has no element and no attribute but its own, and keeps every word", () => {
    fc.assert(
      fc.property(hostileText(1, 200), hostileText(1, 40), (text, name) => {
        const script = aScript([aLine({ text, direction: name })], [{ id: "p", name, shortName: name }]);
        const html = [...renderHtml(setPages({ ...script, title: name, premise: text }, "script"))].join("");
        const { elements, attributes, speeches } = read(html);
        const own = "html head meta title style body h1 h2 p ul li section b i em s br".split(" ");
        expect([...elements].filter((each) => !own.includes(each))).toEqual([]);
        const known = /^(?:dir=auto|class=(?:subtitle|setting|cast|who|cue|speech|note|action|prose))$/;
        expect([...attributes].filter((each) => !known.test(each))).toEqual([]);
        expect(speeches.join("\n\n")).toBe(cleanText(text) || "…");
      }),
      { numRuns: 1_000 },
    );
  });

  it("lets each paragraph find its own direction of writing, and takes orders to change it out", () => {
    const html = [...renderHtml(setPages(aScript([aLine({ text: "\u202eשלום\u2066" })]), "prose"))].join("");
    expect(html).toContain(`<p class="prose" dir="auto">“שלום,” said Anna.</p>`);
  });

  it("holds a line of any length together", () => {
    const text = "long ".repeat(400).trim();
    expect([...renderHtml(setPages(aScript([aLine({ text })]), "script"))].join("")).toContain(text);
  });
});

describe("plain text", () => {
  it("marks what was struck, and indents a speech under its speaker", () => {
    const pages = setPages(aScript([aLine({ text: "One.\nTwo.", direction: "aside" }), aLine({ text: "Three.", struck: true })]), "script");
    expect([...renderText(pages)].join("")).toBe(
      "An evening\n==========\nThe Allotments\n\nAnna Weiss\n\nANNA (aside)\n    One.\n    Two.\n\nANNA\n    [struck: Three.]\n",
    );
  });

  it("is whole and without signs that nobody sees, whatever was said", () => {
    fc.assert(
      fc.property(hostileText(1, 200), (text) => {
        const written = [...renderText(setPages(aScript([aLine({ text })]), "script"))].join("");
        expect(written.isWellFormed()).toBe(true);
        expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u);
        expect(written.split("\n\n").slice(2).join("\n\n").replace(/\s+/gu, " ").trim()).toBe(`ANNA ${cleanLine(text) || "…"}`);
      }),
    );
  });
});

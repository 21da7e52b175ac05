import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { aHeading, aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { cleanText } from "./clean-text";
import { renderMarkdown } from "./render-markdown";
import { setPages } from "./set-pages";

/** What a reader of Markdown shows: elements in order, and the text of each paragraph. */
const shown = (markdown: string): { elements: string[]; paragraphs: string[] } => {
  const html = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const elements: string[] = [];
  const paragraphs: string[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    elements.push(name);
    if (name === "p" || name === "h1") paragraphs.push("");
  });
  parser.on("text", (text) => paragraphs.push((paragraphs.pop() ?? "") + text));
  parser.write(`<all>${html}</all>`).close();
  return { elements, paragraphs: paragraphs.map((text) => text.trim()) };
};

describe("Markdown", () => {
  it("shows hostile words as words: no link, picture, list, table, heading or HTML comes of them", () => {
    fc.assert(
      fc.property(hostileText(1, 200), fc.boolean(), (text, struck) => {
        const source = [...renderMarkdown(setPages(aScript([aLine({ text, struck })]), "script"))].join("");
        const { elements, paragraphs } = shown(source);
        const allowed = new Set(["all", "h1", "ul", "li", "p", "em", "strong", "br", ...(struck ? ["del"] : [])]);
        expect(elements.filter((name) => !allowed.has(name))).toEqual([]);
        expect(elements.filter((name) => name === "ul" || name === "h1")).toEqual(["h1", "ul"]);
        const words = paragraphs.slice(2).join("\n\n");
        expect(words.replace(/^Anna\n/u, "").replace(/\s+/gu, " ")).toBe((cleanText(text) || "…").replace(/\s+/gu, " "));
      }),
      { numRuns: 1_000 },
    );
  });

  it("sets a play with names, directions and struck lines", () => {
    const script = aScript([
      aLine({ text: "Good evening.", direction: "not looking up" }),
      aLine({ text: "Never mind.", struck: true }),
      aLine({ text: "To you alone.", addressee: "p", hears: [] }),
      { kind: "happening", what: "event", text: "The lamp goes out.", turn: 3, by: "writer" },
      aLine({ kind: "action", text: "Anna folds the letter away." }),
    ]);
    expect([...renderMarkdown(setPages(script, "script"))].join("")).toBe(
      [
        "# An evening",
        "*The Allotments*",
        "- Anna Weiss",
        "**Anna** *(not looking up)*\\\nGood evening.",
        "**Anna**\\\n~~Never mind.~~",
        "**Anna** *(to Anna, aside)*\\\nTo you alone.",
        "*The lamp goes out.*",
        "*Anna folds the letter away.*",
      ].join("\n\n") + "\n",
    );
  });

  it("tells the same as a story", () => {
    const script = aScript([
      aLine({ text: "Good evening.", direction: "not looking up" }),
      aLine({
        text: "Is anybody there?",
        felt: [{ characterId: "p", emotion: "fear", label: "Afraid", intensity: 0.4, pad: { pleasure: 0, arousal: 0, dominance: 0 } }],
      }),
      aLine({ kind: "action", text: "Anna folds the letter away." }),
    ]);
    expect([...renderMarkdown(setPages(script, "prose"))].join("").split("\n\n").slice(2)).toEqual([
      "“Good evening,” said Anna, not looking up.",
      "“Is anybody there?” asked Anna, afraid.",
      "Anna folds the letter away.\n",
    ]);
  });

  it.each([
    ["I shall say only this:", "“I shall say only this:” said Anna."],
    ["Well;", "“Well,” said Anna."],
    ["She said “never.”", "“She said ‘never,’” said Anna."],
    ["She said “never”", "“She said ‘never,’” said Anna."],
    ["Did she say “never?”", "“Did she say ‘never?’” asked Anna."],
    ["It is the boys’", "“It is the boys’,” said Anna."],
  ])("ends %j as a sentence goes on after it", (text, told) => {
    expect([...renderMarkdown(setPages(aScript([aLine({ text })]), "prose"))].join("")).toContain(`\n${told}\n`);
  });

  it.each([
    ["It rains", "*It rains.*"],
    ["And the name that nobody says:", "*And the name that nobody says:*"],
    ["“It rains.”", "*“It rains.”*"],
  ])("ends the premise %j once", (premise, told) => {
    expect([...renderMarkdown(setPages(aScript([aHeading({ premise })]), "script"))].join("")).toContain(`\n${told}\n`);
  });
});

import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { aHeading, aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { cleanText } from "./clean-text";
import { renderDocx } from "./render-docx";
import { setPages } from "./set-pages";

interface Read {
  style: string;
  text: string;
  struck: boolean;
}

/** Paragraphs of a Word file as its XML has them. */
const read = (bytes: Uint8Array): Read[] => {
  const paragraphs: Read[] = [];
  let within = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const last = paragraphs.at(-1);
    if (name === "w:p") paragraphs.push({ style: "", text: "", struck: false });
    else if (name === "w:pStyle" && last) last.style = String(attributes["w:val"]);
    else if (name === "w:strike" && last) last.struck = true;
    else if (name === "w:br" && last) last.text += "\n";
    within = name === "w:t";
  });
  parser.on("text", (text) => {
    const last = paragraphs.at(-1);
    if (within && last) last.text += text;
  });
  parser.on("closetag", () => {
    within = false;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).close();
  return paragraphs;
};

describe("DOCX", () => {
  it("has a style for each part of a play, and strikes what was struck", async () => {
    const script = aScript([
      aHeading({ title: "After dinner", premise: "It rains" }),
      aLine({ text: "Good evening.\nSit down.", direction: "not looking up" }),
      aLine({ text: "Never mind.", struck: true }),
      aLine({ kind: "action", text: "Anna folds the letter away." }),
    ]);
    expect(read(await renderDocx(setPages(script, "script")))).toEqual([
      { style: "Title", text: "An evening", struck: false },
      { style: "Subtitle", text: "The Allotments", struck: false },
      { style: "Cast", text: "Anna Weiss", struck: false },
      { style: "Heading1", text: "After dinner", struck: false },
      { style: "Setting", text: "It rains.", struck: false },
      { style: "Speaker", text: "Anna (not looking up)", struck: false },
      { style: "Speech", text: "Good evening.\nSit down.", struck: false },
      { style: "Speaker", text: "Anna", struck: false },
      { style: "Speech", text: "Never mind.", struck: true },
      { style: "Action", text: "Anna folds the letter away.", struck: false },
    ]);
  });

  it("defines every style that it uses", async () => {
    const script = aScript([aHeading({ premise: "It rains" }), aLine(), aLine({ kind: "action", text: "Anna sits down." })]);
    for (const layout of ["script", "prose"] as const) {
      const bytes = await renderDocx(setPages(script, layout));
      const styles = strFromU8(unzipSync(bytes)["word/styles.xml"] ?? new Uint8Array());
      for (const { style } of read(bytes)) expect(styles).toContain(`w:styleId="${style}"`);
    }
  });

  it("sets from right to left what is written so, and nothing else", async () => {
    const script = aScript(
      [aLine({ text: "שלום, Anna" }), aLine({ text: "Good evening, שלום." })],
      [{ id: "p", name: "علي", shortName: "علي" }],
    );
    const xml = strFromU8(unzipSync(await renderDocx(setPages(script, "script")))["word/document.xml"] ?? new Uint8Array());
    const leftward = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].flatMap(([one]) =>
      one.includes("<w:bidi/>") ? one.replace(/<[^>]+>/gu, "") : [],
    );
    // The person of the play, and twice as a speaker; of the two speeches the first.
    expect(leftward).toEqual(["علي", "علي", "שלום, Anna", "علي"]);
  });

  it("keeps every word, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(1, 200), async (text) => {
        const speeches = read(await renderDocx(setPages(aScript([aLine({ text })]), "script"))).filter(({ style }) => style === "Speech");
        expect(speeches.map((each) => each.text).join("\n\n")).toBe(cleanText(text) || "…");
      }),
      { numRuns: 100 },
    );
  });
});

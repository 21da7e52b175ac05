import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { ScriptBlock } from "@/server/contracts/script-document";
import { aHeading, aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { renderEpub } from "./render-epub";
import { setPages } from "./set-pages";

const facts = { id: "01990000-0000-7000-8000-000000000001", modified: new Date("2026-11-20T12:00:00Z") };
const bookOf = (blocks: ScriptBlock[]): Uint8Array =>
  renderEpub(setPages({ ...aScript(blocks), title: "The Allotments" }, "script"), facts);

const assertWellFormed = (xml: string): void => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
};

describe("EPUB", () => {
  it("begins with its kind, not compressed, and lists every file once, one for each scene", () => {
    const bytes = bookOf([aHeading({ title: "First" }), aLine(), aHeading({ title: "Second" }), aLine({ text: "Again." })]);
    expect(strFromU8(bytes.slice(30, 58))).toBe("mimetypeapplication/epub+zip");
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      "mimetype",
      "META-INF/container.xml",
      "EPUB/package.opf",
      "EPUB/nav.xhtml",
      "EPUB/style.css",
      "EPUB/title.xhtml",
      "EPUB/scene-0001.xhtml",
      "EPUB/scene-0002.xhtml",
    ]);
    const listed = [...strFromU8(files["EPUB/package.opf"] ?? new Uint8Array()).matchAll(/<item [^>]*href="([^"]+)"/g)].map(
      ([, file]) => `EPUB/${file}`,
    );
    expect(new Set(listed)).toEqual(new Set(Object.keys(files).filter((name) => /^EPUB\/(?!package)/.test(name))));
    const nav = strFromU8(files["EPUB/nav.xhtml"] ?? new Uint8Array());
    expect([...nav.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, file, title]) => [file, title])).toEqual([
      ["title.xhtml", "Title page"],
      ["scene-0001.xhtml", "First"],
      ["scene-0002.xhtml", "Second"],
    ]);
    expect(strFromU8(files["EPUB/scene-0002.xhtml"] ?? new Uint8Array())).toContain("Again.");
  });

  it("is the same bytes for the same moment", () => {
    expect(bookOf([aHeading(), aLine()])).toEqual(bookOf([aHeading(), aLine()]));
  });

  it("is well-formed in every file, whatever stands in it", () => {
    fc.assert(
      fc.property(hostileText(1, 150), hostileText(1, 40), (text, name) => {
        const pages = setPages(
          {
            ...aScript([aHeading({ title: name, premise: text }), aLine({ text, direction: name })], [{ id: "p", name, shortName: name }]),
            title: text,
          },
          "script",
        );
        for (const [file, bytes] of Object.entries(unzipSync(renderEpub(pages, facts))))
          if (/\.(?:xhtml|opf|xml)$/.test(file)) assertWellFormed(strFromU8(bytes));
      }),
      { numRuns: 200 },
    );
  });
});

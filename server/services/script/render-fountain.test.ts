import fc from "fast-check";
import { Fountain, InlineLexer } from "fountain-js";
import { describe, expect, it } from "vitest";
import { aHeading, aLine, aScript, hostileText } from "@/server/testing/factories/script";
import { renderFountain } from "./render-fountain";

const write = (blocks: Parameters<typeof aScript>[0], cast?: Parameters<typeof aScript>[1]): string =>
  [...renderFountain(aScript(blocks, cast))].join("");

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const readText = (raw: string): string =>
  InlineLexer.reconstruct(raw)
    .replace(/<br \/>/g, "\n")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

interface Read {
  speaker: string;
  parenthetical: string | null;
  text: string;
}
/** Dialogue as another program reads it, and the kinds of everything else. */
const read = (source: string): { lines: Read[]; others: string[]; tokens: { type: string; text: string }[] } => {
  const tokens = new Fountain().parse(source, true).tokens ?? [];
  const lines: Read[] = [];
  const others: string[] = [];
  for (const { type, text = "" } of tokens) {
    const last = lines.at(-1);
    if (type === "character") lines.push({ speaker: readText(text), parenthetical: null, text: "" });
    else if (type === "parenthetical" && last) last.parenthetical = readText(text.slice(1, -1));
    else if (type === "dialogue" && last) last.text += readText(text);
    else if (!["dialogue_begin", "dialogue_end", "spaces"].includes(type)) others.push(type);
  }
  return { lines, others, tokens: tokens.map(({ type, text = "" }) => ({ type, text })) };
};

/** What Fountain has no way to write looks the same in full width. */
const narrow = (text: string): string => text.replace(/[（）［］＾＃：／．]/gu, (sign) => sign.normalize("NFKC"));
/** What anybody sees of a text: no signs without width, no controls, one kind of line end. Written anew here, so that it is not the code's own. */
const seen = (text: string): string =>
  narrow(text.toWellFormed().normalize("NFC"))
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/gu, "\n")
    .replace(
      /[^\P{C}\n\u00ad\u200c\u200d\u200e\u200f\u061c\p{Co}\p{Cn}]|[\u200b\ufeff\u2060-\u206f\u{e0000}-\u{e0fff}]|\p{Noncharacter_Code_Point}/gu,
      (sign) => (sign === "\t" ? " " : ""),
    )
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();

describe("Fountain", () => {
  it("keeps a space before a mark that forces an element, so that no program takes a speech for one", () => {
    const text = "!Not an action\n@NOBODY\n.not a heading\n> nor centred <\n# nor a section\n= nor a synopsis";
    const source = write([aLine({ text })]);
    expect(source).toContain(`\n${text.replaceAll(/^/gmu, " ")}\n`);
    expect(read(source).lines).toMatchObject([{ text }]);
  });

  it("is read back by another program as the same names, directions and words, whatever they are", () => {
    const said = fc.record({ name: hostileText(1, 40), direction: fc.option(hostileText(1, 40)), text: hostileText(1, 200) });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (all) => {
        const cast = all.map(({ name }, index) => ({ id: `p${index}`, name, shortName: name }));
        const blocks = all.map(({ direction, text }, index) => aLine({ speaker: `p${index}`, direction, text }));
        const { lines, others } = read(write(blocks, cast));
        const one = (text: string): string => seen(text).replace(/\s+/gu, " ");
        expect(lines.map(({ speaker, parenthetical, text }) => [seen(speaker), parenthetical && one(parenthetical), seen(text)])).toEqual(
          all.map(({ name, direction, text }) => [one(name) || "Somebody", (direction && one(direction)) || null, seen(text) || "…"]),
        );
        expect(others).toEqual(["title", "source"]);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    "INT. ROOM",
    "FADE OUT:",
    "CUT TO:",
    "@ANNA",
    ".dot",
    "!bang",
    "> centred <",
    "# one",
    "= two",
    "===",
    "~la",
    "Anna (the Younger) ^",
    "[[note]]",
  ])("takes %s for a name, and for words", (text) => {
    const { lines, others } = read(write([aLine({ speaker: "p", text })], [{ id: "p", name: text, shortName: text }]));
    expect(lines.map((line) => ({ ...line, speaker: narrow(line.speaker), text: narrow(line.text) }))).toEqual([
      { speaker: text, parenthetical: null, text },
    ]);
    expect(others).toEqual(["title", "source"]);
  });

  it("keeps an empty line within a speech, and does not take a speech in brackets for a direction", () => {
    const { lines } = read(write([aLine({ text: "First.\n\n(softly)\nLast." })]));
    expect(lines.map(({ text }) => narrow(text))).toEqual(["First.\n\n(softly)\nLast."]);
  });

  it("forces headings and actions", () => {
    const source = write([aHeading({ title: "INT. a ball TO:" }), aLine({ kind: "action", text: "They all go TO:\nEXT. nowhere" })]);
    expect(
      read(source)
        .tokens.slice(2)
        .map(({ type, text }) => [type, narrow(text)]),
    ).toEqual([
      ["scene_heading", "INT. a ball TO:"],
      ["action", "They all go TO:\nEXT. nowhere"],
    ]);
  });

  it("puts what was struck in the boneyard, and nothing else goes there", () => {
    const hostile = fc.array(fc.tuple(hostileText(1, 80), fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(hostile, (all) => {
        const source = write(all.map(([text, struck]) => aLine({ text: `${text}*/ /* ${text}`, struck })));
        expect(read(source).lines).toHaveLength(all.filter(([, struck]) => !struck).length);
      }),
    );
  });
});

import type * as docxModule from "docx";
import type { IParagraphStyleOptions, Paragraph } from "docx";
import type { Item, Pages } from "./set-pages";

type Docx = typeof docxModule;
type Style = "Title" | "Subtitle" | "Heading1" | "Setting" | "Cast" | "Speaker" | "Speech" | "Action" | "Story";

/** Lengths in twentieths of a point; sizes in halves. */
const CENTIMETRE = 567;
const style = (id: Style, rest: Omit<IParagraphStyleOptions, "id" | "name">): IParagraphStyleOptions => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  ...rest,
});

const paragraphStyles = [
  style("Subtitle", { run: { italics: true }, paragraph: { spacing: { after: 240 } } }),
  style("Setting", { run: { italics: true }, paragraph: { spacing: { before: 200, after: 160 } } }),
  style("Cast", { paragraph: { spacing: { after: 0 } } }),
  style("Speaker", { next: "Speech", run: { smallCaps: true }, paragraph: { keepNext: true, spacing: { before: 200, after: 0 } } }),
  style("Speech", { next: "Speaker", paragraph: { indent: { left: CENTIMETRE }, spacing: { after: 40 } } }),
  style("Action", { run: { italics: true }, paragraph: { spacing: { before: 200, after: 40 } } }),
  style("Story", { paragraph: { indent: { firstLine: CENTIMETRE }, spacing: { after: 0 } } }),
];

interface Words {
  text: string;
  italics?: boolean;
  strike?: boolean;
  smallCaps?: boolean;
}

const firstLetter = /\p{L}/u;
const leftward = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Whether a text runs from right to left, by its first letter. */
const isLeftward = (text: string): boolean => leftward.test(firstLetter.exec(text)?.[0] ?? "");

const paragraph = (docx: Docx, name: Style, words: readonly Words[]): Paragraph =>
  new docx.Paragraph({
    style: name,
    ...(isLeftward(words.map(({ text }) => text).join("")) && { bidirectional: true }),
    children: words.flatMap(({ text, ...look }) =>
      text
        .split("\n")
        .map(
          (line, index) =>
            new docx.TextRun({ text: line, ...look, ...(isLeftward(line) && { rightToLeft: true }), ...(index > 0 && { break: 1 }) }),
        ),
    ),
  });

const parts = (text: string): string[] => text.split("\n\n");

const item = (docx: Docx, each: Item): Paragraph[] => {
  const set = (name: Style, text: string, strike = false): Paragraph[] =>
    parts(text).map((part) => paragraph(docx, name, [{ text: part, ...(strike && { strike }) }]));
  switch (each.kind) {
    case "setting":
    case "note":
      return set("Setting", each.text);
    case "action":
      return set("Action", each.text, each.struck);
    case "prose":
      return set("Story", each.text, each.struck);
    case "speech": {
      const cue = each.cue === null ? [] : [{ text: ` (${each.cue})`, italics: true, smallCaps: false }];
      return [paragraph(docx, "Speaker", [{ text: each.who }, ...cue]), ...set("Speech", each.text, each.struck)];
    }
  }
};

/** Word's own format, with named styles, so that the look is changed in one place. Loaded when first asked for: the writer is large. */
export const renderDocx = async (pages: Pages): Promise<Uint8Array> => {
  const docx = await import("docx");
  const one = (name: Style, text: string): Paragraph[] => (text === "" ? [] : [paragraph(docx, name, [{ text }])]);
  const children = [
    ...one("Title", pages.title),
    ...one("Subtitle", pages.subtitle),
    ...one("Setting", pages.setting),
    ...pages.cast.flatMap((name) => one("Cast", name)),
    ...pages.sections.flatMap(({ title, items }) => [...one("Heading1", title), ...items.flatMap((each) => item(docx, each))]),
  ];
  const numbers = new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })],
  });
  const file = new docx.Document({
    title: pages.title,
    creator: "Dramatis",
    styles: {
      default: {
        document: { run: { font: "Times New Roman", size: 24 }, paragraph: { spacing: { line: 300 } } },
        title: { run: { size: 40 }, paragraph: { spacing: { after: 120 } } },
        heading1: { run: { size: 30 }, paragraph: { keepNext: true, spacing: { before: 480, after: 160 } } },
      },
      paragraphStyles,
    },
    sections: [{ footers: { default: new docx.Footer({ children: [numbers] }) }, children }],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
};

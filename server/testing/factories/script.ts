import fc from "fast-check";
import type { HeadingBlock, LineBlock, ScriptBlock, ScriptDocument } from "@/server/contracts/script-document";
import { testId } from "./history";

export const aLine = (given: Partial<LineBlock> = {}): LineBlock => ({
  kind: "speech",
  id: testId("line", 1),
  seq: 1,
  tick: 1,
  at: "2026-11-20T12:00:00.000Z",
  turn: 1,
  speaker: "p",
  addressee: null,
  about: null,
  hears: null,
  text: "I came on foot.",
  direction: null,
  move: "INFORM",
  accepted: null,
  source: "improviser",
  model: "improviser",
  felt: [],
  edited: false,
  struck: false,
  ...given,
});

export const aHeading = (given: Partial<HeadingBlock> = {}): HeadingBlock => ({
  kind: "heading",
  sceneId: null,
  title: "After dinner",
  place: null,
  premise: "",
  mood: "",
  cast: [],
  maxTurns: 40,
  maxMinutes: 30,
  secondsPerTurn: 4,
  ...given,
});

const anna = [{ id: "p", name: "Anna Weiss", shortName: "Anna" }];

export const aScript = (blocks: ScriptBlock[], cast: ScriptDocument["cast"] = anna): ScriptDocument => ({
  format: "dramatis.script",
  version: 2,
  title: "An evening",
  subtitle: "The Allotments",
  premise: "",
  setting: "",
  cast,
  blocks,
});

/** What formats take for their own, from all of them. */
const marks = [
  ..."()[]{}<>*_~`#+-=.!@^|:;/\\&\"'%$ \n\t",
  "**",
  "__",
  "~~",
  "[[",
  "]]",
  "/*",
  "*/",
  "-->",
  "<!--",
  "]]>",
  "\n\n",
  "\r\n",
  "\u2028",
  "\u0085",
  "\u00a0",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\ufeff",
  "\u0000",
  "\u0007",
  "\u001b",
  "\ud800",
  "\uffff",
  "\u{e0041}",
  "שלום",
  "مرحبا",
  "👩‍👩‍👧",
  "e\u0301",
  "INT. ",
  "EXT. ",
  "FADE OUT.",
  " TO:",
  "CUT TO:",
  "(softly)",
  "Title: ",
  "---",
  "===",
  "1. ",
  "    ",
  "&amp;",
  "&#60;",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![x](https://evil.test/a.png)",
  "[x](javascript:alert(1))",
  "https://evil.test",
  "www.evil.test",
  "a@evil.test",
  "MARY",
  "word",
];

/** Text that wants to be something else. Lengths in pieces. */
export const hostileText = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...marks) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) }),
      {
        minLength,
        maxLength: Math.max(minLength, Math.round(maxLength / 6)),
      },
    )
    .map((pieces) => pieces.join(""));

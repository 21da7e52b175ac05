import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nestQuotes } from "./nest-quotes";

const nested = (words: string): string => nestQuotes(words).text;

describe("a quotation within words in double marks", () => {
  it("has single marks, and one within it double ones again, however they were typed", () => {
    expect(nested('He said, "Go."')).toBe("He said, ‘Go.’");
    expect(nested("He said, “Go.”")).toBe("He said, ‘Go.’");
    expect(nested("He said, 'Go.'")).toBe("He said, ‘Go.’");
    expect(nested("He said, ‘Go.’")).toBe("He said, ‘Go.’");
    expect(nested("“She wrote, ‘Come,’ and went.”")).toBe("‘She wrote, “Come,” and went.’");
    expect(nested('"A \'b\' c" and "d"')).toBe("‘A “b” c’ and ‘d’");
  });

  it("is not ended by an apostrophe, nor begun by one", () => {
    expect(nested("I don’t know the girls' room.")).toBe("I don’t know the girls' room.");
    expect(nested("'Tis the girls’ room, 'em say, in the '90s.")).toBe("'Tis the girls’ room, 'em say, in the '90s.");
    expect(nested('He said, "I don\'t."')).toBe("He said, ‘I don't.’");
    expect(nested("He said, ‘The girls’ room is theirs.’")).toBe("He said, ‘The girls’ room is theirs.’");
    expect(nested("He said, 'It's the girls' room.'")).toBe("He said, ‘It's the girls' room.’");
  });

  it("leaves a mark alone that has no fellow", () => {
    for (const words of ["He said, “Go.", "Go.” he said", 'Six feet 2", at least', "“"]) expect(nested(words)).toBe(words);
  });

  it("says how many marks close one at the end", () => {
    expect(nestQuotes('He said, "Go."').closing).toBe(1);
    expect(nestQuotes("“She wrote, ‘Come.’”").closing).toBe(2);
    expect(nestQuotes("the girls’").closing).toBe(0);
  });
});

/** Words with quotations in quotations, in marks of either look and kind. */
const word = fc.constantFrom("go", "don’t", "it's", "Ada", "the", "sea");
const styles = [
  ["“", "”"],
  ["‘", "’"],
  ['"', '"'],
  ["'", "'"],
] as const;
const { text: balanced } = fc.letrec<{ text: string; piece: string; quotation: string }>((tie) => ({
  piece: fc.oneof({ depthSize: "small", withCrossShrink: true }, word, tie("quotation")),
  text: fc.array(tie("piece"), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(" ")),
  quotation: fc.tuple(fc.constantFrom(...styles), tie("text")).map(([[open, close], text]) => `${open}said ${text} so.${close}`),
}));

/** Marks that stand open, outermost first, at each opening. */
const openings = (text: string): string[][] => {
  const open: string[] = ["“"];
  const seen: string[][] = [];
  [...text].forEach((sign, at) => {
    if (sign === "“" || sign === "‘") {
      seen.push([...open.slice(-1), sign]);
      open.push(sign);
    } else if (sign === "”" || (sign === "’" && !/\p{L}/u.test(text.charAt(at + 1)))) open.pop();
  });
  return seen;
};

describe("any words in which every quotation is closed", () => {
  it("never have a mark within the same mark, and keep everything else", () => {
    fc.assert(
      fc.property(balanced, (words) => {
        const text = nested(words);
        for (const [around, mark] of openings(text)) expect(mark).not.toBe(around);
        expect(text.replace(/[“”"‘’']/gu, "'")).toBe(words.replace(/[“”"‘’']/gu, "'"));
        expect(nested(text)).toBe(text);
      }),
    );
  });
});

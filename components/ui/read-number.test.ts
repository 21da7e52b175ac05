import { describe, expect, it } from "vitest";
import { fitNumber, fitWords, readNumber } from "./read-number";

const turns = { min: 1, max: 500, step: 1 };
const regard = { min: -1, max: 1, step: 0.05 };

describe("a number that is typed", () => {
  it("is taken as soon as it may stand, and not while it is half written or out of bounds", () => {
    expect(["", "2", "25", "250", "2500", "2.5", "-", "x"].map((text) => readNumber(text, turns))).toEqual([
      ...[undefined, 2, 25, 250, undefined, undefined, undefined, undefined],
    ]);
    expect(["-", "-0", "-0.", "-0.3", "-3"].map((text) => readNumber(text, regard))).toEqual([undefined, -0, -0, -0.3, undefined]);
  });

  it("is put at the bound that it has gone over when the field is left", () => {
    expect(["2500", "0", "2.6", "", "-"].map((text) => fitNumber(text, turns))).toEqual([500, 1, 3, null, null]);
    expect(fitNumber("-3", regard)).toBe(-1);
  });

  it("says why it was put right", () => {
    expect(["2500", "0", "2.6", "25", ""].map((text) => fitWords(text, turns))).toEqual([
      "500 at most, so not 2500.",
      "1 at least, so not 0.",
      "Whole numbers only, so not 2.6.",
      null,
      null,
    ]);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName, cleanText, cutText } from "./clean-text";

// Built by hand: the ready-made units of fast-check take seconds to load.
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x3ff }))
  .map((code) => String.fromCodePoint(code));
const troublesome = ["\u200D", "\u202E", "\u0301", "\u{E0041}", "\u{E0101}", "葛", "🏴", "\uD83D", "\uDE00", " ", "\n", "a"];

describe("a name", () => {
  it.each([
    ["is composed", "Zoe\u0308", "Zoë"],
    ["is one line", "  Ines\n\tCalder ", "Ines Calder"],
    ["loses what turns the direction of reading", "Ines\u202Eredlac", "Inesredlac"],
    ["loses what cannot be seen", "I\u200Bn\u2060e\uFEFFs\u00AD\u3164", "Ines"],
    ["loses joiners between Latin letters", "In\u200Des\u200C", "Ines"],
    ["loses words hidden in tag characters", "Ines\u{E0069}\u{E0067}\u{E006E}", "Ines"],
    ["loses control characters and halves of pairs", "I\u0000n\u001Be\uD83Ds", "Ines"],
    ["keeps a few accents of a thousand", `Ines${"\u0316".repeat(1_000)}`, `Ines${"\u0316".repeat(4)}`],
    ["keeps the joiner that shapes Persian", "می\u200Cخواهم", "می\u200Cخواهم"],
    [
      "keeps joined emoji and flags of regions",
      "👩\u200D🚀 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "👩\u200D🚀 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    ],
    ["keeps any script", "山田 太郎 Ἀθηνᾶ Влади́мир", "山田 太郎 Ἀθηνᾶ Влади́мир"],
    ["keeps markup as text", "<b>Ines</b>", "<b>Ines</b>"],
  ])("%s", (_, raw, clean) => {
    expect(cleanName(raw).text).toBe(clean.normalize("NFC"));
  });

  it("says what was taken out", () => {
    expect(cleanName("I\u202En\u200Bes").removed).toEqual(["zero-width characters", "text-direction controls"]);
    expect(cleanName("Ines").removed).toEqual([]);
  });
});

describe("prose", () => {
  it("keeps lines, tabs and joiners, and loses the rest of what cannot be seen", () => {
    expect(cleanText("a\r\nb\tc\u0007\u202Ed\u200Be می\u200Cخ\n").text).toBe("a\nb\tcde می\u200Cخ");
  });

  it("is stable: cleaning twice is cleaning once", () => {
    const text = fc.array(fc.oneof(anyCharacter, fc.constantFrom(...troublesome)), { maxLength: 20 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (raw) => {
        for (const clean of [cleanText, cleanName]) {
          const once = clean(raw).text;
          expect(clean(once)).toEqual({ text: once, removed: [] });
          expect(once.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a cut", () => {
  it("never goes through a letter", () => {
    expect(cutText("abc", 3)).toBe("abc");
    expect(cutText("ab👩\u200D🚀", 5)).toBe("ab");
    expect(cutText("e\u0301e\u0301", 3)).toBe("e\u0301");
    expect(cutText("x".repeat(100) + "🗼🗼", 103)).toBe("x".repeat(100) + "🗼");
  });

  it("still keeps something of a letter that is longer than the limit", () => {
    expect(cutText(`👩${"\u200D👩".repeat(100)}`, 10).length).toBeGreaterThan(0);
  });
});

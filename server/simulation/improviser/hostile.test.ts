import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "@/server/contracts/limits";
import { moveIds } from "@/server/contracts/moves";
import { improvise } from "./improvise";
import { cleanName, cleanText } from "./sanitise";
import { buildRequest, calm, other, plainView } from "./testing/feed";

const nasty = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "{{constructor.constructor('x')()}}",
    "{name}",
    "{goal}{affair}",
    "(a|b|c)",
    "line\nbreak\r\n\u0000\u0007",
    "\u202Eevil\u202C",
    "\uD800lone\uDFFF",
    "\uE000\uE001marks",
    "$& $1 $` $'",
    "Mr. O'Neil-Smith",
    "[.*+?^${}()|[\\]\\\\/]",
    "Charles-François-Bienvenu Myriel",
    "   ",
    "—",
    "x".repeat(5_000),
    "She took the letter from {{him}} at the ball, and <b>wept</b>.",
  ),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

describe("hostile text in a request", () => {
  it("never comes out as markup, template, control sign or an endless line", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.record({ move: fc.constantFrom(...moveIds), a: nasty, b: nasty, c: nasty, seed: fc.nat(), accepted: fc.boolean(), era: nasty }),
        ({ move, a, b, c, seed, accepted, era }) => {
          const { text, direction } = improvise(
            buildRequest({
              seed,
              move,
              accepted,
              era,
              speaker: {
                ...calm,
                name: a,
                shortName: b,
                title: c,
                occupation: a,
                goals: [a, b],
                interests: [b, c],
                backstory: c,
                voice: { ...calm.voice, imagery: a.slice(0, 40), oath: b.slice(0, 60), openers: [c.slice(0, 60)] },
              },
              addressee: { ...other, name: b, shortName: a, title: b, goals: [c], interests: [b] },
              about: { id: "x", name: c, shortName: c, pronouns: "they" },
              view: { ...plainView, strength: 0.6, familiarity: 0.9, evidence: `${a} ${b} at the ball` },
              viewBack: { ...plainView, evidence: c },
              place: { name: a, description: b },
              scene: { title: b, premise: c, mood: a },
              previous: [{ speakerId: other.id, speakerName: a, addresseeId: calm.id, text: `the ${b} my ${c}`, move: "ASK" }],
              recentTexts: [a, b],
            }),
          );
          for (const out of [text, direction ?? ""]) {
            expect(out).not.toMatch(/[{}<>]|[\p{Cc}\p{Cs}\p{Co}\p{Cf}]/u);
            expect(out).toBe(out.normalize("NFC"));
          }
          expect(text.trim().length).toBeGreaterThan(1);
          expect(text.length).toBeLessThan(limits.lineLength);
        },
      ),
      { numRuns: 250 },
    );
  });

  it("takes an era or a move it never heard of, even one that every object has, for none", () => {
    for (const era of ["constructor", "__proto__", "valueOf", "steam"]) {
      const previous = [{ speakerId: other.id, speakerName: "Peter", addresseeId: calm.id, text: "the constructor", move: "constructor" }];
      expect(improvise(buildRequest({ era, previous })).text.length).toBeGreaterThan(5);
    }
  });

  it("leaves an honest name as it is", () => {
    expect(cleanName("Mrs. O’Brien-Jones")).toBe("Mrs. O’Brien-Jones");
    expect(cleanName("Zoë  Müller\n")).toBe("Zoë Müller");
  });

  it("cuts between words", () => {
    expect(cleanText("one two three four", 9)).toBe("one two");
  });
});

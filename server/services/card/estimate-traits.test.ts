import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { traitNames } from "@/server/contracts/character";
import { estimateTraits } from "./estimate-traits";
import { findSigns } from "./trait-words";

const of = (text: string) => estimateTraits(text).bigFive;

describe("traits of a text", () => {
  it("are neutral, with no evidence, where it says nothing about a person", () => {
    for (const text of ["", "The harbour has two piers and a crane.", "港には灯台がある。"]) {
      const { bigFive, evidence } = estimateTraits(text);
      expect(Object.values(bigFive)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
      expect(Object.values(evidence).flat()).toEqual([]);
    }
  });

  it("follow the words, and name them", () => {
    const { bigFive, evidence } = estimateTraits("Ines is a shy, diligent and curious woman. She worries about ships, yet is kind.");
    expect(bigFive.extraversion).toBeLessThan(0.5);
    expect(bigFive.conscientiousness).toBeGreaterThan(0.5);
    expect(bigFive.openness).toBeGreaterThan(0.5);
    expect(bigFive.neuroticism).toBeGreaterThan(0.5);
    expect(bigFive.agreeableness).toBeGreaterThan(0.5);
    expect(evidence).toEqual({
      openness: ["curious"],
      conscientiousness: ["diligent"],
      extraversion: ["shy"],
      agreeableness: ["kind"],
      neuroticism: ["worries"],
    });
  });

  it("need several words to go far: one adjective does not make a character", () => {
    const one = of("kind").agreeableness;
    const three = of("kind, gentle, generous").agreeableness;
    const seven = of("kind, gentle, generous, caring, patient, humble, polite").agreeableness;
    expect(one).toBeLessThan(0.7);
    expect(three).toBeGreaterThan(one);
    expect(seven).toBeGreaterThan(three);
    expect(seven).toBeLessThan(1);
  });

  it("do not grow when the same word is repeated", () => {
    expect(of("shy ".repeat(40))).toEqual(of("shy"));
  });

  it("meet in the middle when the words disagree", () => {
    expect(of("She is kind to cats and cruel to men.").agreeableness).toBe(0.5);
  });

  it.each([
    "He is not kind.",
    "She isn't kind",
    "He has never been kind",
    "hardly kind at all",
    "neither patient nor kind",
    "They lack any kindness",
    "without being generous or kind",
  ])("turn round when they are denied, but not as far: %s", (text) => {
    expect(of(text).agreeableness).toBeLessThan(0.5);
    expect(of(text).agreeableness).toBeGreaterThan(of("cruel, harsh, selfish").agreeableness);
  });

  it("show what was denied", () => {
    expect(estimateTraits("He is not very kind.").evidence.agreeableness).toEqual(["not very kind"]);
  });

  it("are not denied across a clause, by a second denial, or by “not only”", () => {
    for (const text of ["He is not tall, kind above all", "not tall but kind", "never not kind", "not only kind but wise"])
      expect(of(text).agreeableness).toBeGreaterThan(0.5);
  });

  it("weigh very more, and somewhat and seeming less", () => {
    const [less, plain, more] = ["somewhat shy", "shy", "extremely shy"].map((text) => 0.5 - of(text).extraversion);
    expect(less).toBeLessThan(plain ?? 0);
    expect(plain).toBeLessThan(more ?? 0);
    expect(of("she seems shy").extraversion).toBe(of("somewhat shy").extraversion);
  });

  it("are not those of somebody else's father, nor of a kind of bread", () => {
    expect(of("her cruel father, Tom's lazy friend, a kind of bread").agreeableness).toBe(0.5);
    expect(of("Tom's lazy friend").conscientiousness).toBe(0.5);
    expect(of("a kind sister").agreeableness).toBeGreaterThan(0.5);
  });

  it("are found in lists, in phrases, in other forms of a word and across hyphens", () => {
    expect(of('[Character("Ines") Mind("hot-tempered" + "Open-Minded")]').neuroticism).toBeGreaterThan(0.5);
    expect(of('[Character("Ines") Mind("hot-tempered" + "Open-Minded")]').openness).toBeGreaterThan(0.5);
    expect(of("She keeps to herself").extraversion).toBeLessThan(0.5);
    expect(of("angrily? no: lazily, with some laziness").conscientiousness).toBeLessThan(0.5);
    expect(of("She’s not shy").extraversion).toBeGreaterThan(0.5);
  });

  it("are the same for the same text, and always between 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("not", "very", "kind", "cruel", "shy", "but", ".", "her", "father"), fc.string()), {
          maxLength: 40,
        }),
        (words) => {
          const text = words.join(" ");
          expect(estimateTraits(text)).toEqual(estimateTraits(text));
          for (const trait of traitNames) {
            expect(of(text)[trait]).toBeGreaterThan(0);
            expect(of(text)[trait]).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe("the word lists", () => {
  it("know a word by its own form before its stem", () => {
    expect(findSigns("friendly")?.entry).toBe("friendly");
    expect(findSigns("kindly")?.entry).toBe("kind");
    expect(findSigns("table")).toBeNull();
  });

  it("never let a word say a trait and its opposite", () => {
    for (const word of ["cheerful", "stoic", "easygoing", "jealous", "confident", "domineering", "patient"]) {
      const traits = findSigns(word)?.signs.map(({ trait }) => trait) ?? [];
      expect(traits.length).toBeGreaterThan(0);
      expect(new Set(traits).size).toBe(traits.length);
    }
  });
});

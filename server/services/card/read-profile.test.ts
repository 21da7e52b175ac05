import { describe, expect, it } from "vitest";
import type { CardData } from "@/server/contracts/card";
import { characterProfileSchema } from "@/server/contracts/character";
import { buildCardV1, buildCardV2, buildCardV3 } from "@/server/testing/factories/card";
import { expandMacros } from "./expand-macros";
import { guessPerson } from "./guess-person";
import { toProfile } from "./read-profile";
import { sampleVoice } from "./sample-voice";
import { takeTitle } from "./take-title";

const names = { char: "Ines", user: "the visitor" };
const profileOf = (over: CardData) => toProfile(buildCardV3(over)).profile;

describe("a card as a character", () => {
  it.each([
    ["V1", buildCardV1()],
    ["V2", buildCardV2()],
    ["V3", buildCardV3()],
  ])("has everything a profile needs: %s", (_, card) => {
    const { profile, warnings } = toProfile(card);
    expect(warnings).toEqual([]);
    expect(characterProfileSchema.parse(profile)).toMatchObject({
      name: "Ines Calder",
      title: "Lighthouse keeper on the north rock",
      pronouns: "she",
      ageGroup: "adult",
      role: "cast",
      bigFiveEstimated: true,
      initials: "IC",
      voice: { register: "plain", samples: ["Where would the light go?"] },
    });
    expect(profile.bigFive.extraversion).toBeLessThan(0.5);
    expect(profile.bigFive.conscientiousness).toBeGreaterThan(0.5);
  });

  it("tells description, personality and scenario apart in the backstory, macros read as words", () => {
    expect(toProfile(buildCardV1()).profile.backstory).toBe(
      "Ines Calder is a lighthouse keeper on the north rock. She is shy and diligent.\n\n— Personality —\nquiet, patient, curious\n\n— Scenario —\nA storm keeps the visitor on the rock.",
    );
  });

  it("is called by its nickname, in macros too", () => {
    const profile = profileOf({ nickname: "Ines" });
    expect(profile.shortName).toBe("Ines");
    expect(profile.backstory).toMatch(/^Ines is a lighthouse keeper/);
  });

  it("has tags once each, cleaned and counted", () => {
    expect(profileOf({ tags: [" Sea ", "sea", "", "a\u202Eb", 5, "x".repeat(80)] }).tags).toEqual(["sea", "ab", "x".repeat(60)]);
    expect(profileOf({ tags: Array.from({ length: 40 }, (_, i) => `t${i}`) }).tags).toHaveLength(24);
    expect(profileOf({ tags: "sea, rock" }).tags).toEqual(["sea", "rock"]);
  });

  it("says what it had to cut or take out", () => {
    const { profile, warnings } = toProfile(
      buildCardV3({ name: `I\u202En${"e".repeat(200)}`, description: `a\u200Bb${"c".repeat(30_000)}` }),
    );
    expect(profile.name).toHaveLength(120);
    expect(profile.backstory?.length).toBeLessThanOrEqual(20_000);
    expect(warnings.map((warning) => warning.split(" ").slice(0, 3).join(" "))).toEqual([
      "The name held",
      "The name is",
      "The description held",
      "The description is",
    ]);
  });

  it("is still a profile when every field is of the wrong kind", () => {
    const { profile } = toProfile({
      spec: "chara_card_v2",
      data: { name: "Ines", description: 5, personality: [], scenario: null, mes_example: {}, tags: {}, extensions: "x", nickname: false },
    });
    expect(characterProfileSchema.parse(profile)).toMatchObject({ name: "Ines", backstory: "5", tags: [] });
  });
});

describe("macros", () => {
  it.each([
    ["{{char}} and <BOT> meet {{ User }}.", "Ines and Ines meet the visitor."],
    ["{{user}} knocks. <USER> waits.", "The visitor knocks. The visitor waits."],
    ["{{random:A,B}} {{pick::C::D}} {{reverse:abc}}", "A C cba"],
    ["x{{// note}}{{comment: y}}{{hidden_key:z}}", "x"],
    ["{{original}} {{unknown:1}} {{}}", "{{original}} {{unknown:1}} {{}}"],
    ["{{random:{{char}},B}}", "Ines"],
  ])("%s", (text, words) => {
    expect(expandMacros(text, names)).toBe(words);
  });

  it("do not grow out of a name that is a macro itself", () => {
    expect(expandMacros("{{char}}", { char: "{{char}}{{char}}", user: "" })).toBe("charchar");
  });
});

describe("a voice", () => {
  it("is what the character says in the examples, over several lines, and nobody else's words", () => {
    const example = "<START>\n{{user}}: Hello\nthere\n{{char}}: *nods*\n“Sit.”\nBob: No\nmore\nInes: Stay.\n<START>\n<BOT>: Fine.";
    expect(sampleVoice(example, "", names)).toEqual(["*nods*\n“Sit.”", "Stay.", "Fine."]);
  });

  it("is the whole example when nobody is named in it, and the greeting's speech when there is no example", () => {
    expect(sampleVoice("“I keep the light,” she said.", "", names)).toEqual(["“I keep the light,” she said."]);
    expect(sampleVoice("<START>\n", 'She turns. "You are late again." "No."', names)).toEqual(["You are late again."]);
    expect(sampleVoice("{{user}}: Hello?", "", names)).toEqual([]);
  });

  it("has at most eight samples of four hundred characters", () => {
    const samples = sampleVoice(Array.from({ length: 20 }, (_, i) => `{{char}}: ${i} ${"x".repeat(500)}`).join("\n"), "", names);
    expect(samples).toHaveLength(8);
    expect(Math.max(...samples.map((sample) => sample.length))).toBe(400);
  });
});

describe("a title", () => {
  it.each([
    ["She is the second of five daughters. She reads.", "Second of five daughters"],
    ["Dr. J. Calder keeps the north light. Alone.", "Dr. J. Calder keeps the north light"],
    ['[Character("Ines")]\nAge: 40\nA keeper of lights!', "A keeper of lights!"],
    ["Keeper", ""],
    ["", ""],
  ])("of %j is %j", (description, title) => {
    expect(takeTitle(description, ["Ines"])).toBe(title);
  });

  it("ends at a word", () => {
    const title = takeTitle("keeper of lights ".repeat(40), ["Ines"]);
    expect(title).toMatch(/^Keeper of .*(?:keeper|of|lights)…$/);
    expect(title.length).toBeLessThanOrEqual(140);
  });
});

describe("a person", () => {
  it.each([
    ["She took her lamp.", "she", "adult"],
    ["He trusts his sister; she trusts him.", "he", "adult"],
    ["Gender: non-binary. He and his friends", "they", "adult"],
    ["Sex: Female. Age: 12", "she", "child"],
    ["a 71-year-old man; he and his dog", "he", "elder"],
    ["a 700 years old elf, ages 700", "they", "adult"],
    ["She met him.", "they", "adult"],
  ])("in %j is %s, %s", (text, pronouns, ageGroup) => {
    expect(guessPerson(text)).toEqual({ pronouns, ageGroup });
  });
});

import { describe, expect, it } from "vitest";
import { traitNames } from "@/server/contracts/character";
import type { CastFile } from "@/server/contracts/cast-file";
import { casts } from "./index";

const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
const keysOf = (cast: CastFile): string[] => cast.characters.map((character) => character.key);
const spread = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};
const isDate = (local: string): boolean => {
  const date = new Date(`${local}:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(local);
};

describe("the demo casts", () => {
  it("open with Pride and Prejudice", () => {
    expect(casts.map((cast) => cast.slug)).toEqual(["pride-and-prejudice", "les-miserables", "a-midsummer-nights-dream", "little-women", "dracula"]);
  });
});

describe.each(casts.map((cast) => [cast.slug, cast] as const))("%s", (_slug, cast) => {
  it("has at least twenty characters, each with its own key, name, short name and initials", () => {
    expect(cast.characters.length).toBeGreaterThanOrEqual(20);
    expect(repeated(keysOf(cast))).toEqual([]);
    expect(repeated(cast.characters.map((character) => character.name))).toEqual([]);
    expect(repeated(cast.characters.map((character) => character.shortName))).toEqual([]);
    expect(repeated(cast.characters.map((character) => character.initials))).toEqual([]);
    expect(cast.characters.filter((character) => !/^\p{L}{1,2}$/u.test(character.initials))).toEqual([]);
  });

  it("tells who everybody is", () => {
    for (const character of cast.characters) {
      expect(character.backstory.length, character.key).toBeGreaterThanOrEqual(200);
      expect(character.title, character.key).not.toBe("");
      expect(character.occupation, character.key).not.toBe("");
      expect(character.bigFiveEstimated, character.key).toBe(false);
      expect(character.role, character.key).toBe("cast");
      expect(character.goals.length, character.key).toBeGreaterThanOrEqual(1);
      expect(character.interests.length, character.key).toBeGreaterThanOrEqual(2);
      expect(character.interests.length, character.key).toBeLessThanOrEqual(5);
      expect(character.tags.length, character.key).toBeGreaterThanOrEqual(1);
    }
  });

  it("gives everybody a voice with openers, an oath, an image and a sample", () => {
    for (const { key, voice } of cast.characters) {
      expect(voice.description, key).not.toBe("");
      expect(voice.openers.length, key).toBeGreaterThanOrEqual(1);
      expect(voice.openers.length, key).toBeLessThanOrEqual(4);
      expect(voice.oath, key).not.toBe("");
      expect(voice.imagery, key).toMatch(/^[a-z]+$/);
      expect(voice.samples.length, key).toBeGreaterThanOrEqual(1);
    }
    const samples = cast.characters.flatMap((character) => character.voice.samples);
    expect(repeated(samples)).toEqual([]);
  });

  it("words goals and interests so that they read in the first person and in the third", () => {
    for (const { key, goals, interests } of cast.characters) {
      for (const { text } of goals) expect(text, key).toMatch(/^to \p{L}/u);
      for (const words of [...interests, ...goals.map((goal) => goal.text)]) {
        expect(words, key).not.toMatch(/\b(his|hers|herself|himself|my|myself)\b/iu);
        expect(words, key).not.toMatch(/[.!?]$/u);
      }
      for (const interest of interests) expect(interest, key).not.toMatch(/^(a |an )?to /u);
    }
  });

  it("tells its people apart by every trait", () => {
    for (const trait of traitNames) {
      expect(spread(cast.characters.map((character) => character.bigFive[trait])), trait).toBeGreaterThanOrEqual(0.12);
    }
    expect(repeated(cast.characters.map((character) => traitNames.map((trait) => character.bigFive[trait]).join(" ")))).toEqual([]);
  });

  it("has facts that can follow “I know that”, held by some and not by all", () => {
    const people = new Set(keysOf(cast));
    expect(cast.facts.length).toBeGreaterThanOrEqual(10);
    for (const { text, subject, object, heldBy } of cast.facts) {
      expect(text).not.toMatch(/[.!?]$/u);
      expect([subject, object, ...heldBy].filter((key) => key !== null && !people.has(key)), text).toEqual([]);
      expect(heldBy.length, text).toBeLessThan(people.size / 2);
    }
    expect(cast.facts.some(({ isTrue }) => !isTrue)).toBe(true);
    expect(cast.facts.some(({ isSecret }) => isSecret)).toBe(true);
  });

  it("names only places and characters that it has", () => {
    const people = new Set(keysOf(cast));
    const places = new Set(cast.places.map((place) => place.key));
    expect(repeated(cast.places.map((place) => place.key))).toEqual([]);
    expect(repeated(cast.places.map((place) => place.name))).toEqual([]);
    const homes = cast.characters.flatMap((character) => (character.homeKey === null ? [] : [character.homeKey]));
    expect([...homes, ...cast.openings.map((opening) => opening.placeKey)].filter((key) => !places.has(key))).toEqual([]);
    const named = [
      ...cast.characters.flatMap((character) => character.goals.flatMap((goal) => (goal.targetKey === null ? [] : [goal.targetKey]))),
      ...cast.openings.flatMap((opening) => opening.present),
      ...cast.relationships.flatMap((tie) => [tie.from, tie.to]),
    ];
    expect(named.filter((key) => !people.has(key))).toEqual([]);
    expect(cast.characters.filter((character) => character.goals.some((goal) => goal.targetKey === character.key))).toEqual([]);
  });

  it("ties nobody to themselves, nobody twice the same way, and leaves nobody alone", () => {
    expect(cast.relationships.filter((tie) => tie.from === tie.to)).toEqual([]);
    expect(repeated(cast.relationships.map((tie) => `${tie.from}>${tie.to}`))).toEqual([]);
    expect(keysOf(cast).filter((key) => !cast.relationships.some((tie) => tie.from === key))).toEqual([]);
    expect(cast.relationships.length / cast.characters.length).toBeGreaterThanOrEqual(2.2);
  });

  it("hangs together as one company, whoever is asked first", () => {
    const reached = new Set([cast.characters[0]?.key]);
    for (const _round of cast.characters) {
      for (const { from, to } of cast.relationships) if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
    }
    expect(keysOf(cast).filter((key) => !reached.has(key))).toEqual([]);
  });

  it("says why for every tie, in one short sentence of its own", () => {
    for (const { from, to, evidence } of cast.relationships) {
      expect(evidence.length, `${from}>${to}`).toBeGreaterThanOrEqual(20);
      expect(evidence.length, `${from}>${to}`).toBeLessThanOrEqual(200);
      expect(evidence, `${from}>${to}`).toMatch(/^\p{Lu}[^!?]*\.$/u);
    }
    expect(repeated(cast.relationships.map((tie) => tie.evidence))).toEqual([]);
  });

  it("has feelings that are not returned in kind", () => {
    const back = new Map(cast.relationships.map((tie) => [`${tie.to}>${tie.from}`, tie]));
    const uneven = cast.relationships.filter((tie) => {
      const other = back.get(`${tie.from}>${tie.to}`);
      return other === undefined || Math.abs(other.strength - tie.strength) >= 0.25;
    });
    expect(uneven.length).toBeGreaterThanOrEqual(3);
    expect(cast.relationships.some((tie) => tie.strength < -0.2)).toBe(true);
  });

  it("keeps children out of every romance", () => {
    const children = new Set(cast.characters.filter((character) => character.ageGroup === "child").map((character) => character.key));
    expect(cast.relationships.filter((tie) => tie.kind === "romance" && (children.has(tie.from) || children.has(tie.to)))).toEqual([]);
  });

  it("can begin at three moments or more, each on a real day with two to eight people", () => {
    expect(isDate(cast.startsAt)).toBe(true);
    expect(cast.openings.length).toBeGreaterThanOrEqual(3);
    expect(repeated(cast.openings.map((opening) => opening.key))).toEqual([]);
    for (const { key, premise, present, startsAt } of cast.openings) {
      expect(premise, key).not.toBe("");
      expect(isDate(startsAt), key).toBe(true);
      expect(present.length, key).toBeGreaterThanOrEqual(2);
      expect(present.length, key).toBeLessThanOrEqual(8);
      expect(repeated(present), key).toEqual([]);
    }
  });
});

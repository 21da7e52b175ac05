import { describe, expect, it } from "vitest";
import { characterProfileSchema, characterSchema } from "@/server/contracts/character";
import type { CastMember } from "@/server/contracts/chronicle/view";
import { startState } from "@/server/contracts/temperament";
import { blankProfile, differingFields, likelyHue, profileOf } from "./profile-form";
import { createDraftKeeper } from "./profile-draft";
import { faultsOf, profileResolver } from "./profile-faults";

const even = { openness: 0.5, conscientiousness: 0.5, extraversion: 0.5, agreeableness: 0.5, neuroticism: 0.5 };
const house = "00000000-0000-4000-8000-000000000901";
const member = (hue: number, homePlaceId: string | null): CastMember => ({
  ...characterSchema.parse({ id: "00000000-0000-4000-8000-000000000001", name: "Jane", bigFive: even, hue, homePlaceId }),
  state: startState(even, 0.5),
  removed: false,
  lastMove: null,
  lastTargetId: null,
  lastActTick: null,
  lastLineId: null,
  pursuits: [],
});
const valid = characterProfileSchema.parse({ name: "Jane", bigFive: even });
const faults = (values: unknown) => {
  const parsed = characterProfileSchema.safeParse(values);
  return parsed.success ? [] : faultsOf(parsed.error.issues);
};
const shelfOf = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
});

describe("the form of a character", () => {
  it("begins blank, even in everything, and without a name", () => {
    expect(blankProfile([])).toMatchObject({
      name: "",
      bigFive: even,
      autonomy: 0.7,
      goals: [],
      voice: { register: "plain", samples: [] },
    });
  });
  it("foresees a colour that nobody of the house wears", () => {
    const cast = [member(0, house), member(1, null), member(1, null)];
    expect(likelyHue(cast, house)).toBe(2);
    expect(likelyHue([...Array.from({ length: 16 }, (_, hue) => member(hue, null)), member(0, null)], null)).toBe(1);
  });
  it("fills from a member exactly what is authored", () => {
    expect(profileOf(member(3, house))).toEqual({ ...valid, hue: 3, homePlaceId: house });
  });
  it("names the fields in which two differ", () => {
    expect(
      differingFields(valid, { ...valid, title: "Eldest", goals: [{ type: "bond", text: "x", targetId: null, priority: 0.5 }] }),
    ).toEqual(["One line about them", "Wants"]);
  });
});

describe("the faults of a form", () => {
  it("are sentences with the name of their field", () => {
    expect(faults({ ...valid, name: "  " })).toEqual([{ path: "name", label: "Name", message: "Everybody needs a name" }]);
    expect(faults({ ...valid, title: "x".repeat(401) })[0]?.message).toBe("At most 400 characters");
    expect(faults({ ...valid, goals: [{ type: "bond", text: "", targetId: null, priority: 0.5 }] })).toEqual([
      { path: "goals.0.text", label: "Wants", message: "Please write something here" },
    ]);
  });
  it("reach the field that they belong to", async () => {
    const options = { fields: {}, shouldUseNativeValidation: false } as const;
    const found = await profileResolver({ ...valid, voice: { ...valid.voice, oath: "x".repeat(61) } }, undefined, options);
    expect(found.errors).toMatchObject({ voice: { oath: { message: "At most 60 characters" } } });
    const clean = await profileResolver(valid, undefined, options);
    expect(clean).toEqual({ values: valid, errors: {} });
  });
});

describe("words that were not saved", () => {
  it("are offered back, even half done, until they are dropped", () => {
    const keeper = createDraftKeeper(shelfOf(), "t", null);
    const half = { ...valid, name: "" };
    keeper.keep(half, 5);
    expect(keeper.find()).toEqual({ at: 5, values: half });
    keeper.drop();
    expect(keeper.find()).toBeNull();
  });
  it("belong to one character of one branch", () => {
    const shelf = shelfOf();
    createDraftKeeper(shelf, "t", "a").keep(valid, 1);
    expect(createDraftKeeper(shelf, "t", "b").find()).toBeNull();
    expect(createDraftKeeper(shelf, "u", "a").find()).toBeNull();
  });
  it("are nothing when what was kept is broken, from another form, or there is no storage", () => {
    const broken = shelfOf(new Map([["dramatis:draft:t:new", "{"]]));
    expect(createDraftKeeper(broken, "t", null).find()).toBeNull();
    const other = shelfOf(new Map([["dramatis:draft:t:new", JSON.stringify({ at: 1, values: { name: "Jane" } })]]));
    expect(createDraftKeeper(other, "t", null).find()).toBeNull();
    const none = createDraftKeeper(null, "t", null);
    none.keep(valid, 1);
    expect(none.find()).toBeNull();
  });
});

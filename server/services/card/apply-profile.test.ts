import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardV3Schema, type CardData } from "@/server/contracts/card";
import { characterProfileSchema, goalTypes, registers, type CharacterProfile } from "@/server/contracts/character";
import { buildCardV1, buildCardV2, buildCardV3, buildPng } from "@/server/testing/factories/card";
import { applyProfile } from "./apply-profile";
import { cleanName, cleanText, cutText } from "./clean-text";
import { readCard } from "./read-card";
import { toProfile } from "./read-profile";
import { writeCard } from "./write-card";

const id = "0192d3a4-0000-7000-8000-000000000001";
const parse = (card: CardData): CharacterProfile => characterProfileSchema.parse(toProfile(card).profile);
const dataOf = (card: CardData) => card["data"] as CardData;
const withoutDramatis = (card: CardData): CardData => {
  const { dramatis: _, ...extensions } = dataOf(card)["extensions"] as CardData;
  return { ...card, data: { ...dataOf(card), extensions } };
};

const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength }),
    fc.array(fc.integer({ min: 0x20, max: 0x3ffff }), { maxLength }).map((codes) => String.fromCodePoint(...codes)),
  );
const text = (maxLength: number) =>
  anyText(maxLength)
    .map((raw) => cleanText(cutText(raw, maxLength)).text)
    .filter((value) => value.length <= maxLength && cleanText(value).text === value);
const label = (maxLength: number) =>
  anyText(maxLength - 1)
    .map((raw) => cleanName(`n${raw}`).text)
    .filter((value) => value.length <= maxLength && cleanName(value).text === value);
const unit = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const profiles: fc.Arbitrary<CharacterProfile> = fc
  .record({
    name: label(40),
    shortName: label(20),
    aliases: fc.array(label(20), { maxLength: 3 }),
    title: text(60),
    pronouns: fc.constantFrom("she", "he", "they", "it"),
    occupation: text(30),
    bigFive: fc.record({ openness: unit, conscientiousness: unit, extraversion: unit, agreeableness: unit, neuroticism: unit }),
    autonomy: unit,
    socialEnergy: unit,
    goals: fc.array(fc.record({ type: fc.constantFrom(...goalTypes), text: label(60), targetId: fc.constant(id), priority: unit }), {
      maxLength: 4,
    }),
    voice: fc.record({
      register: fc.constantFrom(...registers),
      description: text(30),
      openers: fc.array(label(10), { maxLength: 2 }),
      samples: fc.array(text(60), { maxLength: 3 }),
    }),
    backstory: text(200),
    tags: fc.array(label(10), { maxLength: 4 }),
    hue: fc.integer({ min: 0, max: 15 }),
    avatarAssetId: fc.constant(id),
    cardId: fc.constant(id),
    homePlaceId: fc.constant(id),
  })
  .map((profile) => characterProfileSchema.parse(profile));

const atHome = (profile: CharacterProfile): CharacterProfile => ({
  ...profile,
  avatarAssetId: null,
  cardId: null,
  homePlaceId: null,
  goals: profile.goals.map((goal) => ({ ...goal, targetId: null })),
});

describe("a character without a card", () => {
  it("becomes a whole V3 card that any program can read", () => {
    const profile = characterProfileSchema.parse({
      name: "Ines Calder",
      shortName: "Ines",
      title: "Keeper of the north light",
      occupation: "lighthouse keeper",
      aliases: ["the Owl"],
      bigFive: { openness: 0.9, conscientiousness: 0.65, extraversion: 0.1, agreeableness: 0.5, neuroticism: 0.45 },
      goals: [{ type: "protect", text: "keep the lamp lit" }],
      voice: { register: "rustic", samples: ["Where would the light go?"] },
      backstory: "Born on the rock.",
      interests: ["tides"],
      tags: ["sea"],
    });
    const card = applyProfile(null, profile);
    expect(cardV3Schema.safeParse(card).success).toBe(true);
    expect(dataOf(card)).toMatchObject({
      name: "Ines Calder",
      nickname: "Ines",
      description: "Keeper of the north light.\n\nOccupation: lighthouse keeper.\n\nAlso called: the Owl.\n\nBorn on the rock.",
      personality:
        "{{char}} is very curious and imaginative, conscientious, very reserved.\nGoal: keep the lamp lit.\nInterests: tides.\nSpeech: rustic register.",
      mes_example: "<START>\n{{char}}: Where would the light go?",
      first_mes: "Where would the light go?",
      tags: ["sea"],
      group_only_greetings: [],
    });
  });

  it("comes back exactly, through every format, save for ids that mean nothing elsewhere", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const card = applyProfile(null, profile);
        for (const format of ["png", "json", "charx", "v2json"] as const) {
          const read = readCard(
            writeCard(format, { card, image: format === "png" ? { bytes: buildPng(), mediaType: "image/png" } : null, assets: [] }).bytes,
            "x",
          );
          const { profile: back, warnings } = toProfile(read.card);
          expect(characterProfileSchema.parse(back)).toEqual(atHome(profile));
          expect(warnings).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("an imported card", () => {
  it.each([
    ["V1", buildCardV1()],
    ["V2", buildCardV2()],
    ["V3", buildCardV3()],
  ])("keeps every field when nothing was changed: %s", (_, card) => {
    const out = applyProfile(card, parse(card));
    const upgraded = JSON.parse(Buffer.from(writeCard("json", { card, image: null, assets: [] }).bytes).toString()) as CardData;
    expect(withoutDramatis(out)).toEqual(upgraded);
    expect(applyProfile(out, parse(out))).toEqual(out);
  });

  it("changes only where the writer changed the character", () => {
    const card = buildCardV3({ description: "{{char}} keeps the light." });
    const profile = parse(card);
    const edited = { ...profile, name: "Ines Marlow", tags: ["new"], backstory: profile.backstory.replace("quiet, patient", "loud") };
    const before = dataOf(card);
    expect(dataOf(withoutDramatis(applyProfile(card, edited)))).toEqual({
      ...before,
      name: "Ines Marlow",
      tags: ["new"],
      personality: "loud, curious",
    });
    expect(dataOf(withoutDramatis(applyProfile(card, { ...profile, shortName: "" })))).toEqual({ ...before, nickname: "" });
    expect(dataOf(withoutDramatis(applyProfile(card, { ...profile, voice: { ...profile.voice, samples: ["Aye.", "No."] } })))).toEqual({
      ...before,
      mes_example: "<START>\n{{char}}: Aye.\n<START>\n{{char}}: No.",
    });
    expect(dataOf(withoutDramatis(applyProfile(card, { ...profile, bigFive: { ...profile.bigFive, openness: 0.91 } })))).toEqual(before);
  });

  it("takes a rewritten backstory whole, headings or not", () => {
    const card = buildCardV3();
    const out = dataOf(applyProfile(card, { ...parse(card), backstory: "Somebody else entirely." }));
    expect(out).toMatchObject({ description: "Somebody else entirely.", personality: "", scenario: "" });
    const odd = buildCardV3({ description: "x\n— Personality —\ny\n— Scenario —\nz" });
    const kept = dataOf(applyProfile(odd, { ...parse(odd), backstory: `${parse(odd).backstory}!` }));
    expect(String(kept["description"])).toContain("— Personality —\ny");
  });

  it("keeps the part of a long description that the profile could not show", () => {
    const description = `${"begin ".repeat(3_000)}${"middle ".repeat(3_000)}the very end`;
    const card = buildCardV3({ description });
    const profile = parse(card);
    const out = String(dataOf(applyProfile(card, { ...profile, backstory: profile.backstory.replace("begin", "BEGAN") }))["description"]);
    expect(out.startsWith("BEGAN begin")).toBe(true);
    expect(out.endsWith("the very end")).toBe(true);
    expect(out.replace(/\s+/g, " ")).toBe(description.replace("begin", "BEGAN"));
  });

  it("does not contradict itself where another program wrote a field twice", () => {
    const card = { ...buildCardV2(), name: "Ines Calder", chat: "old chat" };
    const out = applyProfile(card, { ...parse(card), name: "Ines Marlow" });
    expect(out).toMatchObject({ name: "Ines Marlow", chat: "old chat", data: { name: "Ines Marlow" } });
  });

  it("keeps other programs' extensions, even one that is no object", () => {
    expect(dataOf(applyProfile(buildCardV2(), parse(buildCardV2())))["extensions"]).toMatchObject({
      talkativeness: "0.3",
      another_program: { nested: [1, 2, { x: "é" }] },
      dramatis: { version: 1 },
    });
    const odd = buildCardV2({ extensions: ["odd"] });
    expect(dataOf(applyProfile(odd, parse(odd)))["extensions"]).toMatchObject({ original: ["odd"] });
  });
});

describe("a card that Dramatis wrote and another program changed", () => {
  const profile = characterProfileSchema.parse({
    ...toProfile(buildCardV3()).profile,
    bigFiveEstimated: false,
    autonomy: 0.1,
    voice: { register: "rustic", samples: ["Aye."] },
  });
  const written = applyProfile(buildCardV3(), profile);
  const change = (over: CardData): CardData => ({ ...written, data: { ...dataOf(written), ...over } });

  it("gives the changed fields from the card and the rest from the profile", () => {
    const { profile: back, warnings } = toProfile(change({ description: "A new life.", tags: ["city"] }));
    expect(back).toMatchObject({
      autonomy: 0.1,
      bigFiveEstimated: false,
      tags: ["city"],
      voice: { register: "rustic", samples: ["Aye."] },
    });
    expect(back.backstory).toMatch(/^A new life\./);
    expect(warnings).toEqual([expect.stringContaining("changed in another program")]);
    expect(toProfile(change({ mes_example: "{{char}}: Nay." })).profile.voice).toMatchObject({ register: "rustic", samples: ["Nay."] });
    expect(toProfile(change({ name: "Ada", nickname: "A" })).profile).toMatchObject({ name: "Ada", shortName: "A" });
  });

  it("is read like any other card when the profile in it is broken or hostile", () => {
    const broken = toProfile(change({ extensions: { dramatis: { version: 1, profile: { name: "x", bigFive: "high" } } } })).profile;
    expect(broken).toMatchObject({ name: "Ines Calder", bigFiveEstimated: true });
    const hostile = toProfile(
      change({ extensions: { dramatis: { version: 1, profile: { ...profile, title: "a\u202Eb\u200B", cardId: id }, written: {} } } }),
    ).profile;
    expect(hostile.title).toBe("ab");
    expect(hostile.cardId).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { characterProfileSchema, type CharacterProfile } from "@/server/contracts/character";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { createTestWorkspace } from "@/server/testing/database";
import { readCard } from "@/server/services/card";
import { stepEcosystem } from "@/server/services/ecosystem";
import { createCharacter, editCharacter, exportCard, getAsset, importCard, removeCharacter, restoreCharacter, setAvatar } from "./index";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const traits = { openness: 0.8, conscientiousness: 0.3, extraversion: 0.7, agreeableness: 0.6, neuroticism: 0.2 };
const profileOf = (name: string, more: Partial<CharacterProfile> = {}): CharacterProfile =>
  characterProfileSchema.parse({ name, bigFive: traits, ...more });
const member = async (id: string) => (await stage.view()).characters.find((each) => each.id === id);
const create = async (name: string): Promise<string> =>
  (await createCharacter(stage.as("owner"), { timelineId: stage.timelineId, profile: profileOf(name) })).id;
const text = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

describe("a new character", () => {
  it("joins the cast with a mark, a colour and a temperament, and takes part", async () => {
    const id = await create("Ann Radcliffe");
    expect(await member(id)).toMatchObject({ name: "Ann Radcliffe", initials: "AR", removed: false });
    expect((await member(id))?.state.home.pleasure).toBeGreaterThan(0);
    await expect(stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId })).resolves.toMatchObject({
      tick: expect.any(Number) as number,
    });
  });

  it("needs a name, and one that nobody of the cast has", async () => {
    const { timelineId } = stage;
    await expect(createCharacter(stage.as("owner"), { timelineId, profile: { ...profileOf("x"), name: "  " } })).rejects.toMatchObject({
      code: "VALIDATION",
    });
    await expect(createCharacter(stage.as("owner"), { timelineId, profile: profileOf("elizabeth  BENNET") })).rejects.toMatchObject({
      reason: "character.name_taken",
    });
    await expect(createCharacter(stage.as("viewer"), { timelineId, profile: profileOf("Mrs Long") })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    await expect(createCharacter(stranger, { timelineId, profile: profileOf("Mrs Long") })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("an edit", () => {
  it("records only what is different, and ends an estimate when the traits are set by hand", async () => {
    const id = await create("Maria Lucas");
    const before = profileOf("Maria Lucas");
    const stored = characterProfileSchema.parse(await member(id));
    await editCharacter(stage.as("editor"), {
      timelineId: stage.timelineId,
      characterId: id,
      profile: { ...stored, title: "Charlotte's younger sister" },
      before: stored,
    });
    const head = (await stage.view()).seq;
    const event = await stage.engine.chronicle.find(stage.workspaceId, stage.timelineId, head);
    expect(event).toMatchObject({ type: "character.edited", payload: { patch: { title: "Charlotte's younger sister" } } });
    expect(Object.keys((event?.payload as { patch: object }).patch)).toEqual(["title"]);
    expect(before.title).toBe("");
  });

  it("overwrites nothing that was changed elsewhere", async () => {
    const id = await create("Mr Denny");
    const seen = characterProfileSchema.parse(await member(id));
    const edit = (profile: CharacterProfile) =>
      editCharacter(stage.as("owner"), { timelineId: stage.timelineId, characterId: id, profile, before: seen });
    await edit({ ...seen, occupation: "officer" });
    await expect(edit({ ...seen, occupation: "sutler" })).rejects.toMatchObject({ code: "CONFLICT", reason: "character.stale" });
    expect((await member(id))?.occupation).toBe("officer");
  });
});

describe("taking somebody out", () => {
  it("keeps them and their ties, so that they can come back", async () => {
    const { timelineId } = stage;
    const [jane, bingley] = [await stage.idOf("Jane Bennet"), await stage.idOf("Charles Bingley")];
    const ties = (await stage.view()).ties.filter(({ fromId, toId }) => fromId === jane || toId === jane).length;
    await removeCharacter(stage.as("owner"), { timelineId, characterId: jane });
    const before = (await stage.view()).seq;
    for (let n = 0; n < 6; n++) await stepEcosystem(stage.as("owner"), { timelineId });
    const events = await stage.engine.chronicle.read(stage.workspaceId, timelineId, { afterSeq: before });
    expect(events.filter((event) => event.type === "move.made" && [event.payload.actorId, event.payload.targetId].includes(jane))).toEqual(
      [],
    );
    await removeCharacter(stage.as("owner"), { timelineId, characterId: jane }); // twice is once
    expect((await restoreCharacter(stage.as("owner"), { timelineId, characterId: jane })).removed).toBe(false);
    const view = await stage.view();
    expect(view.ties.filter(({ fromId, toId }) => fromId === jane || toId === jane).length).toBe(ties);
    expect(view.characters.find(({ id }) => id === bingley)?.removed).toBe(false);
  });
});

describe("a character card", () => {
  const card = {
    spec: "chara_card_v2",
    spec_version: "2.0",
    data: {
      name: "Sister Agnes",
      description: "Sister Agnes is kind, patient and generous; she is anxious before every storm.",
      personality: "gentle, shy, forgiving",
      scenario: "",
      first_mes: "Come in out of the rain.",
      mes_example: "",
      tags: ["convent"],
      extensions: { "someone/else": { nested: [1, { two: "\u0000 kept" }] } },
      character_book: {
        entries: [{ keys: ["bell"], content: "The bell is cracked.", extensions: { own: true }, enabled: true, insertion_order: 1 }],
        extensions: {},
      },
    },
  };
  const bring = (bytes: Uint8Array, fileName = "agnes.json") =>
    importCard(stage.as("owner"), { timelineId: stage.timelineId, fileName, bytes });

  it("becomes a character with estimated traits, and goes out again with nothing lost", async () => {
    const { characterId } = await bring(text(card));
    expect(await member(characterId)).toMatchObject({ name: "Sister Agnes", bigFiveEstimated: true });
    expect((await member(characterId))?.bigFive.agreeableness).toBeGreaterThan(0.5);
    const out = await exportCard(stage.as("viewer"), { timelineId: stage.timelineId, characterId, format: "png" });
    const again = readCard(out.bytes, out.fileName).card as { data: Record<string, unknown> };
    expect(again.data).toMatchObject({
      extensions: card.data.extensions,
      character_book: card.data.character_book,
      first_mes: card.data.first_mes,
    });
  });

  it("never takes a name that is there, and says so", async () => {
    const { name, warnings } = await bring(text(card));
    expect(name).toBe("Sister Agnes (2)");
    expect(warnings.join(" ")).toContain("Sister Agnes (2)");
  });

  it("that is broken gets a sentence, and changes nothing", async () => {
    const before = (await stage.view()).seq;
    for (const bytes of [
      new TextEncoder().encode("{ not json"),
      text({ hello: 1 }),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
      new Uint8Array(),
    ]) {
      await expect(bring(bytes, "broken.png")).rejects.toMatchObject({
        code: "VALIDATION",
        message: expect.stringContaining("broken.png") as string,
      });
    }
    expect((await stage.view()).seq).toBe(before);
  });

  it("gives its picture to the character; a picture can be changed, taken away, and is seen only inside the workspace", async () => {
    const id = await create("Kitty's friend");
    const out = await exportCard(stage.as("viewer"), { timelineId: stage.timelineId, characterId: id, format: "png" });
    const { avatarAssetId } = await setAvatar(stage.as("editor"), { timelineId: stage.timelineId, characterId: id, bytes: out.bytes });
    const asset = await getAsset(stage.as("viewer"), { assetId: avatarAssetId ?? "" });
    expect(asset.mediaType).toBe("image/png");
    expect(new TextDecoder("latin1").decode(asset.bytes)).not.toContain("ccv3");
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    await expect(getAsset(stranger, { assetId: avatarAssetId ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      setAvatar(stage.as("editor"), { timelineId: stage.timelineId, characterId: id, bytes: text("<svg onload=alert(1)>") }),
    ).rejects.toMatchObject({ code: "VALIDATION" });
    expect(await setAvatar(stage.as("editor"), { timelineId: stage.timelineId, characterId: id, bytes: null })).toEqual({
      avatarAssetId: null,
    });
  });
});

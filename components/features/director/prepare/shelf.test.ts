import { describe, expect, it } from "vitest";
import { scenarioSchema, type Scenario } from "@/server/contracts/scenario";
import { beginText } from "./begin-text";
import { editBeat, addBeat } from "./edits";
import { createShelf, type ShelvedText } from "./shelf";

const blank: Scenario = scenarioSchema.parse({ title: "A talk" });
const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const text = (over: Partial<Scenario>): Scenario => ({ ...blank, ...over });

describe("what is kept in the browser", () => {
  it("gives back what was laid there, to the one who laid it", () => {
    const storage = memory();
    const shelf = createShelf(storage, "s", "ruth");
    const laid: ShelvedText = { basedOn: 2, revision: 4, common: blank, data: text({ premise: "It rains." }) };
    shelf.keep(laid);
    expect(shelf.find()).toEqual(laid);
    expect(createShelf(storage, "s", "tom").find()).toBeNull();
    shelf.drop();
    expect(shelf.find()).toBeNull();
  });

  it("keeps what is half written: a beat whose title was cleared, a goal without words yet", () => {
    const shelf = createShelf(memory(), "s", "ruth");
    const half = editBeat("beat-1", { title: "" })(addBeat(blank));
    const goal = { type: "achieve" as const, text: "", targetId: null, priority: 0.7 };
    const part = { characterId: "00000000-0000-4000-8000-000000000001", name: "Ann", role: "lead" as const, instructions: "", secret: "" };
    const data = { ...half, premise: "It rains.", cast: [{ ...part, goal, talkativeness: 0.5, entersAt: 1, model: null }] };
    shelf.keep({ basedOn: 1, revision: null, common: blank, data });
    expect(shelf.find()?.data).toEqual(data);
  });

  it("takes rubbish for nothing, and does without storage", () => {
    const storage = memory();
    storage.setItem("dramatis:scenario:ruth:s", `{"basedOn":1,"data":{"beats":7}}`);
    expect(createShelf(storage, "s", "ruth").find()).toBeNull();
    expect(createShelf(null, "s", "ruth").keep({ basedOn: 1, revision: null, common: blank, data: blank })).toBe(false);
  });
});

describe("what the form begins with", () => {
  const version = { version: 1, note: "", by: "Ruth", at: "2026-01-01T00:00:00.000Z", data: blank };
  const draftOf = (revision: number, over: Partial<Scenario>) => ({
    basedOn: 1,
    revision,
    at: "2099-01-01T00:00:00.000Z",
    data: text(over),
  });
  const here = (over: Partial<ShelvedText>): ShelvedText => ({
    basedOn: 1,
    revision: null,
    common: blank,
    data: text({ premise: "Here" }),
    ...over,
  });

  it("is what was saved, or the draft, where nothing is kept here", () => {
    expect(beginText({ version, draft: null }, null)).toMatchObject({ text: blank, basedOn: 1 });
    expect(beginText({ version, draft: draftOf(3, { mood: "calm" }) }, null).text.mood).toBe("calm");
  });

  it("is what this browser kept after the draft that the server has, whatever the clocks say", () => {
    const draft = draftOf(3, { mood: "calm" });
    expect(beginText({ version, draft }, here({ revision: 3, common: draft.data })).text.premise).toBe("Here");
    expect(beginText({ version, draft: null }, here({})).text.premise).toBe("Here");
  });

  it("puts both together where the draft has gone on without this browser", () => {
    const { text: both } = beginText({ version, draft: draftOf(4, { mood: "calm" }) }, here({ revision: 3 }));
    expect(both).toMatchObject({ premise: "Here", mood: "calm" });
  });

  it("leaves it to the writer where somebody has saved meanwhile, but only if there are words that were not", () => {
    const saved = { ...version, version: 2, data: text({ premise: "Theirs" }) };
    expect(beginText({ version: saved, draft: null }, here({}))).toMatchObject({ basedOn: 1, text: { premise: "Here" } });
    expect(beginText({ version: saved, draft: null }, here({ data: blank }))).toMatchObject({ basedOn: 2, text: { premise: "Theirs" } });
    expect(beginText({ version: saved, draft: null }, here({ data: saved.data }))).toMatchObject({ basedOn: 2 });
  });
});

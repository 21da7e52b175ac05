import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findModels } from "@/server/ai/providers/configured-models";
import { createWords } from "@/server/ai/words";
import { dropCast } from "@/server/services/cast";
import { improvise } from "@/server/simulation/improviser/improvise";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { openStreamingModel, type StreamingModel } from "@/server/testing/streaming-model";
import { changeScene, resumeScene, stopScene, takeTurn } from "./index";

const MODEL = "compatible/tiny";
let stage: DirectedScene;
let model: StreamingModel;
beforeAll(async () => {
  [stage, model] = await Promise.all([openDirectedScene(), openStreamingModel()]);
});
afterAll(async () => {
  await stage.engine.close();
  await model.close();
});
const plug = (turnTimeoutMs = 5_000, names = MODEL): void => {
  const models = findModels({ COMPATIBLE_URL: model.url, MODELS: names });
  Object.assign(stage.engine, { words: createWords({ improvise, log: stage.engine.log, models, turnTimeoutMs, chunkDelayMs: 0 }) });
};
beforeEach(() => {
  plug();
  Object.assign(model, { asked: [], cut: 0, says: "", usage: { prompt_tokens: 300, completion_tokens: 10 } });
});
afterEach(() => stage.end());

const owner = () => stage.as("owner");
const names = (name: string, why = "it is their turn"): string =>
  "Here you are:\n```json\n" + JSON.stringify({ speaker: name, why }) + "\n```";
/** A model that thinks aloud before it answers. */
const thinks = (...answer: Parameters<typeof names>): string =>
  `<think>${"Perhaps {Jane}, or {Mary}? ".repeat(200)}</think>${names(...answer)}`;
const byModel = (calls: number | null = null) => directed({ strategy: "model", limits: { calls, tokens: null, cents: null } });
const whySaid = async (): Promise<string> => (await stage.scene()).next.map(({ reasons }) => reasons.join(", ")).join("; ");
const speakers = async () => (await stage.lines()).map(({ speakerId }) => speakerId);

describe("a model says who speaks next", () => {
  it("is asked once for a turn, with the people and the last lines; its choice and its reason are known before it happens", async () => {
    model.says = names("Caroline Bingley", "she has been left out");
    await stage.open(byModel());
    await stage.turns(1);
    expect(await speakers()).toEqual([stage.caroline]);
    // The first turn asked when it came, then for the second: of whoever spoke last it is not the turn.
    expect(model.asked).toHaveLength(2);
    const [first, second] = model.asked.map(({ messages }) => messages.at(-1)?.content ?? "");
    expect(first).toContain(`"Caroline Bingley"`);
    expect(second).not.toContain(`- "Caroline Bingley", `);
    expect(second).toContain((await stage.lines())[0]!.text.slice(0, 20));
    model.says = names("Fitzwilliam Darcy", "he was spoken to");
    dropCast(stage.engine, stage.timelineId);
    await changeScene(owner(), { ...stage.where, patch: { mood: "tense" } });
    await stage.turns(1);
    expect(await speakers()).toEqual([stage.caroline, stage.darcy]);
  });

  it("shows its choice beside the reason, and that one takes the turn", async () => {
    model.says = names("Fitzwilliam Darcy", "he was asked");
    await stage.open(byModel());
    await stage.turns(1);
    model.says = thinks("Elizabeth Bennet", "he provoked her");
    await changeScene(owner(), { ...stage.where, patch: { muted: [] } });
    await stage.turns(1);
    expect(await speakers()).toEqual([stage.darcy, stage.lizzy]);
    model.says = names("Caroline Bingley");
    await changeScene(owner(), { ...stage.where, patch: { muted: [] } });
    await stage.turns(1);
    const events = await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: 0, limit: 20_000 });
    const told = events
      .flatMap((event) => (event.type === "turn.foreseen" ? event.payload.chances : []))
      .filter(({ settled }) => settled === "model");
    expect(told).toContainEqual({
      characterId: stage.lizzy,
      probability: 1,
      reasons: [`${MODEL}: he provoked her`],
      settled: "model",
    });
  });

  it.each<[string, () => string | number, string]>([
    ["somebody who is not there", () => names("Jane Bennet"), "it named nobody who may speak now"],
    ["somebody who is muted", () => names("Fitzwilliam Darcy"), "it named nobody who may speak now"],
    ["nobody at all", () => "I would rather not.", "it gave no answer that can be read"],
    ["nothing, for it fails", () => 500, "it gave no answer"],
  ])("names %s: people go on as people do, and that is said", async (_, says, why) => {
    model.says = says();
    await stage.open(byModel());
    await changeScene(owner(), { ...stage.where, patch: { muted: [stage.darcy] } });
    await stage.turns(2);
    expect((await stage.scene()).turn).toBe(2);
    expect(await speakers()).not.toContain(stage.darcy);
    expect(await whySaid()).toContain(`as people do: ${MODEL} was asked, but ${why}`);
  });

  it("is too late: people go on as people do", async () => {
    plug(150);
    model.says = null;
    await stage.open(byModel());
    await stage.turns(1);
    expect((await stage.scene()).turn).toBe(1);
    expect(await whySaid()).toContain("it took too long");
    await expect.poll(() => model.cut).toBeGreaterThanOrEqual(2);
  });

  it("is given up when the scene is stopped: no turn is taken, and it is asked again when the scene goes on", async () => {
    model.says = null;
    await stage.open(byModel());
    const turn = takeTurn(owner(), stage.where);
    await expect.poll(() => model.asked.length).toBe(1);
    expect(await stopScene(owner(), stage.where)).toMatchObject({ status: "paused", turn: 0 });
    await turn;
    await expect.poll(() => model.cut).toBe(1);
    expect(await stage.lines()).toEqual([]);
    model.says = names("Fitzwilliam Darcy");
    await resumeScene(owner(), stage.where);
    await stage.turns(1);
    expect(await speakers()).toEqual([stage.darcy]);
  });

  it("counts against the limits: the call too many is not started, and the scene waits", async () => {
    model.says = names("Fitzwilliam Darcy");
    await stage.open(byModel(1));
    await stage.turns(3);
    expect(model.asked).toHaveLength(1);
    expect(await stage.scene()).toMatchObject({ status: "paused", reached: "calls", turn: 1, used: { calls: 1, tokens: 310 } });
  });

  it("is the one that the scene names, which may be another from now on; the first where it names none", async () => {
    const other = "compatible/wise";
    plug(5_000, `${MODEL},${other}`);
    model.says = names("Fitzwilliam Darcy");
    await stage.open(directed({ strategy: "model", turnModel: other }));
    await stage.turns(1);
    expect(new Set(model.asked.map((each) => each.model))).toEqual(new Set(["wise"]));
    expect(await whySaid()).toContain(other);
    model.says = names("Elizabeth Bennet");
    model.asked = [];
    await changeScene(owner(), { ...stage.where, patch: { direction: { turnModel: null } } });
    await stage.turns(1);
    expect(new Set(model.asked.map((each) => each.model))).toEqual(new Set(["tiny"]));
    expect(await speakers()).toEqual([stage.darcy, stage.lizzy]);
  });

  it("is refused when it is chosen and not there; gone later, people go on as people do, and that is said", async () => {
    const absent = { code: "VALIDATION", reason: "scene.no_model", message: expect.stringContaining("compatible/gone") as string };
    await expect(stage.open(directed({ strategy: "model", turnModel: "compatible/gone" }))).rejects.toMatchObject(absent);
    await stage.open(directed({ strategy: "model", turnModel: MODEL }));
    const change = changeScene(owner(), { ...stage.where, patch: { direction: { turnModel: "compatible/gone" } } });
    await expect(change).rejects.toMatchObject(absent);
    plug(5_000, "compatible/another");
    await stage.turns(1);
    expect(await whySaid()).toContain(`as people do: ${MODEL} is not set up here`);
    expect(model.asked).toEqual([]);
    // Whatever else is changed meanwhile is not refused for that.
    expect(await changeScene(owner(), { ...stage.where, patch: { mood: "tense" } })).toMatchObject({ mood: "tense" });
  });

  it("is not there: people go on as people do, and that is said", async () => {
    plug(5_000, "");
    await stage.open(byModel());
    await stage.turns(1);
    expect(await whySaid()).toContain("as people do: no model is there to be asked");
    expect(model.asked).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findModels } from "@/server/ai/providers/configured-models";
import { createWords } from "@/server/ai/words";
import type { StreamingTurn } from "@/server/contracts/realtime";
import { rewordLine } from "@/server/services/line";
import { improvise } from "@/server/simulation/improviser/improvise";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { openStreamingModel, type StreamingModel } from "@/server/testing/streaming-model";
import { changeScene, decideHeld, giveWords, joinScene, leaveScene, listQueue, sayLine, stepScene } from "./index";

const MODEL = "compatible/tiny";
let stage: DirectedScene;
let model: StreamingModel;
const told: StreamingTurn[] = [];
beforeAll(async () => {
  [stage, model] = await Promise.all([openDirectedScene(), openStreamingModel()]);
  const models = findModels({ COMPATIBLE_URL: model.url, MODELS: MODEL });
  Object.assign(stage.engine, { words: createWords({ improvise, log: stage.engine.log, models, chunkDelayMs: 0 }) });
  stage.engine.bus.subscribe((message) => void (message.kind === "streaming" && told.push(message.turn)));
});
afterAll(async () => {
  await stage.engine.close();
  await model.close();
});
beforeEach(() => {
  told.length = 0;
  Object.assign(model, { asked: [], says: "I had not expected you." });
});
afterEach(() => stage.end());

const owner = () => stage.as("owner");
const part = (characterId: string) => ({
  ...{ characterId, role: "lead" as const, instructions: "", secret: "", goal: null, talkativeness: 1, entersAt: 1 },
  model: MODEL,
});
const modelled = () => directed({ parts: [part(stage.lizzy), part(stage.darcy), part(stage.caroline)] });
const force = (speakerId: string, addresseeId: string | null = null) =>
  stepScene(owner(), { ...stage.where, force: { speakerId, addresseeId, move: null } });
const say = (asId: string, toId: string, text: string, hears?: string[]) =>
  sayLine(owner(), { ...stage.where, asId, toId, text, ...(hears && { hears }) });
const lastAsked = (): string =>
  model.asked
    .at(-1)
    ?.messages.map(({ content }) => content)
    .join("\n") ?? "";

describe("a model that words a line is told", () => {
  it("nothing of an aside between others, and all of what was said aloud", async () => {
    await stage.open(modelled());
    await say(stage.lizzy, stage.darcy, "The letter lies under the clock.", []);
    await say(stage.lizzy, stage.darcy, "What a fine evening it is.");
    await force(stage.caroline, stage.lizzy);
    expect(lastAsked()).toContain("What a fine evening it is.");
    expect(lastAsked()).not.toContain("under the clock");
    await force(stage.darcy, stage.lizzy);
    expect(lastAsked()).toContain("under the clock");
  });

  it("nothing of what was said while its character was out of the room", async () => {
    await stage.open(modelled());
    await say(stage.lizzy, stage.darcy, "We are all here.");
    await leaveScene(owner(), { ...stage.where, characterId: stage.caroline });
    await say(stage.lizzy, stage.darcy, "Now that she has gone: the letter is mine.");
    await joinScene(owner(), { ...stage.where, characterId: stage.caroline });
    await say(stage.darcy, stage.lizzy, "Hush, here she is.");
    await force(stage.caroline, stage.lizzy);
    expect(lastAsked()).toContain("We are all here.");
    expect(lastAsked()).toContain("Hush, here she is.");
    expect(lastAsked()).not.toContain("the letter is mine");
  });
});

describe("words of a line that waits", () => {
  it("are told to nobody while they are written, nor while they are written anew; then nobody is about to speak", async () => {
    model.says = "These words are for the moderator alone.";
    await stage.open(modelled());
    await changeScene(owner(), { ...stage.where, patch: { holdNext: true } });
    await stage.turns(1);
    const { lineId } = (await stage.scene()).held!;
    model.says = "And these are others for the same line.";
    await decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId, decision: "regenerate", reason: "shorter" }] });
    expect((await listQueue(owner(), {})).lines[0]?.wordings.at(-1)).toMatchObject({ text: "And these are others for the same line." });
    expect(told.map(({ text }) => text).filter((text) => text !== "")).toEqual([]);
    await expect.poll(() => told.at(-1)).toMatchObject({ turnId: lineId, done: true });
    await decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId, decision: "refuse" }] });
  });
});

describe("where the improviser speaks in a model's place", () => {
  it("the line says whose place it took and why, also held, and no more once other words are shown", async () => {
    model.says = 401;
    await stage.open(modelled());
    await stage.turns(1);
    const instead = { of: MODEL, why: "its provider refused the key (401)" };
    const [line] = await stage.lines();
    expect(line).toMatchObject({ source: "improviser", instead });
    model.says = "This time I have words.";
    await rewordLine(owner(), { timelineId: stage.timelineId, lineId: line!.id });
    const [after] = await stage.lines();
    expect(after).toMatchObject({ source: "model", text: "This time I have words.", alternatives: [{ instead }, {}] });
    expect(after).not.toHaveProperty("instead");
    model.says = 500;
    await changeScene(owner(), { ...stage.where, patch: { holdNext: true } });
    await stage.turns(1);
    const [held] = (await listQueue(owner(), {})).lines;
    expect(held!.wordings[0]!.instead).toEqual({ of: MODEL, why: "its provider failed (500)" });
    await decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId: held!.lineId, decision: "approve" }] });
    expect((await stage.lines()).at(-1)).toMatchObject({ instead: { of: MODEL } });
  });
});

describe("whose words somebody speaks", () => {
  it("is changed while the scene is on, also for whoever came in later, and back; one that is not there is refused", async () => {
    await stage.open(directed({ parts: [] }));
    const jane = await stage.idOf("Jane Bennet");
    await joinScene(owner(), { ...stage.where, characterId: jane });
    await force(jane, stage.darcy);
    await giveWords(owner(), { ...stage.where, characterId: jane, model: MODEL });
    await force(jane, stage.darcy);
    await force(stage.darcy, jane);
    await giveWords(owner(), { ...stage.where, characterId: jane, model: null });
    await force(jane, stage.darcy);
    expect((await stage.lines()).map(({ source }) => source)).toEqual(["improviser", "model", "improviser", "improviser"]);
    const refused = (more: { model?: string; characterId?: string }) =>
      giveWords(owner(), { ...stage.where, characterId: jane, model: MODEL, ...more });
    await expect(refused({ model: "compatible/other" })).rejects.toMatchObject({ reason: "scene.no_model" });
    await expect(refused({ characterId: await stage.idOf("Charlotte Lucas") })).rejects.toMatchObject({ reason: "scene.absent" });
    await expect(giveWords(stage.as("moderator"), { ...stage.where, characterId: jane, model: MODEL })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

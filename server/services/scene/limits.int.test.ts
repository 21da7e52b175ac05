import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readPrices } from "@/server/ai/pricing";
import { findModels } from "@/server/ai/providers/configured-models";
import { createWords } from "@/server/ai/words";
import type { SceneDirection } from "@/server/contracts/direction";
import { dropCast } from "@/server/services/cast";
import { improvise } from "@/server/simulation/improviser/improvise";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { openStreamingModel, type StreamingModel } from "@/server/testing/streaming-model";
import { changeScene, decideHeld, endAtLimit, endScene, resumeScene, stepScene, stopScene, takeTurn } from "./index";

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
const plug = (prices: string | undefined = `${MODEL}=10/100`): void => {
  const models = findModels({ COMPATIBLE_URL: model.url, MODELS: MODEL });
  const words = createWords({ improvise, log: stage.engine.log, models, prices: readPrices(prices, models.keys()), chunkDelayMs: 0 });
  Object.assign(stage.engine, { words });
};
beforeEach(() => {
  plug();
  Object.assign(model, { asked: [], says: "I had not expected you.", usage: { prompt_tokens: 400, completion_tokens: 20 } });
});
afterEach(async () => {
  vi.useRealTimers();
  await stage.end();
});

const owner = () => stage.as("owner");
const part = (characterId: string) => ({
  characterId,
  role: "lead" as const,
  instructions: "",
  secret: "",
  goal: null,
  talkativeness: 1,
  entersAt: 1,
  model: MODEL,
});
/** A scene whose words all come from the model. */
const limited = (limits: Partial<SceneDirection["limits"]>) =>
  directed({
    parts: [part(stage.lizzy), part(stage.darcy), part(stage.caroline)],
    limits: { calls: null, tokens: null, cents: null, ...limits },
  });
const raise = (limits: Partial<SceneDirection["limits"]>) =>
  changeScene(owner(), { ...stage.where, patch: { direction: { limits: { calls: null, tokens: null, cents: null, ...limits } } } });
const restart = (): void => {
  dropCast(stage.engine, stage.timelineId);
  plug();
};
/** The pause that the chronicle tells of last. */
const lastPause = async () => {
  const events = await stage.engine.chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: 0, limit: 20_000 });
  return events.findLast(({ type }) => type === "scene.paused")?.payload;
};

describe("a scene keeps its limit of", () => {
  it("turns: it pauses, says which, refuses another, and goes on when there are more", async () => {
    await stage.open({ maxTurns: 2 });
    await stage.turns(4);
    expect(await stage.scene()).toMatchObject({ status: "paused", turn: 2, reached: "turns", endReason: null });
    expect(await lastPause()).toEqual({ reason: "The scene has had its 2 turns.", limit: "turns" });
    restart();
    const refused = { code: "LIMIT_EXCEEDED", reason: "scene.limit.turns", message: expect.stringContaining("had its 2 turns") as string };
    await expect(stepScene(owner(), stage.where)).rejects.toMatchObject(refused);
    await expect(resumeScene(owner(), stage.where)).rejects.toMatchObject(refused);
    expect(await changeScene(owner(), { ...stage.where, patch: { maxTurns: 3 } })).toMatchObject({ status: "running", reached: null });
    await stage.turns(2);
    expect(await stage.scene()).toMatchObject({ status: "paused", turn: 3, reached: "turns" });
    expect(await endScene(owner(), stage.where)).toMatchObject({ status: "ended", endReason: "ended by the writer" });
  });

  it("turns, and ends by it where nobody is there to raise it; a scene that waits at none goes on", async () => {
    await stage.open({ maxTurns: 1 });
    expect(await endAtLimit(owner(), stage.where)).toMatchObject({ status: "running" });
    await stage.turns(1);
    await expect(endAtLimit(stage.as("viewer"), stage.where)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await endAtLimit(owner(), stage.where)).toMatchObject({ status: "ended", endReason: "turn limit" });
  });

  it("minutes that it runs: pauses do not count, a restart does not begin anew", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
    await stage.open({ maxMinutes: 2 });
    await stage.turns(1);
    await stopScene(owner(), stage.where);
    later(60);
    await resumeScene(owner(), stage.where);
    expect(await takeTurn(owner(), stage.where)).toMatchObject({ status: "running", turn: 2 });
    restart();
    later(2);
    expect(await takeTurn(owner(), stage.where)).toMatchObject({ status: "paused", turn: 2, reached: "minutes" });
    expect(await lastPause()).toMatchObject({ reason: "The scene has run for its 2 minutes." });
    await changeScene(owner(), { ...stage.where, patch: { maxMinutes: 3 } });
    expect(await takeTurn(owner(), stage.where)).toMatchObject({ status: "running", turn: 3 });
  });

  it("what a call may use before it starts, and what it came to with its line; where that cannot be recorded, all that it might have used", async () => {
    await stage.open(limited({ calls: 9 }));
    const { chronicle } = stage.engine;
    const { append } = chronicle;
    const appended: string[][] = [];
    chronicle.append = (request) => {
      appended.push([...(request.prepared ?? []), ...request.drafts].map(({ type }) => type));
      return append(request);
    };
    await stage.turns(1);
    expect(appended.map(([first]) => first)).toEqual(["model.asked", "model.answered"]);
    expect(appended[1]).toEqual(expect.arrayContaining(["turn.taken", "line.spoken", "turn.foreseen"]));
    const { used } = await stage.scene();
    expect(used).toMatchObject({ calls: 1, tokens: 420 });
    chronicle.append = (request) => (request.drafts[0]?.type === "model.asked" ? append(request) : Promise.reject(new Error("no room")));
    await expect(takeTurn(owner(), stage.where)).rejects.toThrow("no room");
    chronicle.append = append;
    restart();
    const after = await stage.scene();
    expect(after).toMatchObject({ turn: 1, used: { calls: 2 } });
    expect(after.used.tokens).toBeGreaterThan(used.tokens + 420);
  });

  it("calls: the one too many is not started, not after a restart either", async () => {
    await stage.open(limited({ calls: 2 }));
    await stage.turns(2);
    restart();
    await stage.turns(2);
    expect(model.asked).toHaveLength(2);
    expect(await stage.scene()).toMatchObject({ status: "paused", turn: 2, reached: "calls", used: { calls: 2, tokens: 840 } });
    expect(await lastPause()).toMatchObject({ reason: "Its limit of 2 calls of a model is reached." });
    await expect(stepScene(owner(), stage.where)).rejects.toMatchObject({ reason: "scene.limit.calls" });
    await raise({ calls: 3 });
    await stage.turns(2);
    expect(model.asked).toHaveLength(3);
    expect(await stage.scene()).toMatchObject({ status: "paused", turn: 3, reached: "calls" });
  });

  it("calls, of calls that fail or are cut short as well", async () => {
    model.says = 500;
    await stage.open(limited({ calls: 2 }));
    await stage.turns(1);
    expect((await stage.lines())[0]).toMatchObject({ source: "improviser" });
    model.says = null;
    const turn = takeTurn(owner(), stage.where);
    await expect.poll(() => model.asked.length).toBe(2);
    await stopScene(owner(), stage.where);
    await turn;
    await resumeScene(owner(), stage.where);
    model.says = "Too late.";
    await stage.turns(1);
    expect(model.asked).toHaveLength(2);
    expect(await stage.scene()).toMatchObject({ status: "paused", turn: 1, reached: "calls", used: { calls: 2 } });
  });

  it("calls, of a held line that is to be said in other words as well", async () => {
    const { direction } = limited({ calls: 1 });
    await stage.open({ direction: { ...direction, policy: { ...direction.policy, everyLine: true } } });
    await stage.turns(1);
    const { lineId } = (await stage.scene()).held!;
    const again = decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId, decision: "regenerate" }] });
    await expect(again).rejects.toMatchObject({ code: "LIMIT_EXCEEDED", reason: "scene.limit.calls" });
    expect(model.asked).toHaveLength(1);
    await decideHeld(owner(), { timelineId: stage.timelineId, decisions: [{ lineId, decision: "approve" }] });
    expect(await stage.lines()).toMatchObject([{ id: lineId, source: "model" }]);
  });

  it("tokens: the answer is cut to what is left, and no call begins that has no room", async () => {
    await stage.open(limited({ tokens: 3_000 }));
    model.usage = { prompt_tokens: 900, completion_tokens: 100 };
    await stage.turns(1);
    restart();
    await stage.turns(3);
    const scene = await stage.scene();
    expect(scene).toMatchObject({ status: "paused", reached: "tokens" });
    expect(scene.used.tokens).toBe(1_000 * model.asked.length);
    expect(scene.used.tokens).toBeLessThanOrEqual(3_000);
    expect(model.asked.every(({ max_tokens: most = 0 }) => most > 0 && most <= 1_000)).toBe(true);
    const before = model.asked.length;
    await raise({ tokens: 100_000 });
    await stage.turns(1);
    expect(model.asked).toHaveLength(before + 1);
  });

  it("money, by the price that is set", async () => {
    await stage.open(limited({ cents: 40 }));
    model.usage = { prompt_tokens: 10_000, completion_tokens: 1_000 };
    await stage.turns(4);
    // A call costs 10 + 10 cents.
    expect(await stage.scene()).toMatchObject({ status: "paused", reached: "cents", used: { calls: 2, cents: 40, unpriced: 0 } });
    expect(model.asked).toHaveLength(2);
    restart();
    await raise({ cents: 60 });
    await stage.turns(2);
    expect(await stage.scene()).toMatchObject({ status: "paused", reached: "cents", used: { calls: 3, cents: 60 } });
  });

  it("money is refused where nobody knows what the words cost; a price that is gone later stops the calls", async () => {
    plug("");
    const refused = { code: "PRECONDITION", reason: "scene.unpriced" };
    await expect(stage.open(limited({ cents: 40 }))).rejects.toMatchObject(refused);
    await stage.open(limited({}));
    await expect(raise({ cents: 40 })).rejects.toMatchObject(refused);
    plug();
    await raise({ cents: 40 });
    plug("");
    await stage.turns(1);
    expect(await stage.scene()).toMatchObject({ status: "paused", reached: "cents", used: { calls: 0 } });
    expect(model.asked).toEqual([]);
  });
});

it("nothing is counted where the improviser speaks, and what is counted is the same when it is folded again", async () => {
  await stage.open(directed({ limits: { calls: 0, tokens: 0, cents: 0 } }));
  await stage.turns(2);
  expect(await stage.scene()).toMatchObject({ status: "running", turn: 2, used: { calls: 0, tokens: 0, cents: 0 } });
  expect((await stage.engine.chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
});

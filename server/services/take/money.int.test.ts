import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readPrices } from "@/server/ai/pricing";
import { findModels } from "@/server/ai/providers/configured-models";
import { createWords } from "@/server/ai/words";
import { plainDirection } from "@/server/contracts/scene-state";
import type { TakeBudget, TakeSet } from "@/server/contracts/take";
import { createJobContext } from "@/server/runtime/create-context";
import { improvise } from "@/server/simulation/improviser/improvise";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { openStreamingModel, type StreamingModel } from "@/server/testing/streaming-model";
import { claimTake, createTurnstile, freeClaims, getSet, keepTake, playTake, startSet, type Claim } from "./index";

const MODEL = "compatible/tiny";
let stage: LivingCast;
let model: StreamingModel;
let trio: string[] = [];
beforeAll(async () => {
  [stage, model] = await Promise.all([openLivingCast(), openStreamingModel()]);
  trio = [await stage.idOf("Elizabeth Bennet"), await stage.idOf("Fitzwilliam Darcy"), await stage.idOf("Caroline Bingley")];
});
afterAll(async () => {
  await stage.engine.close();
  await model.close();
});
const plug = (prices: string): void => {
  const models = findModels({ COMPATIBLE_URL: model.url, MODELS: MODEL });
  const words = createWords({ improvise, log: stage.engine.log, models, prices: readPrices(prices, models.keys()), chunkDelayMs: 0 });
  Object.assign(stage.engine, { words });
};
beforeEach(() => {
  plug(`${MODEL}=10/100`);
  // Five cents a call, as long as it is not cut shorter.
  Object.assign(model, { asked: [], says: "I had not expected you.", usage: { prompt_tokens: 0, completion_tokens: 500 } });
});

const part = { role: "lead" as const, instructions: "", secret: "", goal: null, talkativeness: 1, entersAt: 1, model: MODEL };
const start = async (count: number, budget: Partial<TakeBudget>, own: number | null = null, maxTurns = 3): Promise<string> => {
  const direction = {
    ...plainDirection,
    parts: trio.map((characterId) => ({ ...part, characterId })),
    limits: { ...plainDirection.limits, cents: own },
  };
  const setup = { title: "The drawing room", cast: trio, maxTurns, direction };
  return (await startSet(stage.as("owner"), { timelineId: stage.timelineId, source: { kind: "setup", setup }, count, budget })).id;
};
const play = (claim: Claim, isEnding: () => boolean = () => false): Promise<void> =>
  playTake(createJobContext(stage.engine, "take", claim.workspaceId), claim, { isEnding, turnstile: createTurnstile() });
const claimOne = async (): Promise<Claim> => {
  const claim = await claimTake(stage.engine);
  if (!claim) throw new Error("there is no take to play");
  return claim;
};
const playAll = async (): Promise<void> => {
  for (let claim = await claimTake(stage.engine); claim; claim = await claimTake(stage.engine)) await play(claim);
};
const setOf = (id: string): Promise<TakeSet> => getSet(stage.as("viewer"), { setId: id });
const sceneOf = async ({ timelineId, sceneId }: { timelineId: string; sceneId: string }) =>
  (await stage.engine.chronicle.view(stage.workspaceId, timelineId)).scenes.find(({ id }) => id === sceneId);
const states = ({ takes }: TakeSet) => takes.map(({ status, turns }) => [status, turns]);

describe("a budget of money for a set of takes", () => {
  it("that is spent when a take has come to its end begins no other", async () => {
    const id = await start(3, { cents: 15 });
    await playAll();
    const set = await setOf(id);
    expect(set).toMatchObject({ status: "ended", reason: "another call of a model could go over the budget of $0.15" });
    expect(set.takes.map(({ status, turns, outcome }) => [status, turns, outcome?.cents ?? null])).toEqual([
      ["ended", 3, 15],
      ["stopped", 0, null],
      ["stopped", 0, null],
    ]);
  });

  it("is one for all of them: the call that could go over it is not started, the set stops and says why", async () => {
    const id = await start(3, { cents: 25 });
    await playAll();
    const set = await setOf(id);
    const why = "another call of a model could go over the budget of $0.25";
    expect(set).toMatchObject({ status: "ended", reason: why });
    expect(states(set)).toEqual([
      ["ended", 3],
      ["stopped", 2],
      ["stopped", 0],
    ]);
    expect(model.asked).toHaveLength(5);
    expect(set.progress.cents).toBe(25);
    expect(set.takes.map(({ outcome }) => outcome?.cents ?? null)).toEqual([15, 10, null]);
    expect(set.takes.map(({ problem }) => problem)).toEqual(["", why, why]);
    expect(set.takes[1]?.outcome?.ending).toBe(why);
    // What was left for it is its scene's limit; kept, it waits at that and spends nothing by itself.
    const [, second] = set.takes;
    if (!second) throw new Error("there is no second take");
    await keepTake(stage.as("editor"), { takeId: second.id, name: "To go on with" });
    expect(await sceneOf(second)).toMatchObject({ status: "paused", reached: "cents", direction: { limits: { cents: 10 } } });
    expect(model.asked).toHaveLength(5);
  });

  it("leaves a scene its own limit where that is less, and the set goes on when that is reached", async () => {
    const id = await start(2, { cents: 500 }, 10);
    await playAll();
    const set = await setOf(id);
    expect(set).toMatchObject({ status: "ended", reason: "", progress: { cents: 20 } });
    expect(states(set)).toEqual([
      ["ended", 2],
      ["ended", 2],
    ]);
    expect(set.takes.map(({ outcome }) => outcome?.ending)).toEqual(["money limit", "money limit"]);
  });

  it("is what is left at the time when a take is gone on with, and is spent by one take at a time", async () => {
    const id = await start(2, { cents: 40 });
    const first = await claimOne();
    await play(first, () => true);
    const again = await claimOne();
    expect(again.takeId).toBe(first.takeId);
    expect(await claimTake(stage.engine)).toBeNull();
    // It is put back for later: the other one is played to its end first.
    await stage.engine.db.system((sql) =>
      sql.query(`update "Take" set "status" = 'waiting', "holder" = null, "leaseUntil" = now() + interval '1 hour' where "id" = $1`, [
        first.takeId,
      ]),
    );
    await play(await claimOne());
    await stage.engine.db.system((sql) => sql.query(`update "Take" set "leaseUntil" = null where "id" = $1`, [first.takeId]));
    await playAll();
    const set = await setOf(id);
    expect(set.progress.cents).toBeLessThanOrEqual(40);
    expect(await sceneOf(set.takes[0]!)).toMatchObject({ direction: { limits: { cents: 25 } } });
    expect(states(set)).toEqual([
      ["ended", 3],
      ["ended", 3],
    ]);
  });

  it("stops a set, too, whose process died before it could say so", async () => {
    const id = await start(2, { cents: 5 });
    const claim = await claimOne();
    // It has stopped at the limit, and nobody has written that down.
    await play(claim);
    await stage.engine.db.system(async (sql) => {
      await sql.query(`update "TakeSet" set "status" = 'running', "reason" = '', "endedAt" = null where "id" = $1`, [id]);
      await sql.query(`update "Take" set "status" = 'playing', "holder" = $2, "outcome" = null, "problem" = '' where "id" = $1`, [
        claim.takeId,
        stage.engine.nodeId,
      ]);
    });
    await freeClaims(stage.engine);
    await playAll();
    expect(await setOf(id)).toMatchObject({ status: "ended", reason: "another call of a model could go over the budget of $0.05" });
    expect(model.asked).toHaveLength(1);
  });

  it("is refused where nobody knows what a model costs, before anything is begun", async () => {
    plug("");
    await expect(start(2, { cents: 40 })).rejects.toMatchObject({
      code: "PRECONDITION",
      reason: "scene.unpriced",
      message: `What ${MODEL} costs is not known here, so a limit in money cannot be kept`,
    });
    const id = await start(1, {}, null, 1);
    await playAll();
    expect((await setOf(id)).takes[0]?.outcome).toMatchObject({ turns: 1, cents: null });
  });
});

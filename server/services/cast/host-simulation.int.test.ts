import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScene, stepScene } from "@/server/services/scene";
import { stepEcosystem } from "@/server/services/ecosystem";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { dropCast, releaseCasts, withCast } from "./hold-cast";
import { hostInWorker } from "./host-simulation";

const file = path.resolve("node_modules/.cache/dramatis-tests/simulation-worker.mjs");
const script = pathToFileURL(file);
const scriptOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

let stage: LivingCast;
beforeAll(async () => {
  await build({
    entryPoints: ["server/entrypoints/simulation-worker.ts"],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  });
  stage = await openLivingCast();
});
afterAll(async () => {
  await releaseCasts(stage.engine);
  await stage.engine.close();
});

const playIn = (thread: "worker" | "this one", from: URL = script): void => {
  dropCast(stage.engine, stage.timelineId);
  stage.engine.simulationWorker = thread === "worker" ? { script: from, workerAt: 3 } : null;
};
const step = () => stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
const digestNow = () => withCast(stage.as("owner"), stage.timelineId, ({ cast }) => cast.simulation.digest());

describe("a large cast, in a thread of its own", () => {
  it("lives the same history as in this one, ticks and turns, wherever it is taken up again", async () => {
    playIn("worker");
    for (let n = 0; n < 26; n++) await step();
    const cast = (await stage.view()).characters.slice(0, 4).map(({ id }) => id);
    const { timelineId } = stage;
    const { id: sceneId } = await openScene(stage.as("owner"), { timelineId, setup: { title: "Tea", cast, secondsPerTurn: 60 } });
    for (let n = 0; n < 5; n++) await stepScene(stage.as("owner"), { timelineId, sceneId });
    const there = await digestNow();
    playIn("this one");
    expect(await digestNow()).toBe(there);
    expect(await step()).toMatchObject({ tick: 27 });
    const here = await digestNow();
    playIn("worker");
    expect(await digestNow()).toBe(here);
    expect(stage.engine.logged.join("")).not.toContain("replay diverged");
  });

  it("fails whoever waits when its thread ends, loses nothing, and goes on in a new one", async () => {
    const before = await stage.view();
    playIn("worker", scriptOf("setTimeout(() => process.exit(3), 30)"));
    await expect(step()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect((await stage.view()).seq).toBe(before.seq);
    playIn("worker");
    expect(await step()).toMatchObject({ tick: before.clock.tick + 1 });
  });

  it("fails with the thread's own error when that breaks", async () => {
    playIn("worker", scriptOf("throw new Error('no memory')"));
    await expect(step()).rejects.toThrow("no memory");
    playIn("worker");
  });

  it("says when an input is refused, and answers the next question", async () => {
    const host = hostInWorker(script, { setup: { seed: 1, params: {}, characters: [], ties: [] } });
    await expect(host.apply([{ type: "remove", characterId: crypto.randomUUID() }, { type: "nonsense" } as never])).rejects.toMatchObject({
      code: "PRECONDITION",
      reason: "character.unknown",
    });
    expect(await host.digest()).toMatch(/^[0-9a-f]+$/);
    await host.close();
  });

  it("leaves nobody waiting when it is put away", async () => {
    const host = hostInWorker(script, { setup: { seed: 1, params: {}, characters: [], ties: [] } });
    const asked = expect(host.digest()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    await host.close();
    await asked;
    await expect(host.digest()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

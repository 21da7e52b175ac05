import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/server/core/errors";
import { changeScene, endScene, openScene, pauseScene, resumeScene } from "@/server/services/scene";
import { pauseEcosystem, playEcosystem, setSpeed } from "@/server/services/ecosystem";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { runLoop } from "./run-loop";
import { startClocks } from "./start-clocks";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (what: string, met: () => Promise<boolean>): Promise<void> => {
  for (let n = 0; n < 200; n++) {
    if (await met()) return;
    await rest(50);
  }
  throw new Error(`waited in vain for ${what}`);
};
const tick = async (): Promise<number> => (await stage.view()).clock.tick;

describe("the clocks", () => {
  it("tick while an ecosystem plays, stop when it pauses, and let go of everything at the end", async () => {
    const { timelineId } = stage;
    const clocks = startClocks(stage.engine);
    await setSpeed(stage.as("owner"), { timelineId, speed: 60 });
    await playEcosystem(stage.as("owner"), { timelineId });
    await until("three ticks", async () => (await tick()) >= 3);
    await pauseEcosystem(stage.as("owner"), { timelineId });
    const stopped = await tick();
    await rest(600);
    expect(await tick()).toBe(stopped);
    await clocks.stop();
    // Another holder may take the timeline at once.
    expect(await stage.engine.leases.acquire(stage.workspaceId, timelineId, "somebody-else", 1_000)).not.toBeNull();
    await stage.engine.leases.release(stage.workspaceId, timelineId, "somebody-else");
  });

  it("play on after a restart what played before it", async () => {
    const { timelineId } = stage;
    await playEcosystem(stage.as("owner"), { timelineId });
    const before = await tick();
    const clocks = startClocks(stage.engine);
    await until("the clock to go on", async () => (await tick()) > before);
    await pauseEcosystem(stage.as("owner"), { timelineId });
    await clocks.stop();
  });

  it("do not ask again and again in a scene where nobody speaks unasked, and go on when somebody may", async () => {
    const { timelineId, engine } = stage;
    const cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
    const { chronicle } = engine;
    let asked = 0;
    const timeline: typeof chronicle.timeline = (...where) => {
      asked += 1;
      return chronicle.timeline(...where);
    };
    Object.assign(engine, { chronicle: { ...chronicle, timeline } });
    const clocks = startClocks(engine);
    const setup = { title: "By the writer's word", cast, secondsPerTurn: 0, direction: { strategy: "manual" as const } };
    const { id: sceneId } = await openScene(stage.as("owner"), { timelineId, setup });
    await rest(500);
    expect(asked).toBeLessThan(20);
    await changeScene(stage.as("owner"), { timelineId, sceneId, patch: { direction: { strategy: "list" } } });
    await until("somebody to speak", async () => ((await stage.view()).scenes.find(({ id }) => id === sceneId)?.turn ?? 0) > 1);
    await endScene(stage.as("owner"), { timelineId, sceneId });
    await clocks.stop();
    Object.assign(engine, { chronicle });
  });

  it("give a running scene its turns until it is paused or at its limit", async () => {
    const { timelineId } = stage;
    const cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
    const clocks = startClocks(stage.engine);
    const { id: sceneId } = await openScene(stage.as("owner"), {
      timelineId,
      setup: { title: "Tea", cast, secondsPerTurn: 0.5, maxTurns: 4 },
    });
    const scene = async () => (await stage.view()).scenes.find(({ id }) => id === sceneId);
    await until("a turn", async () => ((await scene())?.turn ?? 0) >= 1);
    await pauseScene(stage.as("owner"), { timelineId, sceneId });
    const { turn } = (await scene()) ?? { turn: 0 };
    await rest(800);
    expect((await scene())?.turn).toBe(turn);
    await resumeScene(stage.as("owner"), { timelineId, sceneId });
    await until("the limit", async () => (await scene())?.reached === "turns");
    expect(await scene()).toMatchObject({ turn: 4, status: "paused" });
    expect(await endScene(stage.as("owner"), { timelineId, sceneId })).toMatchObject({ endReason: "ended by the writer" });
    await clocks.stop();
  });
});

describe("the clocks of a workspace that is deleted", () => {
  it("end at their next step without a failure, and nothing of it holds up the shutdown", async () => {
    const other = await openLivingCast();
    const { timelineId, workspaceId, engine } = other;
    const clocks = startClocks(engine);
    const cast = (await other.view()).characters.slice(0, 3).map(({ id }) => id);
    await setSpeed(other.as("owner"), { timelineId, speed: 60 });
    await playEcosystem(other.as("owner"), { timelineId });
    await openScene(other.as("owner"), { timelineId, setup: { title: "Tea", cast, secondsPerTurn: 0.5 } });
    await until("a tick", async () => (await other.view()).clock.tick >= 1);

    await engine.db.system((sql) => sql.query(`delete from "Workspace" where "id" = $1`, [workspaceId]));
    const ends = (): number => engine.logged.filter((line) => line.includes("its timeline was deleted")).length;
    await until("the clock and the scene to end", async () => ends() === 2);
    await clocks.stop();
    expect(engine.logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
    await engine.close();
  });

  it("leave a cast that nobody plays to be dropped at the shutdown", async () => {
    const other = await openLivingCast();
    const { timelineId, workspaceId, engine } = other;
    const clocks = startClocks(engine);
    await setSpeed(other.as("owner"), { timelineId, speed: 60 });
    await engine.db.system((sql) => sql.query(`delete from "Workspace" where "id" = $1`, [workspaceId]));
    await clocks.stop();
    expect(engine.logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
    await engine.close();
  });
});

describe("a loop", () => {
  const run = (step: () => Promise<boolean>, onGivenUp: (error: unknown) => Promise<void>) =>
    new Promise<void>((onEnd) => {
      runLoop({ name: "test", log: stage.engine.log, intervalMs: () => 1, step, maxFailures: 1, onGivenUp, onEnd });
    });

  it("gives up a step that fails again and again, and says why", async () => {
    const given: unknown[] = [];
    const failure = new Error("no stage");
    await run(
      () => Promise.reject(failure),
      async (error) => void given.push(error),
    );
    expect(given).toEqual([failure]);
  });

  it("does not blame a cast for a database that is away", async () => {
    let tries = 0;
    const away = new AppError("UNAVAILABLE", "away");
    const step = async (): Promise<boolean> => {
      tries += 1;
      if (tries < 3) throw away;
      return false;
    };
    await run(step, () => Promise.reject(new Error("it gave up")));
    expect(tries).toBe(3);
  });
});

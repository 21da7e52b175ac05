import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Words } from "@/server/ai/port";
import type { TakeSet } from "@/server/contracts/take";
import { getSet, startSet } from "@/server/services/take";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { startTakes } from "./start-takes";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const setOf = (setId: string): Promise<TakeSet> => getSet(stage.as("viewer"), { setId });
const until = async (setId: string, holds: (set: TakeSet) => boolean): Promise<TakeSet> => {
  for (;;) {
    const set = await setOf(setId);
    if (holds(set)) return set;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe("the job that plays takes", () => {
  it("begins as soon as it is told, stops after a turn, and the next start goes on with the same take", async () => {
    const cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
    const jobs = startTakes(stage.engine, { lookMs: 60_000, atOnce: 1 });
    const { id } = await startSet(stage.as("owner"), {
      timelineId: stage.timelineId,
      source: { kind: "setup", setup: { title: "Tea", cast, maxTurns: 8 } },
      count: 2,
    });
    await until(id, ({ progress }) => progress.turns >= 2);
    await jobs.stop();
    const stopped = await setOf(id);
    expect(stopped.status).toBe("running");
    expect(stopped.takes[0]).toMatchObject({ status: "waiting" });
    expect(stopped.takes[0]?.turns).toBeLessThan(8);

    const next = startTakes(stage.engine, { lookMs: 60_000, atOnce: 1 });
    const done = await until(id, ({ status }) => status === "ended");
    await next.stop();
    expect(done.takes.map(({ status, turns }) => [status, turns])).toEqual([
      ["ended", 8],
      ["ended", 8],
    ]);
    const branches = (await stage.engine.chronicle.timelines(stage.workspaceId, stage.ecosystemId)).filter(
      ({ takeSetId }) => takeSetId === id,
    );
    expect(branches).toHaveLength(2);
    for (const { sceneId, timelineId } of done.takes) {
      const { lines } = await stage.engine.chronicle.view(stage.workspaceId, timelineId);
      const turns = lines.filter((line) => line.sceneId === sceneId).map(({ turn }) => turn);
      expect(new Set(turns).size).toBe(turns.length);
    }
  });

  it("plays the next while one waits for its model, and no more of them than it may", async () => {
    const cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
    const asking = new Set<string>();
    const [most, all] = [2, 4];
    let together = 0;
    const arrived: (() => void)[] = [];
    const speak: Words["speak"] = async ({ turnKey, move }) => {
      asking.add(turnKey);
      together = Math.max(together, asking.size);
      // The first words come when two takes wait for theirs.
      if (together < most) await new Promise<void>((resolve) => void arrived.push(resolve));
      for (const go of arrived.splice(0)) go();
      await new Promise((resolve) => setImmediate(resolve));
      asking.delete(turnKey);
      return { text: `${move} ${turnKey}`, direction: null, source: "model", model: "slow" };
    };
    const jobs = startTakes({ ...stage.engine, words: { speak } }, { lookMs: 60_000, atOnce: most });
    const source = { kind: "setup" as const, setup: { title: "Tea", cast, maxTurns: 3 } };
    const { id } = await startSet(stage.as("owner"), { timelineId: stage.timelineId, source, count: all });
    const done = await until(id, ({ status }) => status === "ended");
    await jobs.stop();
    expect(done.takes.map(({ status, turns }) => [status, turns])).toEqual(Array.from({ length: all }, () => ["ended", 3]));
    expect(together).toBe(most);
  });
});

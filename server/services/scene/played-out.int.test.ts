import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { scenePlanSchema } from "@/server/contracts/plan";
import { changeScene, resumeScene, takeTurn } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterEach(() => stage.end());
afterAll(() => stage.engine.close());

const plan = scenePlanSchema.parse({
  ...{ turns: 20, curve: [], arc: null, hand: 1, cards: [] },
  beats: [
    { id: "tea", title: "Tea", minTurns: 1, maxTurns: 3, success: [{ turns: 2 }] },
    { id: "rain", title: "Rain", minTurns: 1, maxTurns: 3, pre: [{ beat: "tea" }], success: [{ turns: 4 }] },
  ],
});
const untilPaused = async (most: number): Promise<void> => {
  for (let n = 0; n < most; n += 1) if ((await takeTurn(stage.as("owner"), stage.where)) === null) return;
};

describe("a scene whose beats are over", () => {
  it("pauses where it is to, says why, and goes on when it is let", async () => {
    await stage.open({ plan, ...directed({ pauseAfterBeats: true }) });
    await untilPaused(12);
    const paused = await stage.scene();
    expect(paused).toMatchObject({ status: "paused", pausedFor: "its beats are over", reached: null, beat: null });
    expect(paused.endings.map(({ id }) => id)).toEqual(["tea", "rain"]);
    expect(paused.turn).toBe(paused.endings.at(-1)?.turn);
    await resumeScene(stage.as("owner"), stage.where);
    await stage.turns(2);
    expect(await stage.scene()).toMatchObject({ status: "running", turn: paused.turn + 2 });
  });

  it("goes on by itself where nothing is said of it, also when that is taken back in time", async () => {
    await stage.open({ plan, ...directed({ pauseAfterBeats: true }) });
    await changeScene(stage.as("owner"), { ...stage.where, patch: { direction: { pauseAfterBeats: false } } });
    await untilPaused(10);
    expect(await stage.scene()).toMatchObject({ status: "running", turn: 10 });
  });
});

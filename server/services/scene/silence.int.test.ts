import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withCast } from "@/server/services/cast";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { openScene, sayLine, stepScene, takeTurn } from "./index";

let stage: LivingCast;
let cast: string[];
beforeAll(async () => {
  stage = await openLivingCast();
  cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
});
afterAll(() => stage.engine.close());

/** From now on nobody takes the floor of their own accord. */
const hush = (): Promise<void> =>
  withCast(stage.as("owner"), stage.timelineId, async (session) => {
    Object.assign(session.cast.simulation, { draw: async () => null });
  });

describe("a scene in which nobody wants to speak", () => {
  it("records each silence as a turn, is broken by a person's words, and ends after three in a row", async () => {
    const { timelineId } = stage;
    const { id: sceneId } = await openScene(stage.as("owner"), {
      timelineId,
      setup: { title: "After the quarrel", cast, secondsPerTurn: 60 },
    });
    await hush();
    const owner = stage.as("owner");
    expect(await takeTurn(owner, { timelineId, sceneId })).toMatchObject({ turn: 1, status: "running" });
    expect(await stepScene(owner, { timelineId, sceneId })).toMatchObject({ turn: 2, status: "running" });
    await sayLine(owner, { timelineId, sceneId, asId: cast[0] ?? "", text: "Will nobody say a word?" });
    expect(await takeTurn(owner, { timelineId, sceneId })).toMatchObject({ turn: 4, status: "running" });
    expect(await takeTurn(owner, { timelineId, sceneId })).toMatchObject({ turn: 5, status: "running" });
    expect(await takeTurn(owner, { timelineId, sceneId })).toMatchObject({ status: "ended", endReason: "nobody has anything to say" });
    expect(await takeTurn(owner, { timelineId, sceneId })).toBeNull();
    const events = await stage.engine.chronicle.read(stage.workspaceId, timelineId, { afterSeq: 0, limit: 10_000 });
    expect(events.flatMap((event) => (event.type === "scene.silence" ? [event.payload.turn] : []))).toEqual([1, 2, 4, 5, 6]);
    expect((await stage.view()).lines.filter((line) => line.sceneId === sceneId).map(({ turn }) => turn)).toEqual([3]);
  });
});

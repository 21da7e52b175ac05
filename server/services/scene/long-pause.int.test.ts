import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "@/server/contracts/limits";
import { dropCast, withCast } from "@/server/services/cast";
import { directed, openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { pauseScene, resumeScene, stepScene } from "./index";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
});
afterAll(() => stage.engine.close());

/** As much is said outside the scene as a view has room for, and some. */
const talkElsewhere = (): Promise<unknown> =>
  withCast(stage.as("owner"), stage.timelineId, (session) =>
    session.append({
      drafts: Array.from({ length: limits.linesInView + 5 }, (_, index) => ({
        type: "line.spoken" as const,
        tick: 0,
        actor: { kind: "system" as const, job: "test" },
        payload: {
          ...{ lineId: stage.engine.newId(), placeId: null, turn: null, speakerId: stage.lizzy, addresseeId: null, aboutId: null },
          ...{ text: `Elsewhere ${index}`, direction: null, source: "human" as const, model: "person" },
          ...{ move: "REFLECT", accepted: null, moveSeq: null },
        },
      })),
    }),
  );

describe("a scene that is gone on with after much was said elsewhere", () => {
  it.each([
    ["in the same process", () => undefined],
    ["after a restart", () => dropCast(stage.engine, stage.timelineId)],
  ])("still knows who spoke in it, %s", async (_when, restart) => {
    await stage.open(directed({ strategy: "pooled" }));
    await stage.turns(2);
    const spoken = (await stage.lines()).map(({ speakerId }) => speakerId);
    expect(spoken).toHaveLength(2);
    await pauseScene(stage.as("owner"), stage.where);
    await talkElsewhere();
    restart();
    await resumeScene(stage.as("owner"), stage.where);
    const waiting = [stage.lizzy, stage.darcy, stage.caroline].filter((id) => !spoken.includes(id));
    expect((await stage.scene()).next.map(({ characterId }) => characterId)).toEqual(waiting);
    // One silence does not end a scene that has had its say before.
    await withCast(stage.as("owner"), stage.timelineId, async ({ cast }) => {
      Object.assign(cast.simulation, { peek: async () => [] });
    });
    expect(await stepScene(stage.as("owner"), stage.where)).toMatchObject({ turn: 3, status: "running" });
    expect((await stage.lines()).map(({ speakerId }) => speakerId)).toEqual(spoken);
    dropCast(stage.engine, stage.timelineId);
    await stage.end();
  });
});

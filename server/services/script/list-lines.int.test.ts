import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ScriptDocument } from "@/server/contracts/script-document";
import type { ScriptRange } from "@/server/contracts/script";
import { inject } from "@/server/services/direction";
import { rejectLine } from "@/server/services/line";
import { openDirectedScene, type DirectedScene } from "@/server/testing/directed-scene";
import { exportScript, listScriptLines } from ".";

let stage: DirectedScene;
beforeAll(async () => {
  stage = await openDirectedScene();
  await stage.open();
  await stage.turns(3);
  await inject(stage.as("owner"), { ...stage.where, kind: "event", text: "The lamp goes out." });
  await stage.turns(2);
  await rejectLine(stage.as("owner"), { timelineId: stage.timelineId, lineId: (await stage.lines())[1]!.id });
});
afterAll(() => stage.engine.close());

const kindsOf = async (range: ScriptRange): Promise<string[]> => {
  const { parts } = await exportScript(stage.as("viewer"), { timelineId: stage.timelineId, format: "json", range });
  return (JSON.parse([...(parts as Iterable<string>)].join("")) as ScriptDocument).blocks.map(({ kind }) => kind);
};

describe("lines to choose from", () => {
  it("are those of a scene or of a branch, struck ones marked", async () => {
    const { timelineId, sceneId } = stage.where;
    const [scene, ...others] = await listScriptLines(stage.as("viewer"), { timelineId, sceneId });
    expect(others).toEqual([]);
    expect(scene).toMatchObject({ sceneId, title: "The drawing room" });
    expect(scene?.lines).toEqual(
      (await stage.lines()).map(({ id, turn, speakerId, text, ruling }) => ({ id, turn, speakerId, text, struck: ruling === "rejected" })),
    );
    expect(scene?.lines.map(({ struck }) => struck)).toContain(true);
    expect(await listScriptLines(stage.as("viewer"), { timelineId, sceneId: null })).toEqual([scene]);
    await expect(listScriptLines(stage.as("viewer"), { timelineId, sceneId: stage.engine.newId() })).rejects.toMatchObject({
      reason: "scene.not_found",
    });
  });

  it("bring along what happened right after them, and nothing else that happened", async () => {
    const lines = await stage.lines();
    const [first, , before, after] = lines.map(({ id }) => id) as [string, string, string, string];
    expect(await kindsOf({ kind: "lines", ids: [before] })).toEqual(["heading", "speech", "happening"]);
    expect(await kindsOf({ kind: "lines", ids: [first, after] })).toEqual(["heading", "speech", "speech"]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { createTestWorkspace } from "@/server/testing/database";
import { playEcosystem, stepEcosystem } from "@/server/services/ecosystem";
import { endScene, openScene } from "@/server/services/scene";
import { explainMove, forkTimeline, listLines, listTimelines, viewTimeline } from "./index";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const stepTimes = async (times: number): Promise<void> => {
  for (let n = 0; n < times; n++) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
};
beforeAll(() => stepTimes(8));

describe("a timeline", () => {
  it("explains a move by the terms that chose it", async () => {
    const { lines } = await listLines(stage.as("viewer"), { timelineId: stage.timelineId });
    const line = lines.findLast(({ moveSeq, addresseeId }) => moveSeq !== null && addresseeId !== null);
    const why = await explainMove(stage.as("viewer"), { timelineId: stage.timelineId, moveSeq: line?.moveSeq ?? 0 });
    expect(why.move).toBe(line?.move);
    expect(why.reason.terms.length).toBeGreaterThan(3);
    const sum = why.reason.terms.reduce((total, { value }) => total + value, 0);
    expect(sum).toBeCloseTo(why.reason.score, 2);
  });

  it("shows any past moment", async () => {
    const past = await viewTimeline(stage.as("viewer"), { timelineId: stage.timelineId, atTick: 3 });
    expect(past.clock.tick).toBe(3);
    expect(past.samples.at(-1)?.tick).toBe(3);
  });

  it("is plain JSON, now and in the past, so that it travels without being looked through", async () => {
    for (const atTick of [undefined, 3]) {
      const view = await viewTimeline(stage.as("viewer"), { timelineId: stage.timelineId, ...(atTick !== undefined && { atTick }) });
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
    }
  });

  it("pages its lines backwards without a gap", async () => {
    const all = (await stage.view()).lines;
    const last = await listLines(stage.as("viewer"), { timelineId: stage.timelineId, limit: 5 });
    const before = await listLines(stage.as("viewer"), { timelineId: stage.timelineId, limit: 5, beforeSeq: last.lines[0]?.seq ?? 1 });
    expect([...before.lines, ...last.lines].map(({ seq }) => seq)).toEqual(all.slice(-10).map(({ seq }) => seq));
    expect(last.more).toBe(true);
  });

  it("hides itself and its moves from another workspace", async () => {
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    await expect(listLines(stranger, { timelineId: stage.timelineId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(explainMove(stranger, { timelineId: stage.timelineId, moveSeq: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(forkTimeline(stranger, { timelineId: stage.timelineId, name: "Mine" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listTimelines(stranger, { ecosystemId: stage.ecosystemId })).toEqual([]);
  });
});

describe("a branch", () => {
  it("shares the past and goes its own way", async () => {
    const head = (await stage.view()).seq;
    const past = await viewTimeline(stage.as("viewer"), { timelineId: stage.timelineId, atTick: 5 });
    const branch = await forkTimeline(stage.as("editor"), { timelineId: stage.timelineId, atSeq: past.seq, name: "What if" });
    expect(branch).toMatchObject({ parentId: stage.timelineId, forkSeq: past.seq });
    await stepEcosystem(stage.as("editor"), { timelineId: branch.id });
    const view = await stage.engine.chronicle.view(stage.workspaceId, branch.id);
    expect(view.clock.tick).toBe(6);
    expect((await listTimelines(stage.as("viewer"), { ecosystemId: stage.ecosystemId })).map(({ name }) => name)).toContain("What if");
    expect((await stage.view()).seq).toBe(head);
  });

  it("stands still until somebody starts it, whatever went on where it was taken; that goes on", async () => {
    const { timelineId } = stage;
    const cast = (await stage.view()).characters.slice(0, 2).map(({ id }) => id);
    const { id: sceneId } = await openScene(stage.as("owner"), { timelineId, setup: { title: "Tea", cast, secondsPerTurn: 60 } });
    await playEcosystem(stage.as("owner"), { timelineId });
    const branch = await forkTimeline(stage.as("editor"), { timelineId, name: "In the middle of it" });
    const still = await stage.engine.chronicle.view(stage.workspaceId, branch.id);
    expect(still.clock).toMatchObject({ playing: false, pauseReason: "branched" });
    expect(still.scenes.find(({ id }) => id === sceneId)?.status).toBe("paused");
    const trunk = await stage.view();
    expect(trunk.clock.playing).toBe(true);
    expect(trunk.scenes.find(({ id }) => id === sceneId)?.status).toBe("running");
    expect(await endScene(stage.as("owner"), { timelineId, sceneId })).toMatchObject({ status: "ended" });
  });
});

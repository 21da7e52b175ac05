import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { stepEcosystem } from "@/server/services/ecosystem";
import { sayLine } from "@/server/services/scene";
import { openDirectedScene } from "@/server/testing/directed-scene";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { branchLine, chooseWording, editLine, rejectLine, rewordLine } from "./index";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
  for (let n = 0; n < 10; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
});
afterAll(() => stage.engine.close());

describe("a branch from a line", () => {
  it("reads up to there as the script reads now: rewritten, reworded and struck, and nothing of what was done to later lines", async () => {
    const { timelineId, workspaceId, engine } = stage;
    const owner = stage.as("owner");
    const own = (await stage.view()).lines.filter(({ addresseeId, moveSeq }) => addresseeId !== null && moveSeq !== null);
    const [struck, reworded, from, later] = own.slice(-4);
    await editLine(owner, { timelineId, lineId: from!.id, text: "Other words of mine." });
    await rewordLine(owner, { timelineId, lineId: reworded!.id, text: "A second wording." });
    await rewordLine(owner, { timelineId, lineId: reworded!.id, text: "A third wording." });
    await chooseWording(owner, { timelineId, lineId: reworded!.id, index: 1 });
    await rejectLine(owner, { timelineId, lineId: struck!.id });
    await editLine(owner, { timelineId, lineId: later!.id, text: "Nobody says this there." });
    const before = await stage.view();

    const branch = await branchLine(stage.as("editor"), { timelineId, lineId: from!.id, name: "And then?" });
    const there = await engine.chronicle.view(workspaceId, branch.id);
    const texts = ({ lines }: typeof there) =>
      lines
        .filter(({ seq }) => seq <= from!.seq)
        .map(({ id, text, ruling, chosen, alternatives }) => ({
          id,
          text,
          ruling,
          chosen,
          wordings: alternatives.map((each) => each.text),
        }));
    expect(texts(there)).toEqual(texts(before));
    expect(there.lines.map(({ id }) => id)).not.toContain(later!.id);
    expect(await stage.view()).toEqual(before);

    await stepEcosystem(owner, { timelineId: branch.id });
    dropCast(engine, branch.id);
    expect(await replayTimeline({ ...engine, workspaceId }, branch.id, () => undefined)).toMatchObject({ divergence: null });
    expect((await engine.chronicle.rebuild(workspaceId, branch.id)).differences).toEqual([]);
  });

  it("has the turn of that line whole: what it made people feel, what it did to ties, and who may be next", async () => {
    const scene = await openDirectedScene();
    await scene.open();
    const said = [];
    for (const text of ["I am sorry, sir.", "You are very kind."])
      said.push(await sayLine(scene.as("owner"), { ...scene.where, asId: scene.lizzy, toId: scene.darcy, text }));
    const { timelineId } = scene;
    const lineId = said[0]!.id;
    await rewordLine(scene.as("owner"), { timelineId, lineId, text: "Forgive me, sir." });
    const line = (await scene.lines()).find(({ id }) => id === lineId);
    const branch = await branchLine(scene.as("owner"), { timelineId, lineId, name: "And then?" });
    const there = await scene.engine.chronicle.view(scene.workspaceId, branch.id);
    expect(there.lines.at(-1)).toEqual(line);
    expect(line?.felt).not.toEqual([]);
    expect(there.scenes.at(-1)?.next.length).toBeGreaterThan(0);
    await scene.engine.close();
  });

  it("is for whoever may write", async () => {
    const line = (await stage.view()).lines.at(-1);
    const asked = { timelineId: stage.timelineId, lineId: line!.id, name: "Mine" };
    await expect(branchLine(stage.as("moderator"), asked)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(branchLine(stage.as("owner"), { ...asked, lineId: crypto.randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stepEcosystem } from "@/server/services/ecosystem";
import { whisper } from "@/server/services/direction";
import { openScene, sayLine, stepScene } from "@/server/services/scene";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { askWhatIf } from "./ask-what-if";
import { explainMove } from "./explain-move";
import { explainWording } from "./explain-wording";
import { listLines } from "./list-lines";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
  for (let n = 0; n < 8; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
});
afterAll(() => stage.engine.close());

const lastMove = async (sceneId: string | null): Promise<number> => {
  const { lines } = await listLines(stage.as("viewer"), { timelineId: stage.timelineId, sceneId });
  return lines.findLast(({ moveSeq, addresseeId }) => moveSeq !== null && addresseeId !== null)?.moveSeq ?? 0;
};

describe("what if", () => {
  it("asks a decision of the past again, and finds it as it was told", async () => {
    const { timelineId } = stage;
    const moveSeq = await lastMove(null);
    const told = await explainMove(stage.as("viewer"), { timelineId, moveSeq });
    for (let n = 0; n < 2; n += 1) await stepEcosystem(stage.as("owner"), { timelineId });
    const head = (await stage.view()).seq;
    const { before, after } = await askWhatIf(stage.as("viewer"), {
      timelineId,
      moveSeq,
      change: { input: "view", field: "trust", value: 1 },
    });
    expect(before).toMatchObject({ move: told.move, targetId: told.targetId, accepted: told.accepted });
    expect(before.reason).toEqual(told.reason);
    expect(after.reason.view?.trust).toBe(1);
    expect((await stage.view()).seq).toBe(head);
  });

  it("asks a turn of a scene again", async () => {
    const { timelineId } = stage;
    const cast = (await stage.view()).characters.slice(0, 3).map(({ id }) => id);
    const { id: sceneId } = await openScene(stage.as("owner"), { timelineId, setup: { title: "Tea", cast, secondsPerTurn: 60 } });
    await stepScene(stage.as("owner"), { timelineId, sceneId });
    const moveSeq = await lastMove(sceneId);
    const told = await explainMove(stage.as("viewer"), { timelineId, moveSeq });
    const { before } = await askWhatIf(stage.as("viewer"), { timelineId, moveSeq, change: { input: "regard", value: -1 } });
    expect(before.reason).toEqual(told.reason);
  });

  it("tells what whoever worded a line was told: what stood before it, what was whispered to its speaker, and nothing later", async () => {
    const { timelineId } = stage;
    const cast = (await stage.view()).characters.slice(3, 5).map(({ id }) => id);
    const setup = { title: "A walk", cast, secondsPerTurn: 60 };
    const of = { timelineId, sceneId: (await openScene(stage.as("owner"), { timelineId, setup })).id };
    await sayLine(stage.as("owner"), { ...of, asId: cast[0]!, toId: cast[1]!, text: "Said before." });
    await whisper(stage.as("owner"), { ...of, characterId: cast[1]!, text: 'Keep your "temper"' });
    await sayLine(stage.as("owner"), { ...of, asId: cast[1]!, toId: cast[0]!, text: "The line itself." });
    await sayLine(stage.as("owner"), { ...of, asId: cast[0]!, toId: cast[1]!, text: "Said later." });
    const { lines } = await listLines(stage.as("viewer"), of);
    const moveSeq = lines.find(({ text }) => text === "The line itself.")!.moveSeq!;
    const { system, prompt } = await explainWording(stage.as("viewer"), { timelineId, moveSeq, note: "shorter" });
    expect(system).toContain("you only word it");
    for (const words of ["Said before.", 'Keep your \\"temper\\"', '- "shorter"']) expect(prompt).toContain(words);
    for (const words of ["The line itself.", "Said later."]) expect(prompt).not.toContain(words);
    const elsewhere = stage.as("viewer", { workspaceId: stage.engine.newId() });
    await expect(explainWording(elsewhere, { timelineId, moveSeq })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not know a move that is none", async () => {
    await expect(
      askWhatIf(stage.as("viewer"), { timelineId: stage.timelineId, moveSeq: 1, change: { input: "drama" } }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

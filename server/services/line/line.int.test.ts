import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Line } from "@/server/contracts/line";
import { relationshipKey } from "@/server/contracts/relationship";
import { dropCast, replayTimeline } from "@/server/services/cast";
import { askKnowledge, readMind } from "@/server/services/mind";
import { stepEcosystem } from "@/server/services/ecosystem";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { editLine } from "./edit-line";
import { rejectLine } from "./reject-line";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
  for (let n = 0; n < 10; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
});
afterAll(() => stage.engine.close());

const actOf = async (line: Line): Promise<number> => {
  const move = await stage.engine.chronicle.find(stage.workspaceId, stage.timelineId, line.moveSeq ?? 0);
  if (move?.type !== "move.made" || move.payload.act === null) throw new Error("the line has no act");
  return move.payload.act;
};
const lineNow = async (id: string) => (await stage.view()).lines.find((each) => each.id === id);
/** A line whose act somebody remembers. */
const remembered = async (but: readonly string[] = []): Promise<{ line: Line; act: number; characterId: string }> => {
  for (const line of (await stage.view()).lines.toReversed()) {
    if (line.addresseeId === null || but.includes(line.id)) continue;
    const act = await actOf(line);
    const mind = await readMind(stage.as("viewer"), { timelineId: stage.timelineId, characterId: line.addresseeId });
    if (mind.memories.some((memory) => memory.act === act)) return { line, act, characterId: line.addresseeId };
  }
  throw new Error("nobody remembers a line");
};
const holdsAct = async (characterId: string, act: number): Promise<boolean> => {
  const { memories, holdings } = await readMind(stage.as("viewer"), { timelineId: stage.timelineId, characterId });
  return memories.some((memory) => memory.act === act) || holdings.some((holding) => holding.act === act);
};

describe("a line", () => {
  it("that is struck stays readable as struck, and nobody remembers or knows anything by it", async () => {
    const { line, act, characterId } = await remembered();
    await rejectLine(stage.as("moderator"), { timelineId: stage.timelineId, lineId: line.id });
    expect(await lineNow(line.id)).toMatchObject({ text: line.text, ruling: "rejected" });
    expect(await holdsAct(characterId, act)).toBe(false);
    const { holdings } = await askKnowledge(stage.as("viewer"), { timelineId: stage.timelineId, question: { factId: `d${act}` } });
    expect(holdings).toEqual([]);
    await expect(rejectLine(stage.as("moderator"), { timelineId: stage.timelineId, lineId: line.id })).rejects.toMatchObject({
      reason: "line.rejected",
    });
  });

  it("that is struck takes back what it did to ties, as if only what stands had happened, and a replay does the same", async () => {
    const { chronicle } = stage.engine;
    const line = (await stage.view()).lines.findLast(({ ties, ruling }) => ruling === null && ties.length > 0)!;
    const before = new Map((await stage.view()).ties.map((tie) => [relationshipKey(tie.fromId, tie.toId), tie]));
    const { headSeq } = await chronicle.timeline(stage.workspaceId, stage.timelineId);
    await rejectLine(stage.as("moderator"), { timelineId: stage.timelineId, lineId: line.id });
    const after = new Map((await stage.view()).ties.map((tie) => [relationshipKey(tie.fromId, tie.toId), tie]));
    const [rejected, ...told] = await chronicle.read(stage.workspaceId, stage.timelineId, { afterSeq: headSeq });
    expect(rejected).toMatchObject({ type: "line.rejected", payload: { lineId: line.id } });
    const types = new Set(told.map(({ type }) => type));
    expect(types).toContain("relationship.recomputed");
    // What was learned by the line is taken back in the chronicle, too, and nothing else is told.
    expect([...types].filter((type) => !["relationship.recomputed", "fact.learned", "thread.changed"].includes(type))).toEqual([]);
    const keys = new Set(line.ties.map(({ fromId, toId }) => relationshipKey(fromId, toId)));
    for (const [key, tie] of after) {
      const was = before.get(key)!;
      if (!keys.has(key)) expect(tie).toEqual(was);
      else {
        const own = line.ties.find(({ fromId, toId }) => relationshipKey(fromId, toId) === key)!;
        expect(Math.sign(was.strength - tie.strength)).toBe(Math.sign(own.delta.strength));
        if (was.changedSeq < line.seq + 20) expect(tie.strength).toBeCloseTo(was.strength - own.delta.strength, 3);
        expect(tie.evidence).toBe(was.evidence);
      }
    }
    for (let n = 0; n < 3; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
    dropCast(stage.engine, stage.timelineId);
    await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
    const ctx = { ...stage.engine, workspaceId: stage.workspaceId };
    expect(await replayTimeline(ctx, stage.timelineId, () => undefined)).toMatchObject({ divergence: null });
    expect((await chronicle.rebuild(stage.workspaceId, stage.timelineId)).differences).toEqual([]);
  });

  it("that is rewritten has the new words, and what was learned by the old ones is taken back", async () => {
    const { line, act, characterId } = await remembered();
    const { ties } = await stage.view();
    await editLine(stage.as("moderator"), { timelineId: stage.timelineId, lineId: line.id, text: "It is a fine evening." });
    expect((await stage.view()).ties).toEqual(ties);
    expect(await lineNow(line.id)).toMatchObject({ text: "It is a fine evening.", ruling: "edited" });
    expect(await holdsAct(characterId, act)).toBe(false);
    await expect(editLine(stage.as("moderator"), { timelineId: stage.timelineId, lineId: line.id, text: " " })).rejects.toMatchObject({
      message: "Write something first",
    });
  });

  it("is not for a viewer to strike, and one that is not there is not found", async () => {
    const { line } = await remembered();
    await expect(rejectLine(stage.as("viewer"), { timelineId: stage.timelineId, lineId: line.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(rejectLine(stage.as("moderator"), { timelineId: stage.timelineId, lineId: stage.engine.newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId })).toMatchObject({ tick: 15 });
    expect(stage.engine.logged.join("")).not.toContain("replay diverged");
  });
});

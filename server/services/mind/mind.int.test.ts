import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorFact, revealFact } from "@/server/services/fact";
import { stepEcosystem } from "@/server/services/ecosystem";
import { createTestWorkspace } from "@/server/testing/database";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { askKnowledge } from "./ask-knowledge";
import { readMind } from "./read-mind";
import { ruleMemory } from "./rule-memory";

let stage: LivingCast;
const step = async (times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
};
beforeAll(async () => {
  stage = await openLivingCast();
  await step(12);
});
afterAll(() => stage.engine.close());

const mindOf = (characterId: string, atSeq?: number) =>
  readMind(stage.as("viewer"), { timelineId: stage.timelineId, characterId, ...(atSeq !== undefined && { atSeq }) });

describe("a mind", () => {
  it("remembers what was lived through, and holds the facts it was given", async () => {
    const darcy = await stage.idOf("Fitzwilliam Darcy");
    const { memories, facts, holdings, tick } = await mindOf(darcy);
    expect(tick).toBe(12);
    expect(memories.length).toBeGreaterThan(0);
    for (const { importance } of memories) expect(importance).toBeGreaterThanOrEqual(1);
    const held = facts.filter(({ kind }) => kind === "authored").map(({ text }) => text);
    expect(held).toContain("George Wickham tried to run away with Georgiana Darcy for her thirty thousand pounds");
    expect(held).not.toContain("George Wickham owes money to half the tradesmen in Meryton");
    expect(holdings.every(({ characterId }) => characterId === darcy)).toBe(true);
  });

  it("is read as it was at any past moment", async () => {
    const darcy = await stage.idOf("Fitzwilliam Darcy");
    const seq = await stage.engine.chronicle.seqAtTick(stage.workspaceId, stage.timelineId, 3);
    const past = await mindOf(darcy, seq);
    expect(past.tick).toBe(3);
    expect(past.memories.every(({ tick }) => tick <= 3)).toBe(true);
  });

  it("keeps and forgets at the writer's word, also after the cast is taken up again", async () => {
    const { timelineId } = stage;
    const characterId = await stage.idOf("Elizabeth Bennet");
    const [first, second] = (await mindOf(characterId)).memories;
    await ruleMemory(stage.as("editor"), { timelineId, characterId, memoryId: first!.id, what: "keep" });
    await ruleMemory(stage.as("editor"), { timelineId, characterId, memoryId: second!.id, what: "forget" });
    const seq = (await stage.view()).seq;
    for (const mind of [await mindOf(characterId), await mindOf(characterId, seq)]) {
      expect(mind.memories.find(({ id }) => id === first!.id)?.kept).toBe(true);
      expect(mind.memories.some(({ id }) => id === second!.id)).toBe(false);
    }
    await expect(ruleMemory(stage.as("editor"), { timelineId, characterId, memoryId: "999999.0", what: "keep" })).rejects.toMatchObject({
      code: "PRECONDITION",
      reason: "memory.unknown",
    });
    await expect(ruleMemory(stage.as("viewer"), { timelineId, characterId, memoryId: first!.id, what: "keep" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await step(1);
  });

  it("is hidden from another workspace", async () => {
    const stranger = stage.as("owner", { workspaceId: await createTestWorkspace(stage.engine.db) });
    const characterId = await stage.idOf("Elizabeth Bennet");
    await expect(readMind(stranger, { timelineId: stage.timelineId, characterId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(askKnowledge(stranger, { timelineId: stage.timelineId, question: {} })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(readMind(stage.as("viewer"), { timelineId: stage.timelineId, characterId: stage.engine.newId() })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("the ledger of who knows what", () => {
  it("answers who knows a fact, since when and from where, and what somebody does not know that another does", async () => {
    const { timelineId } = stage;
    const [darcy, jane] = [await stage.idOf("Fitzwilliam Darcy"), await stage.idOf("Jane Bennet")];
    const { id } = await authorFact(stage.as("editor"), {
      timelineId,
      fact: { text: "Fitzwilliam Darcy paid the debts at Lambton", subjectId: darcy, isSecret: true, heldBy: [darcy] },
    });
    const ask = async (question: object) => askKnowledge(stage.as("viewer"), { timelineId, question });
    expect((await ask({ factId: id })).holdings.map(({ characterId }) => characterId)).toEqual([darcy]);
    expect((await ask({ characterId: darcy, notHeldBy: jane })).facts.map((fact) => fact.id)).toContain(id);
    await revealFact(stage.as("editor"), { timelineId, factId: id, characterIds: [jane] });
    const { holdings } = await ask({ factId: id });
    expect(holdings.map(({ characterId }) => characterId).sort()).toEqual([darcy, jane].sort());
    expect(holdings.find(({ characterId }) => characterId === jane)).toMatchObject({
      stance: "knows",
      sinceTick: (await stage.view()).clock.tick,
    });
    expect((await ask({ characterId: darcy, notHeldBy: jane })).facts.map((fact) => fact.id)).not.toContain(id);
  });
});

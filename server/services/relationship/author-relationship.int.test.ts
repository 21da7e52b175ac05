import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { authorRelationship } from "./author-relationship";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

describe("a relationship", () => {
  it("is what the writer says it is, with a reason; nobody has one to themselves", async () => {
    const { timelineId } = stage;
    const [fromId, toId] = [await stage.idOf("Mary Bennet"), await stage.idOf("William Collins")];
    const relationship = {
      fromId,
      toId,
      kind: "romance" as const,
      strength: 0.6,
      trust: 0.7,
      familiarity: 0.4,
      offence: 0,
      evidence: "She thinks his letter well composed.",
    };
    expect(await authorRelationship(stage.as("editor"), { timelineId, relationship })).toEqual(relationship);
    await expect(
      authorRelationship(stage.as("editor"), { timelineId, relationship: { ...relationship, toId: fromId } }),
    ).rejects.toMatchObject({ reason: "relationship.self" });
    await expect(
      authorRelationship(stage.as("editor"), { timelineId, relationship: { ...relationship, toId: stage.engine.newId() } }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

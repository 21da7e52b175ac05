import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { authorFact } from "./author-fact";
import { revealFact } from "./reveal-fact";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

describe("a fact", () => {
  it("is what the writer says, once for a command, and is shown with who holds it", async () => {
    const { timelineId } = stage;
    const [lydia, kitty] = [await stage.idOf("Lydia Bennet"), await stage.idOf("Kitty Bennet")];
    const commandId = stage.engine.newId();
    const author = () =>
      authorFact(stage.as("editor", { commandId }), {
        timelineId,
        fact: { text: "Lydia Bennet means to go to Brighton", subjectId: lydia, heldBy: [lydia] },
      });
    const { id } = await author();
    expect(await author()).toEqual({ id });
    const facts = (await stage.view()).facts.filter((fact) => fact.text.includes("Brighton"));
    expect(facts).toMatchObject([{ id, heldBy: [lydia], isTrue: true, isSecret: false }]);
    expect(await revealFact(stage.as("editor"), { timelineId, factId: id, characterIds: [kitty] })).toMatchObject({
      heldBy: [lydia, kitty],
    });
  });

  it("says what is missing, and changes nothing then", async () => {
    const { timelineId } = stage;
    const before = (await stage.view()).seq;
    await expect(authorFact(stage.as("editor"), { timelineId, fact: { text: "  " } })).rejects.toMatchObject({
      code: "VALIDATION",
      message: "Say what is so",
    });
    await expect(
      authorFact(stage.as("editor"), { timelineId, fact: { text: "nobody is there", heldBy: [stage.engine.newId()] } }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      revealFact(stage.as("editor"), { timelineId, factId: "a999", characterIds: [await stage.idOf("Jane Bennet")] }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(authorFact(stage.as("viewer"), { timelineId, fact: { text: "it rains" } })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await stage.view()).seq).toBe(before);
  });
});

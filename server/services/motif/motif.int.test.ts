import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stepEcosystem } from "@/server/services/ecosystem";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { authorMotif } from "./author-motif";
import { commandMotif } from "./command-motif";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

describe("a theme of the writer's", () => {
  it("is held where the writer wants it, and told as it goes", async () => {
    const { timelineId } = stage;
    const { id } = await authorMotif(stage.as("editor"), {
      timelineId,
      motif: { title: "The letter", category: "MYSTERY", intensity: 6, hold: 6 },
    });
    for (let n = 0; n < 5; n += 1) await stepEcosystem(stage.as("owner"), { timelineId });
    const motif = (await stage.view()).motifs.find((each) => each.id === id);
    expect(motif).toMatchObject({ title: "The letter", category: "MYSTERY", hold: 6 });
    expect(motif!.intensity).toBeGreaterThanOrEqual(6);
    expect(motif!.trail.length).toBeGreaterThan(0);
    expect(await commandMotif(stage.as("editor"), { timelineId, motifId: id, command: { what: "release" } })).toMatchObject({ hold: null });
  });

  it("refuses a step that its lifecycle does not have, unless it is forced, and goes on after that", async () => {
    const { timelineId } = stage;
    const { id } = await authorMotif(stage.as("editor"), { timelineId, motif: { title: "New", category: "HOPE", intensity: 1 } });
    const move = (force: boolean) =>
      commandMotif(stage.as("editor"), { timelineId, motifId: id, command: { what: "move", to: "RESOLVED", force } });
    const before = (await stage.view()).seq;
    await expect(move(false)).rejects.toMatchObject({ code: "PRECONDITION", reason: "motif.illegal_transition" });
    expect((await stage.view()).seq).toBe(before);
    expect(await move(true)).toMatchObject({ state: "RESOLVED" });
    expect(await stepEcosystem(stage.as("owner"), { timelineId })).toMatchObject({ tick: 6 });
  });

  it("names who carries it exactly when somebody does", async () => {
    const { timelineId } = stage;
    const carrierId = await stage.idOf("George Wickham");
    const motif = { title: "Charm", category: "TEMPTATION" as const, intensity: 5 };
    await expect(authorMotif(stage.as("editor"), { timelineId, motif: { ...motif, carrierId } })).rejects.toMatchObject({
      reason: "motif.carrier",
    });
    await expect(authorMotif(stage.as("editor"), { timelineId, motif: { ...motif, scope: "NON_PLAYER_CHARACTER" } })).rejects.toMatchObject(
      { reason: "motif.carrier" },
    );
    const { id } = await authorMotif(stage.as("editor"), { timelineId, motif: { ...motif, scope: "NON_PLAYER_CHARACTER", carrierId } });
    expect((await stage.view()).motifs.find((each) => each.id === id)?.carrierId).toBe(carrierId);
    await expect(authorMotif(stage.as("viewer"), { timelineId, motif })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(commandMotif(stage.as("editor"), { timelineId, motifId: "none", command: { what: "release" } })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

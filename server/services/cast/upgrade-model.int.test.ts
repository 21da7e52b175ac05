import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelVersion } from "@/server/contracts/simulation";
import { stepEcosystem } from "@/server/services/ecosystem";
import { readMind } from "@/server/services/mind";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { dropCast, withCast } from "./hold-cast";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

const step = () => stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
const digestNow = () => withCast(stage.as("owner"), stage.timelineId, ({ cast }) => cast.simulation.digest());
/** As if it had been begun under older rules. */
const age = async (): Promise<void> => {
  await stage.engine.db.system((sql) =>
    sql.query(
      `update "Event" set "payload" = (replace("payload"::text, '"modelVersion":${modelVersion}', '"modelVersion":${modelVersion - 1}'))::json
         where "timelineId" = $1 and "seq" = 1`,
      [stage.timelineId],
    ),
  );
  dropCast(stage.engine, stage.timelineId);
};

describe("a cast from older rules", () => {
  it("goes on from what is shown, says so in its chronicle, and is taken up again from there", async () => {
    for (let n = 0; n < 4; n += 1) await step();
    const before = await stage.view();
    await age();
    expect(await step()).toMatchObject({ tick: 5 });
    const upgrade = await stage.engine.chronicle.findLast(stage.workspaceId, stage.timelineId, "model.upgraded", 1_000_000);
    expect(upgrade).toMatchObject({ seq: before.seq + 1, payload: { from: modelVersion - 1, to: modelVersion } });
    const after = await stage.view();
    expect(after.characters.map(({ id }) => id)).toEqual(before.characters.map(({ id }) => id));
    const digest = await digestNow();
    dropCast(stage.engine, stage.timelineId);
    expect(await digestNow()).toBe(digest);
    expect(await step()).toMatchObject({ tick: 6 });
  });

  it("keeps the writer's facts, and cannot be asked about what it lived before", async () => {
    const characterId = await stage.idOf("Fitzwilliam Darcy");
    const { timelineId } = stage;
    const mind = await readMind(stage.as("viewer"), { timelineId, characterId });
    expect(mind.facts.some(({ kind }) => kind === "authored")).toBe(true);
    await expect(readMind(stage.as("viewer"), { timelineId, characterId, atSeq: 200 })).rejects.toMatchObject({ reason: "model.older" });
  });
});

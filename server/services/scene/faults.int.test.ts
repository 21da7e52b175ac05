import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runFaults } from "@/server/testing/fault-simulation";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

describe("a scene under faults (F01, F10, F11, F12, F14)", () => {
  it("keeps I1 to I10, seed by seed", { timeout: 600_000 }, async () => {
    for (let seed = 1; seed <= 6; seed += 1) expect({ seed, problems: await runFaults(stage, seed) }).toEqual({ seed, problems: [] });
  });
});

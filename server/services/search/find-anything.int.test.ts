import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLivingCast, type LivingCast } from "@/server/testing/living-cast";
import { stepEcosystem } from "@/server/services/ecosystem";
import { findAnything } from "./find-anything";

let stage: LivingCast;
beforeAll(async () => {
  stage = await openLivingCast();
});
afterAll(() => stage.engine.close());

describe("search", () => {
  it("finds characters and lines by their words, and takes % as a percent sign", async () => {
    for (let n = 0; n < 6; n++) await stepEcosystem(stage.as("owner"), { timelineId: stage.timelineId });
    const find = (words: string) => findAnything(stage.as("viewer"), { timelineId: stage.timelineId, text: words });
    expect((await find("darcy")).map(({ title }) => title)).toContain("Fitzwilliam Darcy");
    expect((await find("Bennet")).some(({ kind }) => kind === "line")).toBe(true);
    expect(await find("%%%")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { buildSetup } from "@/server/testing/factories/simulation-people";
import { mostSignificance } from "./significance";
import { applyInput, createSimulation } from "./simulation";

describe("the most that an act can signify", () => {
  it("is never exceeded, so that no act is told whose reasons were not noted", () => {
    const sim = createSimulation(buildSetup(300, { seed: 5, degree: 10 }));
    let nearest = Infinity;
    sim.work.listener = ({ move, significance }) => {
      nearest = Math.min(nearest, mostSignificance[move]! - significance);
    };
    for (let tick = 0; tick < 60; tick += 1) applyInput(sim, { type: "tick" });
    expect(nearest).toBeGreaterThanOrEqual(0);
    expect(nearest).toBeLessThan(0.3);
  });

  it("leaves every act that is told in a large cast with terms that add up to its score", () => {
    const sim = createSimulation(buildSetup(300, { seed: 6, degree: 10 }));
    const acts = Array.from({ length: 40 }, () => applyInput(sim, { type: "tick" }).acts).flat();
    expect(acts.length).toBeGreaterThan(0);
    for (const { reason } of acts) expect(reason.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(reason.score, 2);
  });
});

import { applyInput, type Simulation } from "@/server/simulation/simulation";
import { shockedAmong, spreadOf } from "./contagion.mts";
import { openStage, withParams, type Plan } from "./plan.mts";
import type { Values } from "./rules.mts";
import { societyOf, type Society } from "./society.mts";

const WARM_UP = 300;
const SHOCKED = 60;
const SHOCK = { pleasure: -0.8, arousal: 0.5, emotion: -0.6 } as const;

const shock = (sim: Simulation, sources: readonly number[]): void => {
  const { mood, emotion } = sim.people.saved;
  for (const i of sources) {
    mood[i * 3] = SHOCK.pleasure;
    mood[i * 3 + 1] = SHOCK.arousal;
    emotion[i * 3] = SHOCK.emotion;
  }
};

const runShocked = (plan: Plan, sources: readonly number[]): Society => {
  const { sim } = openStage(plan);
  for (let tick = 0; tick < WARM_UP; tick += 1) applyInput(sim, { type: "tick" });
  for (let tick = 0; tick < SHOCKED; tick += 1) {
    shock(sim, sources);
    applyInput(sim, { type: "tick" });
  }
  return societyOf(sim);
};

/** V11: twenty people of 1,500 are held in misery for 60 ticks; the twin run has the same seed and no such people. */
export const measureContagion = (plan: Plan): Values | null => {
  const sources = shockedAmong(plan.cast ? plan.cast.characters.length : plan.characters);
  const spread = spreadOf(runShocked(plan, sources), runShocked(plan, []), sources);
  if (spread === null) return null;
  const off = withParams(plan, { "affect.contagion": 0 });
  const without = spreadOf(runShocked(off, sources), runShocked(off, []), sources);
  return { ...spread, friendsWithout: without?.friends ?? Number.NaN };
};

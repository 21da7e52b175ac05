import type { ScenePlan } from "@/server/contracts/simulation";
import type { Simulation } from "../state";
import { tabulateTargets, tabulateValences } from "./arc";
import { cardKinds } from "../tables/drama-cards";
import { assertPlan } from "./plan";
import type { SceneDrama } from "./state";

/** Scenes without a plan that are remembered: only their tension would be lost. */
const REMEMBERED = 16;
const NO_CARD_YET = -1000;

export const findScene = (sim: Simulation, key: number): SceneDrama | null => {
  const { scenes } = sim.drama;
  for (let k = scenes.length - 1; k >= 0; k -= 1) if (scenes[k]!.key === key) return scenes[k]!;
  return null;
};

const newScene = (sim: Simulation, key: number): SceneDrama => ({
  key,
  plan: null,
  targets: [],
  valences: [],
  tension: sim.tension,
  target: sim.tension,
  integral: 0,
  push: 0,
  valenceIntegral: 0,
  warmth: 0,
  focal: -1,
  leaning: 0,
  turn: 0,
  tick: sim.tick,
  offTarget: 0,
  lastCard: NO_CARD_YET,
  cards: cardKinds.map(() => 0),
  beat: null,
  endings: [],
});

/** The scene, which from now on is the one that was busy last. Of those without a plan only the latest are kept. */
export const sceneFor = (sim: Simulation, key: number): SceneDrama => {
  const { drama } = sim;
  const scene = findScene(sim, key) ?? newScene(sim, key);
  const others = drama.scenes.filter((each) => each !== scene);
  const unplanned = others.filter(({ plan }) => plan === null);
  const forgotten = new Set(unplanned.slice(0, Math.max(0, unplanned.length - REMEMBERED + 1)));
  drama.scenes = [...others.filter((each) => !forgotten.has(each)), scene];
  return scene;
};

/** Gives a scene a plan, or another one: beats that have been played stay played. Null takes it away. */
export const planScene = (sim: Simulation, key: number, plan: ScenePlan | null): void => {
  if (plan !== null) assertPlan(sim, plan);
  const scene = sceneFor(sim, key);
  const lasting = scene.beat !== null && plan?.beats.some(({ id }) => id === scene.beat!.id) === true;
  Object.assign(scene, {
    plan,
    targets: plan === null ? [] : tabulateTargets(plan),
    valences: plan === null ? [] : tabulateValences(plan, sim.params.drama),
    beat: lasting ? scene.beat : null,
    push: plan === null ? 0 : scene.push,
    warmth: plan === null ? 0 : scene.warmth,
  });
};

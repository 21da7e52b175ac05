import type { DramaReport } from "@/server/contracts/simulation";
import { unit } from "../arithmetic";
import { moveCount, tension } from "../moves";
import { felt } from "../affect";
import type { Simulation } from "../state";
import type { Deed } from "../workspace";
import { integrate, leaningOf, wishFor } from "./background";
import { chooseBeat, closeBeat, noteBeginning } from "./beats";
import { drawCard, FAR_OFF } from "./cards";
import { tell } from "./report";
import { roomTension } from "./room";
import { sceneFor } from "./scenes";
import { currentBeat, leanings, type SceneDrama } from "./state";

const at = (table: readonly number[], turn: number): number | null => table[Math.min(turn, table.length - 1)] ?? null;

/** Pleasure that the focal character is to feel, and who that is: by the beat, as it is drawn, or around its home by the arc, some turns ahead as moods are slow. */
const focusOf = (sim: Simulation, scene: SceneDrama): { focal: number; wanted: number } | null => {
  const valence = currentBeat(scene)?.valence ?? null;
  if (valence !== null) return { focal: sim.indexOf.get(valence.focalId) ?? -1, wanted: valence.target };
  const wanted = at(scene.valences, scene.turn + sim.params.drama.lead);
  const { arc, fortune } = scene.plan ?? { arc: null };
  const isDrawn = fortune != null && fortune.points.length > 0;
  const focal = sim.indexOf.get((isDrawn ? fortune.focalId : arc?.focalId) ?? "");
  if (wanted === null || focal === undefined) return null;
  return { focal, wanted: isDrawn ? wanted : sim.people.derived.home[focal * 3]! + wanted };
};

/**
 * The same for valence, with aff_m instead of tens_m and the focal character's pleasure instead of tension, §1.17; without an integral, which
 * would still push down when the way leads up again.
 */
const steerValence = (sim: Simulation, scene: SceneDrama, hand: number): void => {
  const focus = focusOf(sim, scene);
  scene.focal = focus?.focal ?? -1;
  if (focus === null || focus.focal < 0 || hand === 0) {
    scene.warmth = 0;
    return;
  }
  const error = focus.wanted - felt(sim, focus.focal, 0);
  scene.warmth = sim.params.drama.valenceGain * error * hand;
};

const steerTension = (sim: Simulation, scene: SceneDrama, target: number | null, hand: number): void => {
  scene.target = target ?? scene.tension;
  const error = scene.target - scene.tension;
  const idle = target === null || hand === 0;
  scene.integral = idle ? 0 : integrate(sim, scene.integral, error);
  scene.push = idle ? 0 : wishFor(sim, error, scene.integral, hand);
  scene.offTarget = !idle && (error > FAR_OFF || error < -FAR_OFF) ? scene.offTarget + 1 : 0;
};

const reportLeaning = (sim: Simulation, scene: SceneDrama, present: readonly number[]): DramaReport[] => {
  const leaning = leaningOf(scene.push, scene.leaning);
  if (leaning === scene.leaning) return [];
  scene.leaning = leaning;
  return [tell(sim, scene, present, { kind: "nudge", id: "tension", what: leanings[leaning]! })];
};

/** Before somebody chooses: which beat is played, what is aimed at, and what the manager wishes for. */
export const openTurn = (sim: Simulation, key: number, turn: number, present: readonly number[]): DramaReport[] => {
  const scene = sceneFor(sim, key);
  scene.turn = turn;
  scene.tick = sim.tick;
  if (scene.plan === null) return [];
  const planned = at(scene.targets, turn);
  const told = chooseBeat(sim, scene, present, planned);
  noteBeginning(sim, scene, present);
  const hand = scene.plan.hand * sim.params.drama.hand;
  steerTension(sim, scene, currentBeat(scene)?.tension ?? planned, hand);
  steerValence(sim, scene, hand);
  return [...told, ...reportLeaning(sim, scene, present)];
};

/** T ← T + .25·(clamp(.35 + 1.6·tens_m (×1.3 if refused) + the room, 0, 1) − T). §1.17 */
const settleScene = (sim: Simulation, scene: SceneDrama, present: readonly number[], deed: Deed | null): void => {
  const { sceneRate, rest, gain, rejected } = sim.params.tension;
  const directed = deed !== null && deed.move < moveCount;
  const act = directed ? tension[deed.move]! * (deed.accepted ? 1 : rejected) : 0;
  const raw = unit(rest + gain * act + roomTension(sim, present));
  scene.tension = unit(scene.tension + sceneRate * (raw - scene.tension));
};

/** After a turn: what it did to the tension, whether the beat has ended, and whether something must happen. */
export const closeTurn = (sim: Simulation, key: number, present: readonly number[], deed: Deed | null): DramaReport[] => {
  const scene = sceneFor(sim, key);
  settleScene(sim, scene, present, deed);
  return [...closeBeat(sim, scene, present), ...drawCard(sim, scene, present)];
};

/** Tension of a scene and what is aimed at, for those who watch it; null for a scene that is not known. */
export const readScene = (sim: Simulation, key: number): Pick<SceneDrama, "tension" | "target"> | null => {
  const scene = sim.drama.scenes.find((each) => each.key === key);
  return scene === undefined ? null : { tension: scene.tension, target: scene.target };
};

import type { Beat, DramaReport } from "@/server/contracts/simulation";
import { round4 } from "../arithmetic";
import { SimulationError } from "../errors";
import { motifIndex } from "../motifs/canon";
import type { Simulation } from "../state";
import { allHold, themeIn, valueOf, measureOf } from "./conditions";
import { tell } from "./report";
import { currentBeat, turnsIn, type BeatOutcome, type SceneDrama } from "./state";

/** Share of its turns after which a beat is overdue. */
const OVERDUE_AFTER = 0.75;

const words: Record<BeatOutcome, string> = { success: "succeeded", fail: "failed", timeout: "timed_out" };

const isOver = (scene: SceneDrama, { id, once }: Beat): boolean => once && scene.endings.some((ending) => ending.id === id);

const isPresent = (sim: Simulation, present: readonly number[], { required }: Beat): boolean =>
  required.every((id) => present.includes(sim.indexOf.get(id) ?? -1));

/** Mean field of the themes that a beat asks for, 0..1. */
const motifFit = (sim: Simulation, present: readonly number[], { pre, success }: Beat): number => {
  const asked = [...pre, ...success].flatMap((condition) => ("motif" in condition ? [motifIndex[condition.motif]] : []));
  return asked.length === 0 ? 0 : asked.reduce((sum, motif) => sum + themeIn(sim, motif, present) / 10, 0) / asked.length;
};

/** priority + weight·(1 − |ΔT_expected − (T* − T)|) + .5·motif fit, where ΔT_expected is what the beat wishes for less what there is. §1.19 */
const scoreBeat = (sim: Simulation, scene: SceneDrama, present: readonly number[], target: number, beat: Beat): number => {
  const miss = beat.tension - scene.tension - (target - scene.tension);
  return beat.priority + beat.weight * (1 - (miss < 0 ? -miss : miss)) + 0.5 * motifFit(sim, present, beat);
};

/** How what the beat is to change stands when it begins, or when it is first asked to change it. */
export const noteBeginning = (sim: Simulation, scene: SceneDrama, present: readonly number[]): void => {
  const beat = currentBeat(scene);
  if (beat === null || scene.beat === null) return;
  for (const condition of [...beat.success, ...beat.fail]) {
    const measure = measureOf(condition);
    if (measure === null) continue;
    scene.beat.from ??= {};
    scene.beat.from[measure] ??= round4(valueOf(sim, present, condition) ?? 0);
  }
};

/** A beat begins, and what it is to change is measured. */
const enter = (sim: Simulation, scene: SceneDrama, present: readonly number[], { id, success, fail }: Beat): DramaReport => {
  scene.beat = { id, since: scene.turn };
  noteBeginning(sim, scene, present);
  const { from } = scene.beat as NonNullable<SceneDrama["beat"]>;
  const report = tell(sim, scene, present, { kind: "beat", id, what: "entered" });
  return from === undefined ? report : { ...report, from: [...success, ...fail].map((each) => from[measureOf(each) ?? ""] ?? null) };
};

/** The beat to begin now, when none is being played: the best of those whose people are here and whose conditions hold. Earlier ones win ties. */
export const chooseBeat = (sim: Simulation, scene: SceneDrama, present: readonly number[], target: number | null): DramaReport[] => {
  if (scene.plan === null || currentBeat(scene) !== null) return [];
  let best: Beat | null = null;
  let most = -Infinity;
  for (const beat of scene.plan.beats) {
    if (isOver(scene, beat) || !isPresent(sim, present, beat) || !allHold(sim, scene, present, beat.pre)) continue;
    const score = scoreBeat(sim, scene, present, target ?? beat.tension, beat);
    if (score <= most) continue;
    most = score;
    best = beat;
  }
  if (best === null) return [];
  return [enter(sim, scene, present, best)];
};

const outcomeOf = (sim: Simulation, scene: SceneDrama, present: readonly number[], beat: Beat, turns: number): BeatOutcome | null => {
  if (beat.fail.length > 0 && allHold(sim, scene, present, beat.fail)) return "fail";
  if (turns >= beat.minTurns && beat.success.length > 0 && allHold(sim, scene, present, beat.success)) return "success";
  if (turns < beat.maxTurns) return null;
  // What asks for nothing has been played when its turns are over.
  return beat.success.length === 0 ? "success" : "timeout";
};

/** A beat begins, or ends as is said, by somebody's word: the one that is being played gives way. */
export const directBeat = (
  sim: Simulation,
  scene: SceneDrama,
  present: readonly number[],
  { beatId, what }: { beatId: string; what: "enter" | "success" | "fail" },
): DramaReport[] => {
  const beat = scene.plan?.beats.find(({ id }) => id === beatId);
  if (beat === undefined) throw new SimulationError("beat.unknown", `This scene has no beat ${beatId}`);
  if (what !== "enter") {
    if (scene.beat?.id === beatId) scene.beat = null;
    scene.endings.push({ id: beatId, outcome: what });
    return [tell(sim, scene, present, { kind: "beat", id: beatId, what: words[what] })];
  }
  return [enter(sim, scene, present, beat)];
};

/** After a turn: whether the beat has come to its end. Nothing ever waits for ever: `maxTurns` closes it. §1.19 */
export const closeBeat = (sim: Simulation, scene: SceneDrama, present: readonly number[]): DramaReport[] => {
  const beat = currentBeat(scene);
  if (beat === null) return [];
  const outcome = outcomeOf(sim, scene, present, beat, turnsIn(scene));
  if (outcome === null) return [];
  scene.endings.push({ id: beat.id, outcome });
  scene.beat = null;
  return [tell(sim, scene, present, { kind: "beat", id: beat.id, what: words[outcome] })];
};

export const isOverdue = (scene: SceneDrama): boolean => {
  const beat = currentBeat(scene);
  return beat !== null && turnsIn(scene) > OVERDUE_AFTER * beat.maxTurns;
};

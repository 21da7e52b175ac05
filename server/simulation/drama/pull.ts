import { directedMoves, type DirectedMove } from "@/server/contracts/moves";
import type { BeatCondition } from "@/server/contracts/simulation";
import { signed } from "../arithmetic";
import { motifCount, motifIndex, moveWeight } from "../motifs/canon";
import {
  affiliation,
  control,
  familiarityGain,
  groupOf,
  moveCount,
  strengthAccepted,
  tension,
  trustAccepted,
  trustRejected,
} from "../moves";
import { idAt, type Simulation } from "../state";
import { holds, wantsMore } from "./conditions";
import { currentBeat, turnsIn, type SceneDrama } from "./state";

const each = (value: (move: number, id: DirectedMove) => number): Float64Array =>
  Float64Array.from(directedMoves, (id, move) => signed(value(move, id)));
const telling: ReadonlySet<DirectedMove> = new Set(["INFORM", "CONFESS", "REVEAL_SECRET", "CONFIDE"]);

/** What each move does for a value, −1..1, by what it is known to do (§1.13 table B) as a share of what the strongest usual moves do. */
const does = {
  strength: each((move) => strengthAccepted[move]! / 0.06),
  trust: each((move) => (0.7 * trustAccepted[move]! + 0.3 * trustRejected[move]!) / 0.04),
  familiarity: each((move) => familiarityGain[move]! / 0.04),
  offence: each((move, id) => (groupOf(id) === "repair" ? -1 : -affiliation[move]!)),
  warmth: affiliation,
  control,
  strain: each((move) => tension[move]! / 0.2),
  telling: each((_, id) => (telling.has(id) ? 1 : 0)),
};
const speaksFor = Array.from({ length: motifCount }, (_, motif) =>
  Float64Array.from(directedMoves, (__, move) => moveWeight[move * motifCount + motif]!),
);

/** One way to bring a condition about: who does something to whom (null: anybody), and which moves serve it, −1..1. */
export interface Way {
  actorId: string | null;
  targetId: string | null;
  weight: number;
  serves: Float64Array;
}
/** Share of what somebody does in what they think themselves: one who insults another thinks less of them, too. */
const OWN = 0.4;

/** What somebody thinks of another is changed most by what the other does. */
const waysTo = (condition: BeatCondition): Way[] => {
  if ("edge" in condition) {
    const [ofId, aboutId] = condition.edge;
    const serves = does[condition.field];
    return [
      { actorId: aboutId, targetId: ofId, weight: 1, serves },
      { actorId: ofId, targetId: aboutId, weight: OWN, serves },
    ];
  }
  if ("mood" in condition) {
    const whose = condition.mood;
    const to = (serves: Float64Array, weight = 1): Way => ({ actorId: null, targetId: whose, weight, serves });
    if (condition.axis === "pleasure") return [to(does.warmth)];
    if (condition.axis === "arousal") return [to(does.strain)];
    return [to(does.control, -1), { actorId: whose, targetId: null, weight: 1, serves: does.control }];
  }
  if ("motif" in condition) return [{ actorId: null, targetId: null, weight: 1, serves: speaksFor[motifIndex[condition.motif]]! }];
  return "knows" in condition ? [{ actorId: null, targetId: condition.knows[0], weight: 1, serves: does.telling }] : [];
};

/** Whoever has had no turn yet is not pressed; at the end of its turns a beat presses most. */
const urgency = (turns: number, most: number): number => 0.4 + 0.8 * (turns / most);

/** Ways to what the beat of a scene still wants, with their weight: +1 where it is to grow, −1 where it is to fall; none without a hand. */
export const openWays = (sim: Simulation, scene: SceneDrama, present: readonly number[]): Way[] => {
  const beat = currentBeat(scene);
  const hand = scene.plan === null ? 0 : scene.plan.hand * sim.params.drama.hand;
  if (beat === null || hand === 0) return [];
  const scale = hand * urgency(turnsIn(scene), beat.maxTurns);
  return beat.success
    .filter((condition) => !holds(sim, scene, present, condition))
    .flatMap((condition) => waysTo(condition).map((way) => ({ ...way, weight: way.weight * scale * (wantsMore(condition) ? 1 : -1) })));
};

const isWay = (sim: Simulation, { actorId, targetId }: Way, actor: number, target: number): boolean =>
  (actorId === null || actorId === idAt(sim, actor)) && (targetId === null || targetId === idAt(sim, target));

/** What the beat lends to each move of one toward another, so that what it wants comes about; into `pull`, 0 for nothing. §1.19 */
export const pullMoves = (
  sim: Simulation,
  scene: SceneDrama,
  { present, actor, target }: { present: readonly number[]; actor: number; target: number },
  pull: Float64Array,
): void => {
  pull.fill(0);
  for (const way of openWays(sim, scene, present)) {
    if (!isWay(sim, way, actor, target)) continue;
    const gain = sim.params.drama.beat * way.weight;
    for (let move = 0; move < moveCount; move += 1) pull[move]! += gain * way.serves[move]!;
  }
};

/** How much the beat wants one to turn to another, by the ways to what it wants; 0 for nothing. */
export const pullToward = (sim: Simulation, ways: readonly Way[], actor: number, target: number): number => {
  let most = 0;
  for (const way of ways) {
    if ((way.actorId === null && way.targetId === null) || !isWay(sim, way, actor, target)) continue;
    most = Math.max(most, Math.abs(way.weight));
  }
  return sim.params.drama.beatTarget * most;
};

/** Whether the beat that is being played needs somebody: it names them, or what it still wants is for them to bring about. */
export const isNeeded = (scene: SceneDrama, ways: readonly Way[], id: string): boolean => {
  if (currentBeat(scene)?.required.includes(id) === true) return true;
  return ways.some(({ actorId, weight }) => actorId === id && Math.abs(weight) > OWN);
};

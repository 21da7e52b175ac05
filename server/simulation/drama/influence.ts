import type { MoveReason } from "@/server/contracts/simulation";
import { round4 } from "../arithmetic";
import { motifAt, motifCount, moveWeight } from "../motifs/canon";
import { fieldOf, zoneInCompany } from "../motifs/field";
import { affiliation, moveAt, moveCount, moveIndex, tension } from "../moves";
import { rank, ranked } from "../ranking";
import { rosterOf } from "../roster";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import type { Situation } from "../workspace";
import { obedience } from "./background";
import { pullMoves } from "./pull";
import { findScene } from "./scenes";
import { currentBeat, type SceneDrama } from "./state";

const STRONGEST = 5;

/** A scene without a plan follows the wish for the actor's region. */
const plannedScene = (sim: Simulation, occasion: Occasion): SceneDrama | null => {
  if (occasion.scene === null) return null;
  const scene = findScene(sim, occasion.scene.key);
  return scene === null || scene.plan === null ? null : scene;
};

/** Themes and wishes of the drama manager that the actor stands under, §1.16, §1.17. */
export const feelInfluence = (sim: Simulation, occasion: Occasion, s: Situation): void => {
  const scene = plannedScene(sim, occasion);
  s.sceneKey = occasion.scene?.key ?? null;
  const share = obedience(sim, s.actor);
  s.zone = occasion.scene === null ? fieldOf(sim).zoneOf[s.actor]! : zoneInCompany(sim, s.actor, occasion.scene.present);
  const region = rosterOf(sim).region[s.actor]!;
  s.push = share * (scene === null ? (sim.drama.columns.push[region] ?? 0) : scene.push);
  const concerned = scene !== null && (scene.focal === s.actor || scene.focal === s.target);
  s.warmth = concerned ? share * scene.warmth : 0;
  s.beat = scene === null ? null : currentBeat(scene);
  if (scene !== null && s.beat !== null && occasion.scene !== null)
    pullMoves(sim, scene, { present: occasion.scene.present, actor: s.actor, target: s.target }, s.pull);
};

/** Bias of the theme field, §1.16. */
export const motifTerm = (sim: Simulation, s: Situation, move: number): number => sim.motifs.field.bias[s.zone * moveCount + move]!;

/** 3·dr·tens_m, the same with aff_m for valence, and what the beat lends to a move and pulls it by. §1.17, §1.19 */
export const dramaTerm = (sim: Simulation, s: Situation, move: number): number =>
  sim.params.drama.weight * (s.push * tension[move]! + s.warmth * affiliation[move]!) +
  (s.beat === null ? 0 : (s.beat.boost[moveAt(move)] ?? 0) + s.pull[move]!);

/** What the beat adds to the scores of directed moves: what the writer lends them, and what leads to what it wants. */
export const addBeatBoosts = (s: Situation, score: Float64Array): void => {
  if (s.beat === null) return;
  for (const [id, boost] of Object.entries(s.beat.boost)) {
    const move = moveIndex[id as keyof typeof moveIndex];
    if (move < moveCount) score[move]! += boost;
  }
  for (let move = 0; move < moveCount; move += 1) score[move]! += s.pull[move]!;
};

/** Closes the moves that the beat forbids, unless nothing else would be left to do. */
export const obeyBeat = (s: Situation, open: Uint8Array): void => {
  if (s.beat === null || s.beat.forbid.length === 0) return;
  const forbidden = new Set(s.beat.forbid.map((id) => moveIndex[id]));
  if (!open.some((allowed, move) => allowed === 1 && !forbidden.has(move))) return;
  for (const move of forbidden) if (move < open.length) open[move] = 0;
};

/** A theme that stands lower is not felt. */
const FELT_FROM = 0.05;
const shares = new Float64Array(motifCount);
/** The themes that weighed most in the choice of a move. */
export const motifReasons = (sim: Simulation, s: Situation, move: number): MoveReason["motifs"] => {
  const { phi } = sim.motifs.field;
  const { bias } = sim.params.motif;
  const zone = s.zone * motifCount;
  for (let motif = 0; motif < motifCount; motif += 1) {
    const field = phi[zone + motif]!;
    shares[motif] = field > FELT_FROM ? round4(bias * field * moveWeight[move * motifCount + motif]!) : 0;
  }
  const length = rank(shares, { among: motifCount, most: STRONGEST, without: -1 });
  return Array.from({ length }, (_, k) => ({
    category: motifAt(ranked[k]!),
    field: round4(phi[zone + ranked[k]!]!),
    value: shares[ranked[k]!]!,
  }));
};

/** What the drama manager wanted of this actor; null where it keeps its hands off. */
export const dramaReason = (sim: Simulation, s: Situation): MoveReason["drama"] => {
  const scene = s.sceneKey === null ? null : findScene(sim, s.sceneKey);
  const planned = scene?.plan ? scene : null;
  const region = rosterOf(sim).region[s.actor]!;
  if (sim.params.drama.hand === 0 || planned?.plan?.hand === 0 || region >= sim.drama.regions) return null;
  const { columns } = sim.drama;
  const { tension: now, target } = planned ?? { tension: columns.tension[region]!, target: columns.target[region]! };
  return { tension: round4(now), target: round4(target), push: round4(s.push) };
};

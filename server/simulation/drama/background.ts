import type { DramaReport } from "@/server/contracts/simulation";
import { clamp, round4, unit } from "../arithmetic";
import { grow } from "../columns";
import { severityIn } from "../motifs/conflicts";
import { fieldOf } from "../motifs/field";
import { regionCount } from "../motifs/regions";
import { rosterOf } from "../roster";
import type { Simulation } from "../state";
import { leanings, regionColumns } from "./state";

/** Wish from which the manager is said to lean one way, and below which it is said to rest again. */
const LEANS_FROM = 0.3;
const RESTS_BELOW = 0.1;
/** Regions are this much of two half-periods apart, so that not everything comes to a head at once. */
const PHASE = 0.13;
const PAIR = 2;

/** A row for every region of the cast. */
const ensureRows = (sim: Simulation): void => {
  const { drama } = sim;
  const wanted = regionCount(sim);
  if (wanted <= drama.regions) return;
  drama.columns = grow(regionColumns, drama.columns, wanted);
  drama.columns.tension.fill(sim.params.tension.start, drama.regions, wanted);
  for (let region = drama.regions; region < wanted; region += 1) drama.columns.target[region] = targetAt(sim, region);
  drama.regions = wanted;
};

/** T* of the background: a triangle wave low ↔ high. §1.17 */
const targetAt = (sim: Simulation, region: number): number => {
  const { low, high, period } = sim.params.drama;
  const along = sim.tick / (period / 2) + region * PHASE;
  const phase = along - 2 * Math.floor(along / 2);
  return low + (high - low) * (phase < 1 ? phase : 2 - phase);
};

/** Share of the controller's wish in what one actor wants: 1.4 − autonomy. §1.17 */
export const obedience = (sim: Simulation, actor: number): number => 1.4 - sim.people.saved.autonomy[actor]!;

/** One step of the controller: err = T* − T; integ = clamp(.995·integ + err, ±20). §1.17 */
export const integrate = (sim: Simulation, integral: number, error: number): number => {
  const { leak, limit } = sim.params.drama;
  return clamp(leak * integral + error, -limit, limit);
};
/** 3.5·err + .08·integ, times the director's hand. */
export const wishFor = (sim: Simulation, error: number, integral: number, hand: number): number =>
  (sim.params.drama.gain * error + sim.params.drama.integral * integral) * hand;

/** Share of the hand in a region of so many: none of a pair, all of a crowd. */
const reach = (people: number, crowd: number): number => unit((people - PAIR) / (crowd - PAIR));

/** Before the acts of a tick: what is aimed at, and what the manager wishes for. Without a hand nothing winds up. */
export const aimRegions = (sim: Simulation): void => {
  ensureRows(sim);
  const { columns } = sim.drama;
  const { hand: full, crowd } = sim.params.drama;
  const { regionSize } = rosterOf(sim);
  for (let region = 0; region < regionSize.length; region += 1) {
    const hand = full * reach(regionSize[region]!, crowd);
    const target = targetAt(sim, region);
    const error = target - columns.tension[region]!;
    columns.target[region] = target;
    columns.integral[region] = hand === 0 ? 0 : integrate(sim, columns.integral[region]!, error);
    columns.push[region] = wishFor(sim, error, columns.integral[region]!, hand);
  }
};

/** The tension of an act, counted in the region of its actor. */
export const noteTension = (sim: Simulation, actor: number, tension: number): void => {
  ensureRows(sim);
  const { columns } = sim.drama;
  const region = rosterOf(sim).region[actor]!;
  columns.sum[region]! += tension;
  columns.count[region]! += 1;
};

/** T ← T + .04·(clamp(.35 + 1.6·mean tension of the acts + .2·(themes + .04·Σ severity of their conflicts), 0, 1) − T). §1.17 */
export const settleTension = (sim: Simulation): void => {
  const { columns } = sim.drama;
  const { rate, rest, gain } = sim.params.tension;
  const { tension: strain } = fieldOf(sim);
  const { regionSize } = rosterOf(sim);
  let sum = 0;
  let inhabited = 0;
  for (let region = 0; region < regionSize.length; region += 1) {
    const mean = columns.count[region]! > 0 ? columns.sum[region]! / columns.count[region]! : 0;
    const conflict = sim.params.motif.severity * severityIn(sim, region);
    const raw = unit(rest + gain * mean + sim.params.motif.regionTension * (strain[region]! + conflict));
    columns.tension[region] = unit(columns.tension[region]! + rate * (raw - columns.tension[region]!));
    columns.sum[region] = 0;
    columns.count[region] = 0;
    if (regionSize[region]! === 0) continue;
    sum += columns.tension[region]!;
    inhabited += 1;
  }
  if (inhabited > 0) sim.tension = sum / inhabited;
};

/** Mean target over the regions; null when the manager keeps its hands off. */
export const meanTarget = (sim: Simulation): number | null => {
  if (sim.params.drama.hand === 0) return null;
  const regions = regionCount(sim);
  let sum = 0;
  for (let region = 0; region < regions; region += 1) sum += sim.drama.columns.target[region]!;
  return round4(sum / regions);
};

/** The way a wish leans, given the way it was last said to. */
export const leaningOf = (push: number, before: number): number => {
  if (push >= LEANS_FROM) return 1;
  if (push <= -LEANS_FROM) return 2;
  const small = push < RESTS_BELOW && push > -RESTS_BELOW;
  return small ? 0 : before;
};

/** Regions where the manager has begun to raise the tension, to calm it, or to let it be. */
export const reportRegions = (sim: Simulation): DramaReport[] => {
  const { columns } = sim.drama;
  const told: DramaReport[] = [];
  for (let region = 0; region < regionCount(sim); region += 1) {
    const leaning = leaningOf(columns.push[region]!, columns.leaning[region]!);
    if (leaning === columns.leaning[region]) continue;
    columns.leaning[region] = leaning;
    told.push({
      kind: "nudge",
      sceneKey: null,
      region,
      id: "tension",
      what: leanings[leaning]!,
      tension: round4(columns.tension[region]!),
      target: round4(columns.target[region]!),
      actorIds: [],
    });
  }
  return told;
};

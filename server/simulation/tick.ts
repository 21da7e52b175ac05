import type { Sample, SimulationOutcome } from "@/server/contracts/simulation";
import { round4 } from "./arithmetic";
import { aimRegions, meanTarget, reportRegions, settleTension } from "./drama/background";
import { recoverEnergy } from "./energy";
import { refreshForeground } from "./appraisal/foreground";
import { watchThreads } from "./bonds/watch";
import { obeyInBackground } from "./direction/obey";
import { watchPursuits } from "./pursuits/finish";
import { actAlone, actToward } from "./free-act";
import { settleMoods } from "./mood";
import { settleConflicts } from "./motifs/conflicts";
import { settleMotifs } from "./motifs/dynamics";
import { reportMotifs } from "./motifs/reports";
import { reportMoods } from "./mood-reports";
import { decayNeeds } from "./needs";
import { outcomeOf } from "./outcome";
import { isCast, isFree } from "./people";
import { tellEverything, tellTheSignificant, type Reporter } from "./reporter";
import { drawAll, roll, rolled, Stream } from "./rng";
import { rosterOf } from "./roster";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";
import { chooseTarget } from "./target";
import { touchActor } from "./touch";

/** P(act) = .30·(.35 + .9·E)(.4 + .8·e)(.6 + .6·autonomy), ×1.6 if addressed during the last tick; 0 below autonomy .2. §1.10 */
const isStirred = (sim: Simulation, index: number): boolean => {
  const { trait, energy, autonomy, addressedTick } = sim.people.saved;
  const { base, addressed, directedBelow } = sim.params.activation;
  if (!isFree(sim.people, index) || autonomy[index]! < directedBelow) return false;
  const eager = base * (0.35 + 0.9 * trait[index * 5 + 2]!) * (0.4 + 0.8 * energy[index]!) * (0.6 + 0.6 * autonomy[index]!);
  return sim.work.rolls[index]! < (addressedTick[index] === sim.tick - 1 ? eager * addressed : eager);
};

/** .25·(1 − E), +.5 when energy is below .2. §1.13 */
const solitude = (sim: Simulation, index: number): number => {
  const { trait, energy } = sim.people.saved;
  const { solo, soloTired } = sim.params.activation;
  return solo * (1 - trait[index * 5 + 2]!) + (energy[index]! < 0.2 ? soloTired : 0);
};

const isAlone = (sim: Simulation, moment: number, index: number): boolean => {
  roll(sim.seed, moment, index, Stream.solo);
  return rolled[0]! < solitude(sim, index);
};

/** What a writer has asked of somebody comes before anything of its own; true when it was done. */
const obey = (sim: Simulation, occasion: Occasion, index: number, reporter: Reporter): boolean => {
  if (sim.orders.pins.length === 0 || !isFree(sim.people, index)) return false;
  const deed = obeyInBackground(sim, occasion, index);
  if (deed !== null) reporter.add(deed);
  return deed !== null;
};

/** One character's turn to do something; false when it lets the tick pass. */
const act = (sim: Simulation, occasion: Occasion, index: number, reporter: Reporter): boolean => {
  touchActor(sim, index);
  const alone = isAlone(sim, occasion.moment, index);
  const target = alone ? -1 : chooseTarget(sim, occasion, index);
  const first = target < 0 ? actAlone(sim, occasion, index, null) : actToward(sim, occasion, index, target);
  if (first !== null) {
    reporter.add(first);
    return true;
  }
  const instead = alone ? chooseTarget(sim, occasion, index) : -1;
  if (instead < 0) return false;
  const second = actToward(sim, occasion, index, instead);
  if (second !== null) reporter.add(second);
  return second !== null;
};

/** Sums of P, A, D and energy over the living cast. */
const sums = new Float64Array(4);
const addUp = (sim: Simulation): void => {
  const { mood, energy } = sim.people.saved;
  sums.fill(0);
  for (let index = 0; index < sim.people.count; index += 1) {
    if (!isCast(sim.people, index)) continue;
    sums[0]! += mood[index * 3]!;
    sums[1]! += mood[index * 3 + 1]!;
    sums[2]! += mood[index * 3 + 2]!;
    sums[3]! += energy[index]!;
  }
};

const takeSample = (sim: Simulation, active: number): Sample => {
  const { size } = rosterOf(sim);
  addUp(sim);
  const mean = (which: number): number => (size > 0 ? round4(sums[which]! / size) : 0);
  return {
    tick: sim.tick,
    mood: { pleasure: mean(0), arousal: mean(1), dominance: mean(2) },
    energy: mean(3),
    tension: round4(sim.tension),
    target: meanTarget(sim),
    active,
  };
};

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const presentIn = (sim: Simulation): number[] => range(sim.people.count).filter((index) => isCast(sim.people, index));

/** Everybody in order of arrival, whoever stirs; the number of those who acted. */
const actInTurn = (sim: Simulation, reporter: Reporter): number => {
  const occasion: Occasion = { moment: sim.tick, scene: null };
  const { count } = sim.people;
  let active = 0;
  for (let index = 0; index < count; index += 1) {
    if (obey(sim, occasion, index, reporter) || (isStirred(sim, index) && act(sim, occasion, index, reporter))) active += 1;
  }
  return active;
};

/** Ten simulated minutes: everybody settles, then whoever stirs acts in order of arrival. */
export const applyTick = (sim: Simulation): SimulationOutcome => {
  sim.tick += 1;
  settleMoods(sim);
  recoverEnergy(sim);
  decayNeeds(sim);
  watchPursuits(sim);
  watchThreads(sim);
  refreshForeground(sim);
  settleMotifs(sim);
  const conflicts = settleConflicts(sim);
  aimRegions(sim);
  const small = rosterOf(sim).size <= sim.params.report.everyActUpTo;
  const reporter = small ? tellEverything(sim) : tellTheSignificant(sim);
  if (sim.work.rolls.length < sim.people.count) sim.work.rolls = new Float64Array(sim.people.capacity);
  drawAll(sim.seed, sim.tick, sim.people.count, Stream.activate, sim.work.rolls);
  const active = actInTurn(sim, reporter);
  settleTension(sim);
  const acts = reporter.acts();
  const told = small ? presentIn(sim) : inActs(sim, acts);
  return outcomeOf(sim, {
    acts,
    moods: reportMoods(sim, told),
    sample: takeSample(sim, active),
    motifs: reportMotifs(sim),
    conflicts,
    drama: reportRegions(sim),
  });
};

/** Everybody who appears in the acts, in order of arrival. */
const inActs = (sim: Simulation, acts: SimulationOutcome["acts"]): number[] => {
  const ids = new Set(acts.flatMap(({ actorId, targetId }) => (targetId === null ? [actorId] : [actorId, targetId])));
  return [...ids].map((id) => sim.indexOf.get(id)!).sort((a, b) => a - b);
};

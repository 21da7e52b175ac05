import { severityIn } from "../motifs/conflicts";
import { fieldOf, zoneInCompany } from "../motifs/field";
import { regionOf } from "../motifs/regions";
import { readTie } from "../relations";
import { felt } from "../affect";
import type { Simulation } from "../state";
import type { Opening } from "../tables/drama-cards";
import { findTie } from "../ties";
import { TieNow, type TieValues } from "../workspace";
import { secretBetween, uncertainty } from "./stakes";

/** Ticks without contact after which friends meet again, and the strength from which they are friends. */
const LONG_APART = 100;
const CLOSE = 0.3;
const DEBT = 0.2;

const view = new TieNow();

/** Calls `see` with each tie between two of those present, as it is now. */
const eachTie = (sim: Simulation, present: readonly number[], see: (slot: number, values: TieValues) => void): void => {
  for (const from of present) {
    for (const to of present) {
      const slot = from === to ? -1 : findTie(sim.ties, from, to);
      if (slot < 0) continue;
      readTie(sim, slot, view);
      see(slot, view);
    }
  }
};

/** The largest open offence between two of those present, 0..1. */
export const largestDebt = (sim: Simulation, present: readonly number[]): number => {
  let largest = 0;
  eachTie(sim, present, (_slot, { offence }) => void (offence > largest && (largest = offence)));
  return largest;
};

const isReunion = (sim: Simulation, present: readonly number[]): boolean => {
  let found = false;
  eachTie(sim, present, (slot, { strength }) => {
    if (strength >= CLOSE && sim.ties.slots.contact[slot]! <= sim.tick - LONG_APART) found = true;
  });
  return found;
};

/** Whether a thread of that sort hangs loose in the room. */
export const hasOpening = (sim: Simulation, present: readonly number[], opening: Opening): boolean => {
  if (opening === "debt") return largestDebt(sim, present) >= DEBT;
  if (opening === "secret") return secretBetween(sim, present);
  if (opening === "goal") return uncertainty(sim, present) > 0;
  return opening === "absence" && isReunion(sim, present);
};

const meanOver = (present: readonly number[], value: (index: number) => number): number =>
  present.length === 0 ? 0 : present.reduce((sum, index) => sum + value(index), 0) / present.length;

/**
 * What the room adds to the tension of its acts, §1.17: .20·mean uncertainty of goals + .15·largest debt + .15·[a secret's holder and its
 * victim are both here] + .10·mean A⁺·mean P⁻ + .04·Σ severity of conflicting themes + the pull of the themes themselves.
 */
export const roomTension = (sim: Simulation, present: readonly number[]): number => {
  const first = present[0];
  if (first === undefined) return 0;
  const hot = meanOver(present, (index) => Math.max(0, felt(sim, index, 1)));
  const unhappy = meanOver(present, (index) => Math.max(0, -felt(sim, index, 0)));
  const secret = secretBetween(sim, present) ? 0.15 : 0;
  const zone = zoneInCompany(sim, first, present);
  const conflict = sim.params.motif.severity * severityIn(sim, regionOf(sim, first));
  const people = 0.2 * uncertainty(sim, present) + 0.15 * largestDebt(sim, present) + secret + 0.1 * hot * unhappy;
  return people + conflict + fieldOf(sim).tension[zone]!;
};

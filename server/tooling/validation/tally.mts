import { affiliation, moveCount, moveIndex, soloCount } from "@/server/simulation/moves";
import type { Simulation } from "@/server/simulation/state";
import type { Deed } from "@/server/simulation/workspace";
import type { Conduct } from "./structure.mts";

/** What is counted while a simulation runs. */
export interface Tally extends Conduct {
  moves: Float64Array;
  solos: Float64Array;
  accepted: number;
  /** Contacts of ordered pairs, actor · size + target; only while `counting`. */
  contacts: Map<number, number>;
  counting: boolean;
  /** Relative change of the target's trust, over friendly and over hostile acts. */
  trust: { gained: number; friendly: number; lost: number; hostile: number };
  lastNumber: number;
  /** Acts out of number, with a false precondition, or masked. */
  gaps: number;
  closed: number;
  masked: number;
}

const FRIENDLY_FROM = 0.2;
const WARM_FROM = 0.4;
const HOSTILE_BELOW = -0.3;

export const createTally = (size: number): Tally => ({
  acts: new Int32Array(size),
  warm: new Int32Array(size),
  hostile: new Int32Array(size),
  moves: new Float64Array(moveCount),
  solos: new Float64Array(soloCount),
  accepted: 0,
  contacts: new Map(),
  counting: false,
  trust: { gained: 0, friendly: 0, lost: 0, hostile: 0 },
  lastNumber: 0,
  gaps: 0,
  closed: 0,
  masked: 0,
});

const countTrust = (tally: Tally, sim: Simulation, deed: Deed): void => {
  const warmth = affiliation[deed.move]!;
  const seen = deed.ties[0]!;
  const change = sim.ties.slots.trust[seen.slot]! - seen.trust;
  if (warmth > FRIENDLY_FROM) {
    tally.trust.friendly += 1;
    tally.trust.gained += change / Math.max(0.05, 1 - seen.trust);
  } else if (warmth < HOSTILE_BELOW) {
    tally.trust.hostile += 1;
    tally.trust.lost -= change / Math.max(0.05, seen.trust);
  }
};

const checkRules = (tally: Tally, sim: Simulation, deed: Deed): void => {
  if (deed.number !== tally.lastNumber + 1) tally.gaps += 1;
  tally.lastNumber = deed.number;
  if (deed.move >= moveCount) return;
  if (sim.work.open[deed.move] !== 1) tally.closed += 1;
  const romantic = deed.move === moveIndex.FLIRT || deed.move === moveIndex.DECLARE_LOVE;
  if (romantic && sim.params.romance !== 1) tally.masked += 1;
};

/** Takes down one act, just after it happened. Directed acts alone count as conduct. */
export const count = (tally: Tally, sim: Simulation, deed: Deed): void => {
  checkRules(tally, sim, deed);
  if (deed.move >= moveCount) {
    tally.solos[deed.move - moveCount]! += 1;
    return;
  }
  const warmth = affiliation[deed.move]!;
  tally.acts[deed.actor]! += 1;
  if (warmth > WARM_FROM) tally.warm[deed.actor]! += 1;
  if (warmth < HOSTILE_BELOW) tally.hostile[deed.actor]! += 1;
  if (deed.accepted) tally.accepted += 1;
  tally.moves[deed.move]! += 1;
  countTrust(tally, sim, deed);
  if (!tally.counting) return;
  const pair = deed.actor * tally.acts.length + deed.target;
  tally.contacts.set(pair, (tally.contacts.get(pair) ?? 0) + 1);
};

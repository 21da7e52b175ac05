import type { MotifConflict } from "@/server/contracts/motifs";
import { round4 } from "../arithmetic";
import type { Simulation } from "../state";
import { conflictPairs, motifAt, motifCount, synthesesOf } from "./canon";
import { fieldOf } from "./field";
import { regionCount } from "./regions";

const pairCount = conflictPairs.length;
/** Both sides must be felt for a conflict to open. It closes when it is this much less severe than what opened it: no flicker. */
const FELT = 2;
const SLACK = 1;
/** Ticks as equals after which a synthesis is offered. §1.16 */
const OFFER_AFTER = 40;
const none = { since: -1, even: 0, severity: 0 } as const;

const syntheses = conflictPairs.map(({ first, second }) => synthesesOf(first, second));

type Mode = MotifConflict["mode"];
/** Three or more apart the stronger dominates; less than one apart they may become something new. §1.16 */
const modeOf = (a: number, b: number): Mode => {
  const gap = Math.abs(a - b);
  return gap >= 3 ? "dominance" : gap >= 1 ? "tension" : "synthesis";
};

/** Where in the region the two meet hardest: in all of it, or in a place or around a carrier. The smaller area lies within the larger: overlap 1. */
const meetings = { severity: 0.5, first: 0.5, second: 0.5 };
const meet = (sim: Simulation, region: number, pair: number): void => {
  const { zones, phi } = fieldOf(sim);
  const { first, second, weight } = conflictPairs[pair]!;
  meetings.severity = 0;
  const regions = regionCount(sim);
  for (let zone = region; zone < zones.length - 1; zone = zone < regions ? regions + 1 : zone + 1) {
    if (zones[zone]!.region !== region) continue;
    const a = 10 * phi[zone * motifCount + first]!;
    const b = 10 * phi[zone * motifCount + second]!;
    const severity = weight * Math.sqrt(a * b);
    if (severity <= meetings.severity) continue;
    meetings.severity = severity;
    meetings.first = a;
    meetings.second = b;
  }
};

const describe = (sim: Simulation, region: number, pair: number, what: MotifConflict["what"]): MotifConflict => {
  const { conflicts } = sim.motifs;
  const row = region * pairCount + pair;
  meet(sim, region, pair);
  const { first, second } = conflictPairs[pair]!;
  return {
    region,
    categories: [motifAt(first), motifAt(second)],
    severity: round4(meetings.severity),
    mode: modeOf(meetings.first, meetings.second),
    sinceTick: Math.max(0, conflicts.since[row]!),
    syntheses: conflicts.offered[row] === 1 ? syntheses[pair]!.map(motifAt) : [],
    what,
  };
};

/** What became of one conflict in this tick; null for nothing new. */
const settle = (sim: Simulation, region: number, pair: number): MotifConflict["what"] | null => {
  const { conflicts } = sim.motifs;
  const row = region * pairCount + pair;
  const from = sim.params.motif.conflictFrom;
  meet(sim, region, pair);
  if (conflicts.since[row]! < 0) {
    if (meetings.severity < from || meetings.first < FELT || meetings.second < FELT) return null;
    conflicts.since[row] = sim.tick;
    conflicts.severity[row] = meetings.severity;
    return "opened";
  }
  conflicts.severity[row] = meetings.severity;
  if (meetings.severity < from - SLACK) return "closed";
  const even = modeOf(meetings.first, meetings.second) === "synthesis";
  conflicts.even[row] = even ? Math.min(OFFER_AFTER, conflicts.even[row]! + 1) : 0;
  if (conflicts.even[row]! < OFFER_AFTER || conflicts.offered[row] === 1 || syntheses[pair]!.length === 0) return null;
  conflicts.offered[row] = 1;
  return "synthesis_offered";
};

const close = (sim: Simulation, row: number): void => {
  const { conflicts } = sim.motifs;
  conflicts.since[row] = none.since;
  conflicts.even[row] = none.even;
  conflicts.severity[row] = none.severity;
  conflicts.offered[row] = 0;
};

/** Opens, weighs and closes the conflicts of every region after the themes have moved; what is new is told. */
export const settleConflicts = (sim: Simulation): MotifConflict[] => {
  const told: MotifConflict[] = [];
  const regions = regionCount(sim);
  for (let region = 0; region < regions; region += 1) {
    for (let pair = 0; pair < pairCount; pair += 1) {
      const what = settle(sim, region, pair);
      if (what === null) continue;
      told.push(describe(sim, region, pair, what));
      if (what === "closed") close(sim, region * pairCount + pair);
    }
  }
  return told;
};

/** Σ severity of the open conflicts of a region. */
export const severityIn = (sim: Simulation, region: number): number => {
  const { severity } = sim.motifs.conflicts;
  let sum = 0;
  for (let row = region * pairCount; row < (region + 1) * pairCount; row += 1) sum += severity[row]!;
  return sum;
};

/** All conflicts that are open now, the most severe first. */
export const motifConflicts = (sim: Simulation): MotifConflict[] => {
  const open: MotifConflict[] = [];
  for (let region = 0; region < regionCount(sim); region += 1) {
    for (let pair = 0; pair < pairCount; pair += 1) {
      if ((sim.motifs.conflicts.since[region * pairCount + pair] ?? -1) >= 0) open.push(describe(sim, region, pair, "open"));
    }
  }
  return open.sort((a, b) => b.severity - a.severity);
};

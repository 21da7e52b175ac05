import type { MotifCategory } from "@/server/contracts/motifs";
import { soloMoves, type SoloMove } from "@/server/contracts/moves";
import { affiliation, moveCount, moveIndex as M, risk } from "../moves";
import { isRemoved } from "../people";
import { rosterOf } from "../roster";
import { loadIndex, type Simulation } from "../state";
import { kindIndex } from "../tables/kind-priors";
import type { Deed, Situation } from "../workspace";
import { motifIndex } from "./canon";
import { addEvidence, addEvidenceOf } from "./evidence";

/** Ticks within which striking back is revenge, and clashes of a pair that make the one the other's nemesis. §1.16 */
const REVENGE_WITHIN = 200;
const NEMESIS_AFTER = 5;
const HOSTILE = -0.3;
const HATRED = -0.6;
const OPEN_OFFENCE = 0.1;
const RISKY = 0.4;

const note = (sim: Simulation, deed: Deed, category: MotifCategory): void =>
  addEvidenceOf(sim, deed.actor, deed.target, motifIndex[category], 1);

type Reading = (sim: Simulation, s: Situation, deed: Deed) => void;

/** What a move says when it is accepted, beyond the themes that boost it. */
const accepted: Partial<Record<number, Reading>> = {
  [M.TEMPT]: (sim, _s, deed) => note(sim, deed, "TEMPTATION"),
  [M.DECLARE_LOVE]: (sim, _s, deed) => note(sim, deed, "LOVE"),
  [M.MEDIATE]: (sim, _s, deed) => note(sim, deed, "PEACE"),
  [M.APOLOGISE]: (sim, _s, deed) => note(sim, deed, "FORGIVENESS"),
  [M.CONFESS]: (sim, _s, deed) => note(sim, deed, "HONOR"),
  [M.ATONE]: (sim, _s, deed) => {
    note(sim, deed, "FORGIVENESS");
    note(sim, deed, "JUSTICE");
  },
  [M.OFFER_HELP]: (sim, s, deed) => {
    if (s.viewBack.offence >= OPEN_OFFENCE) note(sim, deed, "REDEMPTION");
    else if (s.view.strength < 0.1) note(sim, deed, "COMPASSION");
    if (deed.energy < 0.25) note(sim, deed, "SACRIFICE");
  },
  /** Sworn against somebody who has just harmed the one who is won over. */
  [M.RECRUIT]: (sim, _s, deed) => {
    const { harmedBy, harmedTick } = sim.people.saved;
    const harmed = deed.about >= 0 && harmedBy[deed.target] === deed.about && harmedTick[deed.target]! >= sim.tick - REVENGE_WITHIN;
    if (harmed) note(sim, deed, "VENGEANCE");
  },
};

const refused: Partial<Record<number, Reading>> = {
  [M.APOLOGISE]: (sim, _s, deed) => note(sim, deed, "PRIDE"),
  [M.OFFER_HELP]: (sim, _s, deed) => note(sim, deed, "PRIDE"),
  [M.LIE]: (sim, _s, deed) => note(sim, deed, "TREACHERY"),
  [M.WARN]: (sim, s, deed) => void (s.otherDominance > 0.4 && note(sim, deed, "HUBRIS")),
};

const always: Partial<Record<number, Reading>> = {
  [M.BETRAY]: (sim, _s, deed) => note(sim, deed, "BETRAYAL"),
  [M.DEFEND]: (sim, _s, deed) => note(sim, deed, "LOYALTY"),
  [M.THREATEN]: (sim, _s, deed) => {
    note(sim, deed, "FEAR");
    note(sim, deed, "WRATH");
  },
  /** Whether or not the other cares: the debt is let go. In answer to amends it redeems. */
  [M.FORGIVE]: (sim, s, deed) => {
    note(sim, deed, "FORGIVENESS");
    if (s.view.offence >= OPEN_OFFENCE) note(sim, deed, "HOPE");
    if (s.received === M.ATONE) note(sim, deed, "REDEMPTION");
    if (deed.accepted) note(sim, deed, "PEACE");
  },
  [M.CONCEDE]: (sim, s, deed) => {
    if (s.out >= 0 && sim.ties.slots.kind[s.out] === kindIndex.rival) note(sim, deed, "VICTORY");
  },
};

const solo: Partial<Record<SoloMove, readonly MotifCategory[]>> = {
  CREATE: ["INSPIRATION"],
  MOURN: ["DEATH"],
  WITHDRAW: ["ISOLATION"],
  REFLECT: ["WISDOM", "GROWTH"],
};

const isAfraid = (deed: Deed): boolean => deed.pleasure < -0.2 && deed.arousal > 0.2 && deed.dominance < 0;

/** A tie that has just sunk to hatred. */
const noteHatred = (sim: Simulation, deed: Deed): void => {
  for (let k = 0; k < deed.tieCount; k += 1) {
    const before = deed.ties[k]!;
    if (before.strength > HATRED && sim.ties.slots.strength[before.slot]! <= HATRED) note(sim, deed, "HATE");
  }
};

/** Blow for blow: payback, and the fifth clash of the same two. */
const noteClash = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { harmedBy, harmedTick } = sim.people.saved;
  const harmed = harmedBy[s.actor] === s.target && harmedTick[s.actor]! >= sim.tick - REVENGE_WITHIN;
  if (harmed && s.view.offence >= OPEN_OFFENCE) note(sim, deed, "REVENGE");
  const { clashes } = sim.ties.slots;
  const count = clashes[s.out]! + 1;
  const told = count >= NEMESIS_AFTER;
  clashes[s.out] = clashes[s.back] = told ? 0 : count;
  if (told) note(sim, deed, "NEMESIS");
};

/** Explicit evidence of a directed move, §1.16 last column, as far as an act and the state show it. The situation is that of the choice. */
export const noteDeed = (sim: Simulation, s: Situation, deed: Deed): void => {
  always[deed.move]?.(sim, s, deed);
  (deed.accepted ? accepted : refused)[deed.move]?.(sim, s, deed);
  if (affiliation[deed.move]! < HOSTILE) noteClash(sim, s, deed);
  if (risk[deed.move]! >= RISKY && isAfraid(deed)) note(sim, deed, "COURAGE");
  noteHatred(sim, deed);
};

export const noteSoloDeed = (sim: Simulation, deed: Deed): void => {
  const categories = solo[soloMoves[deed.move - moveCount]!];
  if (categories !== undefined) for (const category of categories) note(sim, deed, category);
};

/**
 * Somebody is taken from the cast: DEATH where it happens, LOSS where only a bond is gone. The twins keep to their own: mortality is
 * present in the one region, in the others life goes on around a gap.
 */
export const noteRemoval = (sim: Simulation, characterId: string): void => {
  const index = loadIndex(sim, characterId);
  if (isRemoved(sim.people, index)) return;
  const { region: regionOf } = rosterOf(sim);
  const own = regionOf[index]!;
  addEvidenceOf(sim, index, -1, motifIndex.DEATH, 1);
  const { rows, slots } = sim.ties;
  const bereft = new Set<number>();
  for (let slot = rows.start[index]!; slot < rows.start[index]! + rows.degree[index]!; slot += 1) {
    if (slots.strength[slots.reverse[slot]!]! > 0.3) bereft.add(regionOf[slots.neighbour[slot]!]!);
  }
  for (const region of [...bereft].filter((each) => each !== own).sort((a, b) => a - b)) addEvidence(sim, region, motifIndex.LOSS, 1);
};

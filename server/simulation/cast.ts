import { needNames, traitNames, type CharacterState } from "@/server/contracts/character";
import type { SimulationCharacter, SimulationTie } from "@/server/contracts/simulation";
import { startingNeed } from "@/server/contracts/temperament";
import { NO_EMOTION } from "./affect";
import { grow } from "./columns";
import { SimulationError } from "./errors";
import { makeRoomForMinds } from "./mind/minds";
import { thinOut } from "./mind/retention";
import { growPools } from "./appraisal/store";
import { growBonds } from "./bonds/store";
import { noteMood } from "./mood-reports";
import { beginPursuits, reviseGoals } from "./pursuits/authored";
import { derivedColumns, isRemoved, NEVER, personColumns, PersonFlag } from "./people";
import { touchTie } from "./relations";
import { loadIndex, type Simulation } from "./state";
import { kindIndex } from "./tables/kind-priors";
import { freshenFatigue } from "./fatigue";
import { derivePerson } from "./temperament";
import { findTie, growRows, linkStrangers, makeRoom, TieFlag } from "./ties";

const ensureRoom = (sim: Simulation): void => {
  const { people } = sim;
  if (people.count < people.capacity) return;
  people.capacity *= 2;
  people.saved = grow(personColumns, people.saved, people.capacity);
  people.derived = grow(derivedColumns, people.derived, people.capacity);
  growRows(sim.ties, people.capacity);
};

/** What the writer says of a character, into the columns. */
const writeRecord = (sim: Simulation, index: number, character: SimulationCharacter): void => {
  const { saved } = sim.people;
  sim.records[index] = character;
  traitNames.forEach((name, t) => {
    saved.trait[index * 5 + t] = character.bigFive[name];
  });
  saved.autonomy[index] = character.autonomy;
  const kept = saved.flags[index]! & (PersonFlag.removed | PersonFlag.seated);
  saved.flags[index] = kept | (character.adult ? PersonFlag.adult : 0) | (character.visitor ? PersonFlag.visitor : 0);
  derivePerson(sim, index);
  sim.roster = null;
};

export const addCharacter = (sim: Simulation, character: SimulationCharacter): void => {
  if (sim.indexOf.has(character.id))
    throw new SimulationError("character.known", `Character ${character.id} is already in this simulation`);
  ensureRoom(sim);
  const index = sim.people.count;
  sim.people.count += 1;
  makeRoomForMinds(sim, thinOut);
  sim.indexOf.set(character.id, index);
  const { saved, derived } = sim.people;
  writeRecord(sim, index, character);
  saved.energy[index] = character.socialEnergy;
  saved.needs.fill(startingNeed, index * 6, index * 6 + 6);
  saved.mood.set(derived.home.subarray(index * 3, index * 3 + 3), index * 3);
  saved.lastFelt[index] = NO_EMOTION;
  for (const column of [saved.addressedBy, saved.addressedWith, saved.favourFrom, saved.harmedBy]) column[index] = -1;
  const clocks = [
    saved.addressedTick,
    saved.favourTick,
    saved.harmedTick,
    saved.giftTick,
    saved.betrayalTick,
    saved.breakTick,
    saved.contactTick,
  ];
  for (const column of clocks) column[index] = NEVER;
  saved.fatigueTick[index] = sim.tick;
  noteMood(sim, index);
  growBonds(sim.bonds, sim.people.capacity);
  growPools(sim.pools, sim.people.capacity);
  beginPursuits(sim, index);
};

/** How somebody is at a moment that is known from outside. The emotion behind a feeling is not: it begins at rest. */
export const writeState = (sim: Simulation, characterId: string, { mood, energy, needs }: CharacterState): void => {
  const index = loadIndex(sim, characterId);
  const { saved } = sim.people;
  saved.mood.set([mood.pleasure, mood.arousal, mood.dominance], index * 3);
  saved.energy[index] = energy;
  needNames.forEach((name, need) => {
    saved.needs[index * 6 + need] = needs[name];
  });
  noteMood(sim, index);
};

/** Feelings, energy and ties stay; a changed temperament draws the mood to a new home from now on. */
export const editCharacter = (sim: Simulation, character: SimulationCharacter): void => {
  const index = loadIndex(sim, character.id);
  const { goals } = sim.records[index]!;
  writeRecord(sim, index, character);
  reviseGoals(sim, index, goals);
};

/** Ties between people who are both here; the others have stood still since the first of the two left. */
const livingTies = (sim: Simulation, index: number): number[] => {
  const { rows, slots } = sim.ties;
  const start = rows.start[index]!;
  return Array.from({ length: rows.degree[index]! }, (_, k) => start + k).filter((slot) => !isRemoved(sim.people, slots.neighbour[slot]!));
};

/** Stops the clock of a character: it neither acts nor is a target, and nothing about it fades. */
export const removeCharacter = (sim: Simulation, characterId: string): void => {
  const index = loadIndex(sim, characterId);
  if (isRemoved(sim.people, index)) return;
  for (const slot of livingTies(sim, index)) {
    touchTie(sim, slot);
    touchTie(sim, sim.ties.slots.reverse[slot]!);
  }
  freshenFatigue(sim, index);
  sim.people.saved.flags[index]! |= PersonFlag.removed;
  sim.roster = null;
};

/** Takes characters into a running scene, or gives them back to the background. */
export const seatCharacters = (sim: Simulation, characterIds: readonly string[], place: "scene" | "background"): void => {
  const { flags } = sim.people.saved;
  for (const index of characterIds.map((id) => loadIndex(sim, id))) {
    flags[index] = place === "scene" ? flags[index]! | PersonFlag.seated : flags[index]! & ~PersonFlag.seated;
  }
};

/** The character comes back as it was; what it knew of others has not faded in between. */
export const restoreCharacter = (sim: Simulation, characterId: string): void => {
  const index = loadIndex(sim, characterId);
  if (!isRemoved(sim.people, index)) return;
  sim.people.saved.flags[index]! &= ~PersonFlag.removed;
  const { touched, reverse } = sim.ties.slots;
  for (const slot of livingTies(sim, index)) {
    touched[slot] = sim.tick;
    touched[reverse[slot]!] = sim.tick;
  }
  sim.people.saved.fatigueTick[index] = sim.tick;
  sim.roster = null;
};

/** No less than the ties that each character will have once all of these are written. */
export const countTies = (sim: Simulation, ties: readonly SimulationTie[]): Int32Array => {
  const degrees = new Int32Array(sim.people.count);
  for (const { fromId, toId } of ties) {
    degrees[loadIndex(sim, fromId)]! += 1;
    degrees[loadIndex(sim, toId)]! += 1;
  }
  return degrees;
};

/** Authors one direction of a tie; the other, if nobody has authored it, is a stranger's view. */
export const writeTieRecord = (sim: Simulation, tie: SimulationTie): void => {
  const from = loadIndex(sim, tie.fromId);
  const to = loadIndex(sim, tie.toId);
  if (from === to) throw new SimulationError("tie.to_self", "A character has no tie to itself");
  let slot = findTie(sim.ties, from, to);
  if (slot < 0) {
    makeRoom(sim.ties, from, sim.params.ties.degreeLimit);
    makeRoom(sim.ties, to, sim.params.ties.degreeLimit);
    slot = linkStrangers(sim.ties, from, to, sim.tick, NEVER);
  }
  const { slots } = sim.ties;
  slots.strength[slot] = tie.strength;
  slots.trust[slot] = tie.trust;
  slots.familiarity[slot] = tie.familiarity;
  slots.offence[slot] = tie.offence;
  slots.authored[slot] = tie.strength;
  slots.kind[slot] = kindIndex[tie.kind];
  slots.flags[slot] = TieFlag.authored;
  slots.touched[slot] = sim.tick;
};

import type { WhatIf } from "@/server/contracts/simulation";
import { needNames, traitNames } from "@/server/contracts/traits";
import { fatigueWidth } from "./fatigue";
import { forgetFact, forgetMemory } from "./mind/forget";
import { commandMotif } from "./motifs/commands";
import { NEVER } from "./people";
import { dropPursuit } from "./pursuits/authored";
import { rowOfKey } from "./pursuits/tell";
import { touchTie } from "./relations";
import { rosterOf } from "./roster";
import type { Simulation } from "./state";
import { derivePerson } from "./temperament";
import { findTie, linkStrangers, makeRoom } from "./ties";

/** A change that waits for the decision behind one act; of a simulation that is thrown away afterwards. */
export interface Probe {
  act: number;
  change: WhatIf;
}

const axes = ["pleasure", "arousal", "dominance"] as const;

/** The actor's half-edge, brought up to date; strangers are introduced. −1 when there is nobody. */
const viewOf = (sim: Simulation, actor: number, target: number): number => {
  if (target < 0) return -1;
  const found = findTie(sim.ties, actor, target);
  if (found >= 0) {
    touchTie(sim, found);
    return found;
  }
  makeRoom(sim.ties, actor, sim.params.ties.degreeLimit);
  makeRoom(sim.ties, target, sim.params.ties.degreeLimit);
  return linkStrangers(sim.ties, actor, target, sim.tick, NEVER);
};

const setTrait = (sim: Simulation, actor: number, name: (typeof traitNames)[number], value: number): void => {
  const record = sim.records[actor]!;
  sim.records[actor] = { ...record, bigFive: { ...record.bigFive, [name]: value } };
  sim.people.saved.trait[actor * 5 + traitNames.indexOf(name)] = value;
  derivePerson(sim, actor);
};

const setView = (sim: Simulation, slot: number, field: "strength" | "trust" | "familiarity" | "offence", value: number): void => {
  if (slot >= 0) sim.ties.slots[field][slot] = value;
};

const apply = (sim: Simulation, actor: number, target: number, change: WhatIf): void => {
  const { saved } = sim.people;
  switch (change.input) {
    case "trait":
      return setTrait(sim, actor, change.name, change.value);
    case "need":
      saved.needs[actor * 6 + needNames.indexOf(change.name)] = change.value;
      return;
    case "mood": {
      const at = actor * 3 + axes.indexOf(change.axis);
      saved.mood[at] = change.value;
      saved.emotion[at] = 0;
      return;
    }
    case "energy":
      saved.energy[actor] = change.value;
      return;
    case "view":
      return setView(sim, viewOf(sim, actor, target), change.field, change.value);
    case "regard":
      return setView(sim, viewOf(sim, actor, target), "strength", change.value);
    case "received":
      if (saved.addressedBy[actor] === target) saved.addressedBy[actor] = -1;
      return;
    case "memory":
      return forgetMemory(sim, actor, change.id);
    case "fact":
      return forgetFact(sim, actor, change.id);
    case "motif":
      return commandMotif(sim, `${rosterOf(sim).region[actor]}:${change.category}`, { what: "set", intensity: change.intensity });
    case "goal": {
      const row = rowOfKey(sim, actor, change.key);
      if (row >= 0) dropPursuit(sim, row);
      return;
    }
    case "drama":
      sim.params = { ...sim.params, drama: { ...sim.params.drama, hand: 0 } };
      return;
    case "fatigue":
      saved.fatigue.fill(0, actor * fatigueWidth, (actor + 1) * fatigueWidth);
  }
};

/** Just before somebody decides: when this is the decision that is asked about, its one input changes. */
export const probeDecision = (sim: Simulation, actor: number, target: number): void => {
  const { probe } = sim;
  if (probe === null || probe.act !== sim.acts + 1) return;
  sim.probe = null;
  apply(sim, actor, target, probe.change);
};

import type { CharacterState } from "@/server/contracts/character";
import type {
  SimulationCharacter,
  SimulationInput,
  SimulationOutcome,
  SimulationSetup,
  SimulationStartingPoint,
  WhatIf,
  WhatIfAnswer,
} from "@/server/contracts/simulation";
import { startState } from "@/server/contracts/temperament";
import {
  addCharacter,
  countTies,
  editCharacter,
  removeCharacter,
  restoreCharacter,
  seatCharacters,
  writeState,
  writeTieRecord,
} from "./cast";
import { tabulateDecays } from "./decay";
import { giveOrder } from "./direction/give-orders";
import { SimulationError } from "./errors";
import { stateAt } from "./mood-reports";
import { editMemory } from "./mind/edit-memory";
import { authorFact, revealFact } from "./mind/facts";
import { retractAct } from "./mind/retract";
import { outcomeOf } from "./outcome";
import { resolveParams } from "./params";
import { emptySimulation, type Simulation } from "./state";
import { happenByWord } from "./drama/by-word";
import { planScene } from "./drama/scenes";
import { authorMotif, commandMotif } from "./motifs/commands";
import { noteRemoval } from "./motifs/events";
import { reportMotifs } from "./motifs/reports";
import { deriveAll } from "./temperament";
import { shiftTies } from "./relations-retract";
import { packRows, reserveRows } from "./ties";
import { applyTick } from "./tick";
import { applyTurn } from "./turn";
import { decideAgain } from "./what-if";

export type { Simulation } from "./state";
export { SimulationError } from "./errors";
export { digest } from "./digest";
export { restore, snapshot } from "./snapshot";
export { askKnowledge } from "./mind/ask-knowledge";
export { readMind } from "./mind/read-mind";
export { drawSpeaker, foreseeSpeakers } from "./turns";
export { openThreads } from "./bonds/open-threads";
export { statusOf } from "./bonds/status";
export { wantsToLeave } from "./direction/leaving";
export { readPursuits } from "./pursuits/tell";
export { motifViews } from "./motifs/views";
export { regionsOf } from "./motifs/regions";
export { motifConflicts } from "./motifs/conflicts";
export { readScene } from "./drama/scene-turn";

const startFrom = (sim: Simulation, { states, facts, removedIds, seatedIds }: SimulationStartingPoint): void => {
  for (const { characterId, state } of states) writeState(sim, characterId, state);
  for (const fact of facts) applyInput(sim, { type: "fact", fact });
  for (const id of removedIds) removeCharacter(sim, id);
  seatCharacters(sim, seatedIds, "scene");
};

/** The same as an empty cast to which the characters, then the ties, are added one after the other. */
export const createSimulation = (setup: SimulationSetup): Simulation => {
  const sim = emptySimulation(setup, setup.characters.length);
  sim.tick = setup.from?.tick ?? 0;
  sim.acts = setup.from?.acts ?? 0;
  for (const character of setup.characters) addCharacter(sim, character);
  reserveRows(sim.ties, countTies(sim, setup.ties));
  for (const tie of setup.ties) writeTieRecord(sim, tie);
  packRows(sim.ties, sim.people.count);
  if (setup.from) startFrom(sim, setup.from);
  return sim;
};

const setParam = (sim: Simulation, key: string, value: number): void => {
  const overrides = { ...sim.overrides, [key]: value };
  sim.params = resolveParams(overrides);
  sim.decays = tabulateDecays(sim.params);
  sim.overrides = overrides;
  deriveAll(sim);
};

const change = (sim: Simulation, input: Exclude<SimulationInput, { type: "tick" | "turn" | "card" | "beat" }>): void => {
  switch (input.type) {
    case "add":
      return addCharacter(sim, input.character);
    case "edit":
      return editCharacter(sim, input.character);
    case "remove":
      noteRemoval(sim, input.characterId);
      return removeCharacter(sim, input.characterId);
    case "restore":
      return restoreCharacter(sim, input.characterId);
    case "seat":
      return seatCharacters(sim, input.characterIds, input.seated ? "scene" : "background");
    case "tie":
      return writeTieRecord(sim, input.tie);
    case "direct":
      return giveOrder(sim, input.command);
    case "param":
      return setParam(sim, input.key, input.value);
    case "fact":
      return authorFact(sim, input.fact);
    case "reveal":
      return revealFact(sim, input);
    case "retract":
      retractAct(sim, input.act);
      return shiftTies(sim, input.ties ?? []);
    case "shift":
      return shiftTies(sim, input.ties);
    case "memory":
      return editMemory(sim, input);
    case "motif":
      return authorMotif(sim, input.motif);
    case "motifCommand":
      return commandMotif(sim, input.id, input.command);
    case "plan":
      return planScene(sim, input.sceneKey, input.plan);
    default:
      throw new SimulationError("input.unknown", "This simulation takes no such input");
  }
};

/**
 * Changes the simulation by one input and says what came of it. The same setup and inputs give the same history on every machine.
 * Throws `SimulationError`, with nothing changed, for an input that makes no sense here.
 */
export const applyInput = (sim: Simulation, input: SimulationInput): SimulationOutcome => {
  if (input.type === "tick") return applyTick(sim);
  if (input.type === "turn") return applyTurn(sim, input);
  if (input.type === "card" || input.type === "beat") return happenByWord(sim, input);
  change(sim, input);
  return outcomeOf(sim, { motifs: input.type === "motif" || input.type === "motifCommand" ? reportMotifs(sim) : [] });
};

/** "What if?": see `decideAgain`. Throws `act.unknown` when the input brings about no such act. */
export const whatIf = (sim: Simulation, input: SimulationInput, act: number, question: WhatIf): WhatIfAnswer =>
  decideAgain(sim, input, act, question, applyInput);

/** The state of everybody, removed characters included, in order of arrival. */
export const readStates = (sim: Simulation): { characterId: string; state: CharacterState }[] =>
  sim.records.map(({ id }, index) => ({ characterId: id, state: stateAt(sim, index) }));

/** What a newly added character starts with. */
export const initialState = ({ bigFive, socialEnergy }: SimulationCharacter): CharacterState => startState(bigFive, socialEnergy);

import type { CharacterState } from "@/server/contracts/character";
import type { SimulationCharacter, SimulationInput, SimulationOutcome, SimulationSetup } from "@/server/contracts/simulation";
import { startState } from "@/server/contracts/temperament";
import { addCharacter, editCharacter, removeCharacter, restoreCharacter, seatCharacters, writeTieRecord } from "./cast";
import { tabulateDecays } from "./decay";
import { SimulationError } from "./errors";
import { stateAt } from "./mood-reports";
import { outcomeOf } from "./outcome";
import { resolveParams } from "./params";
import { emptySimulation, type Simulation } from "./state";
import { deriveAll } from "./temperament";
import { applyTick } from "./tick";
import { applyTurn } from "./turn";

export type { Simulation } from "./state";
export { SimulationError } from "./errors";
export { digest } from "./digest";
export { restore, snapshot } from "./snapshot";
export { drawSpeaker, foreseeSpeakers } from "./turns";

/** The same as an empty cast to which the characters, then the ties, are added one after the other. */
export const createSimulation = (setup: SimulationSetup): Simulation => {
  const sim = emptySimulation(setup, setup.characters.length);
  for (const character of setup.characters) addCharacter(sim, character);
  for (const tie of setup.ties) writeTieRecord(sim, tie);
  return sim;
};

const setParam = (sim: Simulation, key: string, value: number): void => {
  const overrides = { ...sim.overrides, [key]: value };
  sim.params = resolveParams(overrides);
  sim.decays = tabulateDecays(sim.params);
  sim.overrides = overrides;
  deriveAll(sim);
};

const change = (sim: Simulation, input: Exclude<SimulationInput, { type: "tick" | "turn" }>): void => {
  switch (input.type) {
    case "add":
      return addCharacter(sim, input.character);
    case "edit":
      return editCharacter(sim, input.character);
    case "remove":
      return removeCharacter(sim, input.characterId);
    case "restore":
      return restoreCharacter(sim, input.characterId);
    case "seat":
      return seatCharacters(sim, input.characterIds, input.seated ? "scene" : "background");
    case "tie":
      return writeTieRecord(sim, input.tie);
    case "param":
      return setParam(sim, input.key, input.value);
    default:
      throw new SimulationError("input.unknown", `This simulation takes no input ${input.type}`);
  }
};

/**
 * Changes the simulation by one input and says what came of it. The same setup and inputs give the same history on every machine.
 * Throws `SimulationError`, with nothing changed, for an input that makes no sense here.
 */
export const applyInput = (sim: Simulation, input: SimulationInput): SimulationOutcome => {
  if (input.type === "tick") return applyTick(sim);
  if (input.type === "turn") return applyTurn(sim, input);
  change(sim, input);
  return outcomeOf(sim, {});
};

/** The state of everybody, removed characters included, in order of arrival. */
export const readStates = (sim: Simulation): { characterId: string; state: CharacterState }[] =>
  sim.records.map(({ id }, index) => ({ characterId: id, state: stateAt(sim, index) }));

/** What a newly added character starts with. */
export const initialState = ({ bigFive, socialEnergy }: SimulationCharacter): CharacterState => startState(bigFive, socialEnergy);

import type { MoveId } from "@/server/contracts/moves";
import type { AuthoredFact, SimulationCharacter, SimulationOutcome } from "@/server/contracts/simulation";
import { buildCharacter, buildTie, characterId } from "@/server/testing/factories/simulation-people";
import { applyInput, createSimulation, type Simulation } from "../simulation";

/** Everybody knows everybody, and nobody acts unasked: what happens is what a test says. */
export const createSmallCast = (
  count: number,
  options: { params?: Record<string, number>; character?: Partial<SimulationCharacter>; strength?: number; trust?: number } = {},
): Simulation => {
  const { params = {}, character = {}, strength = 0.3, trust = 0.6 } = options;
  const people = Array.from({ length: count }, (_, k) => k);
  return createSimulation({
    seed: 5,
    params: { "activation.base": 0, ...params },
    characters: people.map((k) => buildCharacter(2, k, { homePlaceId: null, goals: [], ...character })),
    ties: people.flatMap((a) => people.flatMap((b) => (a === b ? [] : [buildTie(a, b, { strength, trust, familiarity: 0.5 })]))),
  });
};

/** One directed turn; everybody named is present. */
export const perform = (
  sim: Simulation,
  speaker: number,
  move: MoveId,
  target: number | null,
  also: { present?: number[]; hears?: number[] } = {},
): SimulationOutcome => {
  return applyInput(sim, {
    type: "turn",
    sceneKey: 1,
    // The dice of every turn are its own.
    turn: sim.acts + 1,
    present: [speaker, ...(target === null ? [] : [target]), ...(also.present ?? [])].map(characterId),
    speakerId: characterId(speaker),
    addresseeId: target === null ? null : characterId(target),
    move,
    ...(also.hears ? { hears: also.hears.map(characterId) } : {}),
  });
};

export const buildFact = (overrides: Partial<AuthoredFact> = {}): AuthoredFact => ({
  id: "a1",
  text: "The silver is gone",
  subjectId: null,
  objectId: null,
  isTrue: true,
  isSecret: false,
  heldBy: [],
  ...overrides,
});

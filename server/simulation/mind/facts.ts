import { reader } from "@/server/contracts/mind";
import type { AuthoredFact, SimulationInput } from "@/server/contracts/simulation";
import { SimulationError } from "../errors";
import { loadIndex, type Simulation } from "../state";
import { takeIn } from "./beliefs";
import { noteLearned } from "./learned";
import { createBasis } from "./mind-work";
import { How } from "./records";
import { NO_MOVE } from "./reflect";
import { show } from "./shown";
import { exposeDenials } from "./tell";

/** Interest of the writer's facts: secrets are the greater news. */
const NEWS = 0.6;
const SECRET_NEWS = 0.8;

const given = createBasis();

export const keyOfFact = (index: number): number => -(index + 1);
export const factOfKey = (sim: Simulation, key: number): AuthoredFact => sim.minds.facts[-key - 1]!;

const indexOfFact = (sim: Simulation, id: string): number => {
  const index = sim.minds.facts.findIndex((fact) => fact.id === id);
  if (index < 0) throw new SimulationError("fact.unknown", `There is no fact ${id}`);
  return index;
};

const personOr = (sim: Simulation, id: string | null): number => (id === null ? -1 : loadIndex(sim, id));

const give = (sim: Simulation, index: number, who: number): void => {
  const fact = sim.minds.facts[index]!;
  given.key = keyOfFact(index);
  given.move = NO_MOVE;
  given.answer = 2;
  given.subject = personOr(sim, fact.subjectId);
  given.object = personOr(sim, fact.objectId);
  given.from = -1;
  given.tick = sim.tick;
  given.via = 0;
  given.chain.fill(0);
  given.how = How.authored;
  given.strength = 1;
  given.true = fact.isTrue;
  given.secret = fact.isSecret;
  given.iota = fact.isSecret ? SECRET_NEWS : NEWS;
  if (takeIn(sim, who, given) === "lost") return;
  noteLearned(sim, who, given.key, given.object, 1);
  exposeDenials(sim, who, given.key);
};

/** Checks everything before anything changes. */
const giveAll = (sim: Simulation, index: number, ids: readonly string[]): void => {
  if (ids.includes(reader)) show(sim, index, 0);
  for (const id of new Set(ids)) if (id !== reader) give(sim, index, loadIndex(sim, id));
};
const assertKnown = (sim: Simulation, ids: readonly string[]): void => {
  for (const id of ids) if (id !== reader) loadIndex(sim, id);
};

/** The writer's fact, and who holds it from the start. */
export const authorFact = (sim: Simulation, fact: AuthoredFact): void => {
  if (sim.minds.facts.some(({ id }) => id === fact.id)) throw new SimulationError("fact.known", `There is a fact ${fact.id} already`);
  assertKnown(sim, [...fact.heldBy, ...[fact.subjectId, fact.objectId].filter((id) => id !== null)]);
  sim.minds.facts.push({ ...fact, heldBy: [...fact.heldBy] });
  giveAll(sim, sim.minds.facts.length - 1, fact.heldBy);
};

/** The writer lets somebody, or the reader, know. */
export const revealFact = (sim: Simulation, input: Extract<SimulationInput, { type: "reveal" }>): void => {
  const index = indexOfFact(sim, input.factId);
  assertKnown(sim, input.characterIds);
  giveAll(sim, index, input.characterIds);
};

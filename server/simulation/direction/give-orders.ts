import type { DirectCommand } from "@/server/contracts/simulation";
import { clamp } from "../arithmetic";
import { SimulationError } from "../errors";
import { moveCount, moveIndex } from "../moves";
import { loadIndex, type Simulation } from "../state";

const WEIGHT_MOST = 2;

const someoneOrAll = (sim: Simulation, actorId: string | null): number => (actorId === null ? -1 : loadIndex(sim, actorId));

const pin = (sim: Simulation, command: Extract<DirectCommand, { what: "pin" }>): void => {
  const actor = loadIndex(sim, command.actorId);
  const move = moveIndex[command.move];
  const target = command.targetId === null || move >= moveCount ? -1 : loadIndex(sim, command.targetId);
  if (target === actor) throw new SimulationError("tie.to_self", "A character cannot be directed toward itself");
  const { id, sceneKey, beforeTurn } = command;
  sim.orders.pins = [...sim.orders.pins.filter((other) => other.id !== id), { id, actor, move, target, sceneKey, beforeTurn }];
};

const forbid = (sim: Simulation, command: Extract<DirectCommand, { what: "forbid" }>): void => {
  const [actor, move] = [someoneOrAll(sim, command.actorId), moveIndex[command.move]];
  const others = sim.orders.forbidden.filter((order) => order.actor !== actor || order.move !== move);
  sim.orders.forbidden = command.forbidden ? [...others, { actor, move }] : others;
};

const weigh = (sim: Simulation, command: Extract<DirectCommand, { what: "weight" }>): void => {
  const [actor, move] = [someoneOrAll(sim, command.actorId), moveIndex[command.move]];
  if (!Number.isFinite(command.weight)) throw new SimulationError("param.invalid", "A weight must be a finite number");
  const weight = clamp(command.weight, -WEIGHT_MOST, WEIGHT_MOST);
  const others = sim.orders.weights.filter((order) => order.actor !== actor || order.move !== move);
  sim.orders.weights = weight === 0 ? others : [...others, { actor, move, weight }];
};

const free = (sim: Simulation, { actorId, value }: Extract<DirectCommand, { what: "autonomy" }>): void => {
  if (!(value >= 0 && value <= 1)) throw new SimulationError("param.invalid", "Autonomy must be 0 to 1");
  const actor = loadIndex(sim, actorId);
  sim.records[actor] = { ...sim.records[actor]!, autonomy: value };
  sim.people.saved.autonomy[actor] = value;
};

/** The writer's hand, §1.10. Throws before anything has changed. */
export const giveOrder = (sim: Simulation, command: DirectCommand): void => {
  switch (command.what) {
    case "pin":
      return pin(sim, command);
    case "unpin":
      sim.orders.pins = sim.orders.pins.filter(({ id }) => id !== command.id);
      return;
    case "forbid":
      return forbid(sim, command);
    case "weight":
      return weigh(sim, command);
    case "autonomy":
      return free(sim, command);
  }
};

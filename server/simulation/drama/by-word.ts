import type { SimulationInput, SimulationOutcome } from "@/server/contracts/simulation";
import { reportMoods } from "../mood-reports";
import { outcomeOf } from "../outcome";
import { isRemoved } from "../people";
import { loadIndex, type Simulation } from "../state";
import { directBeat } from "./beats";
import { playCard } from "./cards";
import { sceneFor } from "./scenes";

/** What the writer lets happen in a scene: a card is played, a beat begins or ends. Throws before anything has changed. */
export const happenByWord = (sim: Simulation, input: Extract<SimulationInput, { type: "card" | "beat" }>): SimulationOutcome => {
  const present = input.present.map((id) => loadIndex(sim, id)).filter((index) => !isRemoved(sim.people, index));
  const scene = sceneFor(sim, input.sceneKey);
  if (input.type === "beat") return outcomeOf(sim, { drama: directBeat(sim, scene, present, input) });
  const drama = playCard(sim, scene, present, input.card);
  return outcomeOf(sim, {
    drama,
    moods: reportMoods(
      sim,
      [...present].sort((a, b) => a - b),
    ),
  });
};

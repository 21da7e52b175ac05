import type { Choice, SimulationInput, SimulationOutcome, WhatIf, WhatIfAnswer } from "@/server/contracts/simulation";
import { SimulationError } from "./errors";
import { restore, snapshot } from "./snapshot";
import type { Simulation } from "./state";

/** The input again, on a copy, with every act told. */
const liveAgain = (bytes: Uint8Array, input: SimulationInput, probe: Simulation["probe"], apply: Apply): SimulationOutcome => {
  const copy = restore(bytes);
  copy.params = { ...copy.params, report: { ...copy.params.report, everyActUpTo: Infinity } };
  copy.probe = probe;
  return apply(copy, input);
};
type Apply = (sim: Simulation, input: SimulationInput) => SimulationOutcome;

const choiceIn = (outcome: SimulationOutcome, act: number): Choice => {
  const found = outcome.acts.find(({ number }) => number === act);
  if (!found) throw new SimulationError("act.unknown", `That input brings about no act ${act}`);
  const { move, targetId, accepted, reason } = found;
  return { move, targetId, accepted, reason };
};

/**
 * The decision behind an act of this input, as it was and with exactly one of its inputs changed: same moment, same dice, same people.
 * Reads only. `apply` is how the simulation takes an input.
 */
export const decideAgain = (sim: Simulation, input: SimulationInput, act: number, change: WhatIf, apply: Apply): WhatIfAnswer => {
  const bytes = snapshot(sim);
  return {
    change,
    before: choiceIn(liveAgain(bytes, input, null, apply), act),
    after: choiceIn(liveAgain(bytes, input, { act, change }, apply), act),
  };
};

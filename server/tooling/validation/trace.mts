import fs from "node:fs";
import { modelVersion, type SimulationInput, type SimulationSetup } from "@/server/contracts/simulation";
import { digestParts } from "@/server/simulation/digest";
import { moveAt, moveCount } from "@/server/simulation/moves";
import { digest } from "@/server/simulation/simulation";
import { idAt, type Simulation } from "@/server/simulation/state";
import type { Deed } from "@/server/simulation/workspace";
import { setupOf, type Plan } from "./plan.mts";

export const TRACE_FORMAT = "dramatis.trace";
export const TICKS_PER_DIGEST = 100;
const BUFFER = 1 << 20;

/** One act as a trace names it. */
export interface TracedAct {
  number: number;
  actorId: string;
  targetId: string | null;
  aboutId: string | null;
  move: string;
  /** Null for a solo move. */
  accepted: boolean | null;
}

/** The lines of a trace: the setup, then inputs with what came of them, and digests on the way. */
export type TraceLine =
  | ({ kind: "setup"; format: typeof TRACE_FORMAT; version: 1; modelVersion: number } & SimulationSetup)
  | { kind: "input"; tick: number; input: SimulationInput; acts: TracedAct[] }
  | { kind: "digest"; tick: number; digest: string; parts: Record<string, string> };

export const traceAct = (sim: Simulation, deed: Deed): TracedAct => {
  const directed = deed.move < moveCount;
  return {
    number: deed.number,
    actorId: idAt(sim, deed.actor),
    targetId: directed ? idAt(sim, deed.target) : null,
    aboutId: deed.about < 0 ? null : idAt(sim, deed.about),
    move: moveAt(deed.move),
    accepted: directed ? deed.accepted : null,
  };
};

export const digestLine = (sim: Simulation): TraceLine => ({
  kind: "digest",
  tick: sim.tick,
  digest: digest(sim),
  parts: digestParts(sim),
});

export interface TraceWriter {
  /** Before the first tick: writes the setup, and listens from then on. */
  open(plan: Plan, sim: Simulation): void;
  /** After each tick. */
  tick(sim: Simulation): void;
  close(): void;
}

export const createTraceWriter = (file: string): TraceWriter => {
  const handle = fs.openSync(file, "w");
  let held = "";
  let acts: TracedAct[] = [];
  const write = (line: TraceLine): void => {
    held += `${JSON.stringify(line)}\n`;
    if (held.length < BUFFER) return;
    fs.writeSync(handle, held);
    held = "";
  };
  return {
    open: (plan, sim) => {
      write({ kind: "setup", format: TRACE_FORMAT, version: 1, modelVersion, ...setupOf(plan) });
      for (const input of plan.cast?.inputs ?? []) write({ kind: "input", tick: sim.tick, input, acts: [] });
      const before = sim.work.listener;
      sim.work.listener = (deed) => {
        before?.(deed);
        acts.push(traceAct(sim, deed));
      };
    },
    tick: (sim) => {
      write({ kind: "input", tick: sim.tick, input: { type: "tick" }, acts });
      acts = [];
      if (sim.tick % TICKS_PER_DIGEST === 0) write(digestLine(sim));
    },
    close: () => {
      fs.writeSync(handle, held);
      fs.closeSync(handle);
    },
  };
};

import fs from "node:fs";
import readline from "node:readline";
import { modelVersion } from "@/server/contracts/simulation";
import { digestParts } from "@/server/simulation/digest";
import { applyInput, createSimulation, digest, type Simulation } from "@/server/simulation/simulation";
import { BadInput } from "./options.mts";
import { traceAct, TRACE_FORMAT, type TracedAct, type TraceLine } from "./trace.mts";

export interface Replayed {
  inputs: number;
  acts: number;
  digests: number;
  tick: number;
  /** Where the replay first did something else; null when it never did. */
  divergence: Divergence | null;
}

export interface Divergence {
  tick: number;
  /** An act that differs, or the parts of the state whose digests do. */
  what: string;
}

const describeAct = (act: TracedAct | undefined): string =>
  act
    ? `${act.actorId} ${act.move}${act.targetId === null ? "" : ` to ${act.targetId}`}${act.aboutId === null ? "" : ` about ${act.aboutId}`}${act.accepted === null ? "" : act.accepted ? ", accepted" : ", refused"}`
    : "nothing";

/** The first act in which two lists differ, in words. */
export const compareActs = (recorded: readonly TracedAct[], found: readonly TracedAct[]): string | null => {
  const length = Math.max(recorded.length, found.length);
  for (let k = 0; k < length; k += 1) {
    const [a, b] = [recorded[k], found[k]];
    if (a && b && a.number === b.number && describeAct(a) === describeAct(b)) continue;
    return `act ${(a ?? b)!.number} of character ${(a ?? b)!.actorId}: recorded ${describeAct(a)}; replayed ${describeAct(b)}`;
  }
  return null;
};

export const compareParts = (recorded: Readonly<Record<string, string>>, found: Readonly<Record<string, string>>): string => {
  const names = [...new Set([...Object.keys(recorded), ...Object.keys(found)])].filter((name) => recorded[name] !== found[name]);
  return names.length > 0 ? `state differs in ${names.join(", ")}` : "state differs outside its parts";
};

const open = (line: TraceLine): Simulation => {
  if (line.kind !== "setup" || line.format !== TRACE_FORMAT) throw new BadInput("This file is no trace: its first line is no setup");
  if (line.modelVersion !== modelVersion)
    throw new BadInput(`This trace was written by model ${line.modelVersion}; here it is ${modelVersion}`);
  const { seed, params, characters, ties } = line;
  return createSimulation({ seed, params, characters, ties });
};

const parse = (text: string, number: number): TraceLine => {
  try {
    return JSON.parse(text) as TraceLine;
  } catch {
    throw new BadInput(`Line ${number} of the trace is not JSON`);
  }
};

const step = (sim: Simulation, line: TraceLine, result: Replayed, acts: TracedAct[]): string | null => {
  if (line.kind === "input") {
    acts.length = 0;
    applyInput(sim, line.input);
    result.inputs += 1;
    result.acts += acts.length;
    result.tick = sim.tick;
    return compareActs(line.acts, acts);
  }
  if (line.kind !== "digest") return null;
  result.digests += 1;
  return digest(sim) === line.digest ? null : compareParts(line.parts, digestParts(sim));
};

/** Plays a trace again, and stops at the first difference. */
export const replayTrace = async (file: string, tell: (tick: number) => void): Promise<Replayed> => {
  if (!fs.existsSync(file)) throw new BadInput(`There is no file ${file}`);
  const result: Replayed = { inputs: 0, acts: 0, digests: 0, tick: 0, divergence: null };
  const acts: TracedAct[] = [];
  let sim: Simulation | null = null;
  let number = 0;
  for await (const text of readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (text === "") continue;
    const line = parse(text, number);
    if (sim === null) {
      const opened = open(line);
      opened.work.listener = (deed) => void acts.push(traceAct(opened, deed));
      sim = opened;
      continue;
    }
    const difference = step(sim, line, result, acts);
    if (difference !== null) return { ...result, divergence: { tick: sim.tick, what: difference } };
    tell(sim.tick);
  }
  if (sim === null) throw new BadInput("This file is no trace: it is empty");
  return result;
};

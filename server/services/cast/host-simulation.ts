import { Worker } from "node:worker_threads";
import type { FloorState, SimulationInput, SimulationOutcome, SimulationSetup, SpeakerChance } from "@/server/contracts/simulation";
import { AppError } from "@/server/core/errors";
import {
  applyInput,
  createSimulation,
  digest,
  drawSpeaker,
  foreseeSpeakers,
  restore,
  snapshot,
  type Simulation,
} from "@/server/simulation/simulation";

/** A simulation wherever it runs: in this thread for small casts, in one of its own for large ones. Calls are answered in order. */
export interface SimulationHost {
  apply(inputs: readonly SimulationInput[]): Promise<SimulationOutcome[]>;
  foresee(floor: FloorState): Promise<SpeakerChance[]>;
  draw(floor: FloorState): Promise<string | null>;
  digest(): Promise<string>;
  snapshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type SimulationStart = { setup: SimulationSetup } | { state: Uint8Array };

/** One request to a simulation; the same set in this thread and across the thread boundary. */
export type SimulationCall =
  | { call: "apply"; inputs: readonly SimulationInput[] }
  | { call: "foresee"; floor: FloorState }
  | { call: "draw"; floor: FloorState }
  | { call: "digest" }
  | { call: "snapshot" };

export const openSimulation = (start: SimulationStart): Simulation =>
  "setup" in start ? createSimulation(start.setup) : restore(start.state);

export const answerCall = (sim: Simulation, request: SimulationCall): unknown => {
  switch (request.call) {
    case "apply":
      return request.inputs.map((input) => applyInput(sim, input));
    case "foresee":
      return foreseeSpeakers(sim, request.floor);
    case "draw":
      return drawSpeaker(sim, request.floor);
    case "digest":
      return digest(sim);
    case "snapshot":
      return snapshot(sim);
  }
};

const toHost = (ask: (request: SimulationCall) => Promise<unknown>, close: () => Promise<void>): SimulationHost => ({
  apply: async (inputs) => (await ask({ call: "apply", inputs })) as SimulationOutcome[],
  foresee: async (floor) => (await ask({ call: "foresee", floor })) as SpeakerChance[],
  draw: async (floor) => (await ask({ call: "draw", floor })) as string | null,
  digest: async () => (await ask({ call: "digest" })) as string,
  snapshot: async () => (await ask({ call: "snapshot" })) as Uint8Array,
  close,
});

export const hostInThread = (start: SimulationStart): SimulationHost => {
  const sim = openSimulation(start);
  return toHost(
    async (request) => answerCall(sim, request),
    async () => undefined,
  );
};

type Reply = { id: number; value: unknown } | { id: number; error: string };

/** The script answers `SimulationCall`s by `answerCall`; a thread that dies fails every open call, and the cast is loaded again. */
export const hostInWorker = (script: URL, start: SimulationStart): SimulationHost => {
  const worker = new Worker(script, { workerData: start });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let dead: Error | null = null;
  const fail = (error: Error): void => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on("message", (reply: Reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ("error" in reply) call?.reject(new AppError("INTERNAL", "The simulation refused an input", { cause: reply.error }));
    else call?.resolve(reply.value);
  });
  worker.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => fail(new AppError("UNAVAILABLE", `The simulation's thread ended with code ${code}`)));
  worker.unref();
  return toHost(
    (request) =>
      new Promise((resolve, reject) => {
        if (dead) return reject(dead);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, request });
      }),
    async () => {
      // Whoever still waits for an answer must hear that none comes.
      fail(new AppError("UNAVAILABLE", "The simulation was put away in the meantime"));
      await worker.terminate();
    },
  );
};

import { Worker } from "node:worker_threads";
import type { KnowledgeAnswer, KnowledgeQuestion, Mind } from "@/server/contracts/mind";
import type {
  FloorState,
  SimulationInput,
  SimulationOutcome,
  SimulationSetup,
  SpeakerChance,
  WhatIf,
  WhatIfAnswer,
} from "@/server/contracts/simulation";
import { AppError } from "@/server/core/errors";
import {
  applyInput,
  askKnowledge,
  createSimulation,
  digest,
  drawSpeaker,
  foreseeSpeakers,
  readMind,
  readScene,
  regionsOf,
  restore,
  SimulationError,
  snapshot,
  whatIf,
  type Simulation,
} from "@/server/simulation/simulation";

/** A simulation wherever it runs: in this thread for small casts, in one of its own for large ones. Calls are answered in order. */
export interface SimulationHost {
  apply(inputs: readonly SimulationInput[]): Promise<SimulationOutcome[]>;
  foresee(floor: FloorState): Promise<SpeakerChance[]>;
  draw(floor: FloorState): Promise<string | null>;
  digest(): Promise<string>;
  /** What a character remembers and holds to be so. */
  mind(characterId: string): Promise<Mind>;
  knowledge(question: KnowledgeQuestion): Promise<KnowledgeAnswer>;
  /** The decision behind an act of this input, and again with one thing changed. The simulation is as before afterwards. */
  whatIf(input: SimulationInput, act: number, change: WhatIf): Promise<WhatIfAnswer>;
  /** What inputs would lead to, without anything being changed. */
  peek(inputs: readonly SimulationInput[]): Promise<SimulationOutcome[]>;
  /** Tension of a scene, and what is aimed at; null before its first turn. */
  scene(sceneKey: number): Promise<{ tension: number; target: number } | null>;
  /** The regions that these people live in, whose themes they feel. */
  regions(characterIds: readonly string[]): Promise<number[]>;
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
  | { call: "mind"; characterId: string }
  | { call: "knowledge"; question: KnowledgeQuestion }
  | { call: "whatIf"; input: SimulationInput; act: number; change: WhatIf }
  | { call: "peek"; inputs: readonly SimulationInput[] }
  | { call: "scene"; sceneKey: number }
  | { call: "regions"; characterIds: readonly string[] }
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
    case "mind":
      return readMind(sim, request.characterId);
    case "knowledge":
      return askKnowledge(sim, request.question);
    case "whatIf":
      return whatIf(sim, request.input, request.act, request.change);
    case "peek": {
      const copy = restore(snapshot(sim));
      return request.inputs.map((input) => applyInput(copy, input));
    }
    case "scene":
      return readScene(sim, request.sceneKey);
    case "regions":
      return regionsOf(sim, request.characterIds);
    case "snapshot":
      return snapshot(sim);
  }
};

const toHost = (ask: (request: SimulationCall) => Promise<unknown>, close: () => Promise<void>): SimulationHost => ({
  apply: async (inputs) => (await ask({ call: "apply", inputs })) as SimulationOutcome[],
  foresee: async (floor) => (await ask({ call: "foresee", floor })) as SpeakerChance[],
  draw: async (floor) => (await ask({ call: "draw", floor })) as string | null,
  digest: async () => (await ask({ call: "digest" })) as string,
  mind: async (characterId) => (await ask({ call: "mind", characterId })) as Mind,
  knowledge: async (question) => (await ask({ call: "knowledge", question })) as KnowledgeAnswer,
  whatIf: async (input, act, change) => (await ask({ call: "whatIf", input, act, change })) as WhatIfAnswer,
  peek: async (inputs) => (await ask({ call: "peek", inputs })) as SimulationOutcome[],
  scene: async (sceneKey) => (await ask({ call: "scene", sceneKey })) as { tension: number; target: number } | null,
  regions: async (characterIds) => (await ask({ call: "regions", characterIds })) as number[],
  snapshot: async () => (await ask({ call: "snapshot" })) as Uint8Array,
  close,
});

type Reply = { id: number; value: unknown } | { id: number; error: string; reason: string | null };

/** What a person asked for and the rules do not allow is theirs to know; anything else is ours. */
const toRefusal = (message: string, reason: string | null): AppError =>
  reason === null
    ? new AppError("INTERNAL", "The simulation refused an input", { cause: message })
    : new AppError("PRECONDITION", message, { reason });
export const refusalReason = (error: unknown): string | null => (error instanceof SimulationError ? error.reason : null);

export const hostInThread = (start: SimulationStart): SimulationHost => {
  const sim = openSimulation(start);
  return toHost(
    async (request) => {
      try {
        return answerCall(sim, request);
      } catch (error) {
        const reason = refusalReason(error);
        throw reason === null ? error : toRefusal((error as Error).message, reason);
      }
    },
    async () => undefined,
  );
};

/** A tick leaves little garbage, and most of it dies at once: more room than this is only touched, and never given back. */
const YOUNG_MB = 24;

/** The script answers `SimulationCall`s by `answerCall`; a thread that dies fails every open call, and the cast is loaded again. */
export const hostInWorker = (script: URL, start: SimulationStart): SimulationHost => {
  const worker = new Worker(script, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
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
    if ("error" in reply) call?.reject(toRefusal(reply.error, reply.reason));
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

import { parentPort, workerData } from "node:worker_threads";
import { answerCall, openSimulation, refusalReason, type SimulationCall, type SimulationStart } from "@/server/services/cast";

const sim = openSimulation(workerData as SimulationStart);

parentPort?.on("message", ({ id, request }: { id: number; request: SimulationCall }) => {
  try {
    parentPort?.postMessage({ id, value: answerCall(sim, request) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error), reason: refusalReason(error) });
  }
});

import { parentPort, workerData } from "node:worker_threads";
import { answerCall, openSimulation, refusalReason, type SimulationCall, type SimulationStart } from "@/server/services/cast";

const sim = openSimulation(workerData as SimulationStart);

parentPort?.on("message", ({ id, request }: { id: number; request: SimulationCall }) => {
  try {
    const value = answerCall(sim, request);
    // A saved state is tens of megabytes: handed over, not copied.
    const handedOver = value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
    parentPort?.postMessage({ id, value }, handedOver);
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error), reason: refusalReason(error) });
  }
});

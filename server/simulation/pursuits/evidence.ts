import type { Simulation } from "../state";

export const signalEnd = (_sim: Simulation, _row: number, _before: number): void => undefined;

import type { Simulation } from "../state";

export const signalKind = (_sim: Simulation, _person: number, _before: number, _after: number): void => undefined;

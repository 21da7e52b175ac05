import type { Thread } from "@/server/contracts/threads";
import type { Simulation } from "../state";

export const tellSecrets = (_sim: Simulation): Thread[] => [];
export const saveSecrets = (_sim: Simulation): Thread[] => [];
export const loadSecrets = (_sim: Simulation, _saved: readonly Thread[]): void => undefined;

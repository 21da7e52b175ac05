import { pursuitKeeper } from "./pursuits/keeper";
import { orderKeeper } from "./direction/keeper";
import { bondKeeper } from "./bonds/keeper";
import { poolKeeper } from "./appraisal/keeper";
import type { AnyColumn } from "./columns";
import { dramaKeeper } from "./drama/keeper";
import { mindKeeper } from "./mind/keep-minds";
import { motifKeeper } from "./motifs/keeper";
import type { Simulation } from "./state";
import { tellingKeeper } from "./telling-bar";

/** State of one part of the simulation beyond people and ties: how it is saved, brought back, and hashed. */
export interface PartKeeper {
  name: string;
  /** JSON-safe numbers, texts and lists; keys always in the same order. */
  saveData(sim: Simulation): unknown;
  /** Typed arrays, always the same ones in the same order; only the rows in use. */
  saveColumns(sim: Simulation): AnyColumn[];
  /** `sim` holds people and ties already. Columns come as copies that may be kept. */
  load(sim: Simulation, data: unknown, columns: AnyColumn[]): void;
}

/** In this order in a snapshot and in the digest. A part that is added later goes to the end. */
export const partKeepers: readonly PartKeeper[] = [
  pursuitKeeper,
  bondKeeper,
  poolKeeper,
  orderKeeper,
  motifKeeper,
  dramaKeeper,
  mindKeeper,
  tellingKeeper,
];

import type { Improvise } from "@/server/contracts/speech";
import { createOrchestrator, type WordsLog } from "./orchestrator";
import type { Words } from "./port";
import { createImproviserModel, type ImproviserModelOptions } from "./providers/improviser-model";

export interface ImproviserWordsOptions extends ImproviserModelOptions {
  improvise: Improvise;
  log: WordsLog;
}

/** Words with no key and no network: the improviser behind the same port as any model. */
export const createWords = ({ improvise, log, ...model }: ImproviserWordsOptions): Words =>
  createOrchestrator({ model: createImproviserModel(improvise, model), fallback: improvise, log });

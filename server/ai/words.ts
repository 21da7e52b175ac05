import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { Improvise } from "@/server/contracts/speech";
import { createOrchestrator, type WordsLog } from "./orchestrator";
import type { Words } from "./port";
import { reserveFor, type Price } from "./pricing";
import { speakLine } from "./prompts/speak-line";
import { createTurnChooser } from "./turn-chooser";
import { createImproviserModel, improviserModelId, type ImproviserModelOptions } from "./providers/improviser-model";

export interface WordsOptions extends ImproviserModelOptions {
  improvise: Improvise;
  log: WordsLog;
  /** Models beside the improviser, by the name under which they are chosen, and what they cost where that is known. */
  models?: ReadonlyMap<string, LanguageModelV4>;
  prices?: ReadonlyMap<string, Price>;
  /** Longest wait for whoever says who speaks next. */
  turnTimeoutMs?: number;
}

/**
 * Words with no key and no network: the improviser behind the same port as any model. Where a model is asked for by name, it speaks, and
 * the improviser in its place when it fails or is not there any more.
 */
export const createWords = ({ improvise, log, models = new Map(), prices = new Map(), turnTimeoutMs, ...options }: WordsOptions): Words => {
  const choosers = new Map(
    [...models].map(([name, model]) => {
      const chooser = { name, model, price: prices.get(name), ...(turnTimeoutMs && { timeoutMs: turnTimeoutMs }) };
      return [name, createTurnChooser(chooser)] as const;
    }),
  );
  const [first] = choosers.values();
  const speakers = new Map(
    [[improviserModelId, createImproviserModel(improvise, options)] as const, ...models].map(
      ([name, model]) => [name, createOrchestrator({ name, model, fallback: improvise, log, price: prices.get(name) })] as const,
    ),
  );
  return {
    models: [...speakers.keys()],
    turns: (name) => (name === null ? first : choosers.get(name)),
    isPriced: (name) => !models.has(name) || prices.has(name),
    reserve: (request, name, room) => {
      if (name === null || !models.has(name)) return null;
      const { system, prompt } = speakLine(request);
      return reserveFor(`${system}\n${prompt}`, prices.get(name), room);
    },
    speak: (request, { model, ...rest } = {}) => {
      const speaker = speakers.get(model ?? improviserModelId) ?? speakers.get(improviserModelId)!;
      return speaker.speak(request, rest);
    },
  };
};

import { setTimeout as sleep } from "node:timers/promises";
import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart, LanguageModelV4Usage } from "@ai-sdk/provider";
import type { Improvise } from "@/server/contracts/speech";
import { AppError } from "@/server/core/errors";
import { dramatisOptionsSchema, providerKey } from "./dramatis-options";

export const improviserProvider = "dramatis.improviser";
export const improviserModelId = "improviser";

export interface ImproviserModelOptions {
  /** Between two words of a watched line. */
  chunkDelayMs?: number;
}

/** Providers count tokens; here four signs stand for one. */
const countTokens = (text: string): number => Math.ceil(text.length / 4);
const finishReason = { unified: "stop", raw: "stop" } as const;

const compose = (improvise: Improvise, options: LanguageModelV4CallOptions) => {
  const parsed = dramatisOptionsSchema.safeParse(options.providerOptions?.[providerKey]);
  if (!parsed.success) {
    throw new AppError("VALIDATION", "The improviser needs a speech request", { reason: "improviser.no_request", cause: parsed.error });
  }
  const { text, direction, used = null } = improvise(parsed.data.request, parsed.data.heard);
  const input = countTokens(JSON.stringify(options.prompt));
  const output = countTokens(text);
  const usage: LanguageModelV4Usage = {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
  return { text, usage, isPaced: parsed.data.isPaced, providerMetadata: { [providerKey]: { direction, used } } };
};

async function* toParts(
  said: ReturnType<typeof compose>,
  delayMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: [] };
  yield { type: "text-start", id: "line" };
  for (const delta of said.text.split(/(?<= )/)) {
    signal?.throwIfAborted();
    yield { type: "text-delta", id: "line", delta };
    if (delayMs > 0) await sleep(delayMs, undefined, signal ? { signal } : {});
  }
  yield { type: "text-end", id: "line" };
  yield { type: "finish", finishReason, usage: said.usage, providerMetadata: said.providerMetadata };
}

/** The improviser as a language model: takes its request from `providerOptions.dramatis`, gives words, and the direction as metadata. */
export const createImproviserModel = (improvise: Improvise, { chunkDelayMs = 18 }: ImproviserModelOptions = {}): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: improviserProvider,
  modelId: improviserModelId,
  supportedUrls: {},
  doGenerate: async (options) => {
    const { text, usage, providerMetadata } = compose(improvise, options);
    return { content: [{ type: "text", text }], finishReason, usage, warnings: [], providerMetadata };
  },
  doStream: async (options) => {
    const said = compose(improvise, options);
    const parts = toParts(said, said.isPaced ? chunkDelayMs : 0, options.abortSignal);
    return {
      stream: new ReadableStream<LanguageModelV4StreamPart>({
        pull: async (controller) => {
          const { value, done } = await parts.next();
          if (done) controller.close();
          else controller.enqueue(value);
        },
        cancel: async () => {
          await parts.return(undefined);
        },
      }),
    };
  },
});

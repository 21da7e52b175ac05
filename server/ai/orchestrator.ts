import type { JSONObject, LanguageModelV4, SharedV4ProviderMetadata } from "@ai-sdk/provider";
import { streamText } from "ai";
import type { Improvise, SpeechRequest } from "@/server/contracts/speech";
import { limits } from "@/server/contracts/limits";
import { AppError } from "@/server/core/errors";
import { isSpeakable, ownWordsOf, readLine } from "./line-text";
import type { CallCost } from "@/server/contracts/scene-limits";
import type { SpeakOptions, SpokenWords, Words } from "./port";
import { costOf, tokensIn, type Price } from "./pricing";
import { speakLine } from "./prompts/speak-line";
import { untilAborted } from "./until-aborted";
import { dramatisMetadataSchema, providerKey } from "./providers/dramatis-options";
import { improviserModelId, improviserProvider } from "./providers/improviser-model";

export interface WordsLog {
  warn(details: object, message: string): void;
}
export interface OrchestratorOptions {
  model: LanguageModelV4;
  /** Speaks when the model does not. */
  fallback: Improvise;
  log: WordsLog;
  /** Of the model; undefined: not known. */
  price?: Price | undefined;
  /** Longest wait for a whole line. */
  timeoutMs?: number;
}

/** What a call has used so far, as far as one can tell from outside: a provider says it at the end only. */
interface Meter {
  input: number;
  output: number;
}

/** Raw signs that a provider may send before it is cut off: room for a direction and some noise beside the line. */
const RAW_LIMIT = limits.lineLength * 2;

/** What a model says beside its words; nothing, from most. */
const asideOf = (metadata: SharedV4ProviderMetadata | undefined): Pick<SpokenWords, "direction" | "used"> => {
  const parsed = dramatisMetadataSchema.safeParse(metadata?.[providerKey]);
  if (!parsed.success) return { direction: null };
  const { direction, used } = parsed.data;
  return used === null ? { direction } : { direction, used };
};

/** A direction that has not closed yet is not shown as speech. */
const isHalfDirection = (raw: string): boolean => /^\s*(?:\([^)]*|\*[^*]*)$/.test(raw);

/** Whom the model may not speak for: everybody that it has heard of but the speaker. */
const othersIn = ({ speaker, addressee, about, previous, others = [] }: SpeechRequest): string[] => {
  const people = [addressee, about].flatMap((person) => (person ? [person.name, person.shortName] : []));
  const own = new Set([speaker.name, speaker.shortName]);
  return [...new Set([...people, ...others, ...previous.map(({ speakerName }) => speakerName), "User"])].filter((name) => !own.has(name));
};

const streamLine = async (
  model: LanguageModelV4,
  request: SpeechRequest,
  { onText, heard, reserve }: SpeakOptions,
  { stop, meter }: { stop: AbortController; meter: Meter },
): Promise<SpokenWords> => {
  const names = [request.speaker.shortName, request.speaker.name];
  const others = othersIn(request);
  const prompt = speakLine(request);
  meter.input = tokensIn(`${prompt.system}\n${prompt.prompt}`);
  const result = streamText({
    model,
    ...prompt,
    ...(reserve?.maxOutputTokens != null && { maxOutputTokens: reserve.maxOutputTokens }),
    providerOptions: { [providerKey]: { request, isPaced: onText !== undefined, ...(heard && { heard: heard as unknown as JSONObject }) } },
    abortSignal: stop.signal,
    maxRetries: reserve?.retries ?? 1,
    onError: () => undefined,
  });
  let raw = "";
  let shown = "";
  let metadata: SharedV4ProviderMetadata | undefined;
  for await (const part of result.fullStream) {
    stop.signal.throwIfAborted();
    if (part.type === "error") throw part.error;
    if (part.type === "finish-step") {
      metadata = part.providerMetadata;
      meter.input = part.usage.inputTokens ?? meter.input;
      meter.output = part.usage.outputTokens ?? meter.output;
    }
    if (part.type !== "text-delta") continue;
    raw += part.text;
    meter.output = tokensIn(raw);
    if (raw.length > RAW_LIMIT) throw new AppError("UPSTREAM", "The model went on for too long", { reason: "words.oversized" });
    const soFar = isHalfDirection(raw) ? "" : ownWordsOf(readLine(raw, names).text, others);
    if (soFar === shown || soFar === "") continue;
    shown = soFar;
    onText?.(soFar);
  }
  stop.signal.throwIfAborted();
  const { text: whole, direction } = readLine(raw, names);
  const text = ownWordsOf(whole, others);
  if (!isSpeakable(text))
    throw new AppError("UPSTREAM", "The model gave no line", {
      reason: text !== whole ? "words.other_speaker" : text === "" ? "words.empty" : "words.unspeakable",
    });
  const source = model.provider === improviserProvider ? "improviser" : "model";
  const aside = asideOf(metadata);
  return { ...aside, text, direction: aside.direction ?? direction, source, model: model.modelId };
};

const improvised = (improvise: Improvise, request: SpeechRequest, { onText, heard }: SpeakOptions): SpokenWords => {
  const speech = improvise(request, heard);
  onText?.(speech.text);
  return { ...speech, source: "improviser", model: improviserModelId };
};

/** Words from a model, and from the improviser whenever the model fails, dawdles, says nothing or does not stop. */
export const createOrchestrator = ({ model, fallback, log, price, timeoutMs = 20_000 }: OrchestratorOptions): Words => ({
  speak: async (request, options = {}) => {
    const { onText, signal } = options;
    signal?.throwIfAborted();
    const stop = new AbortController();
    const meter: Meter = { input: 0, output: 0 };
    const spent = (): { spent?: CallCost } =>
      options.reserve === undefined
        ? {}
        : { spent: { tokens: meter.input + meter.output, cents: costOf(price, meter.input, meter.output) } };
    const timer = setTimeout(() => stop.abort(new AppError("UPSTREAM", "The model took too long", { reason: "words.timeout" })), timeoutMs);
    const pass = (): void => stop.abort(signal?.reason);
    signal?.addEventListener("abort", pass, { once: true });
    // Once the answer is settled, a stream that lingers speaks to nobody.
    const live: SpeakOptions["onText"] = onText && ((soFar) => void (stop.signal.aborted || onText(soFar)));
    try {
      const work = streamLine(model, request, { ...options, ...(live && { onText: live }) }, { stop, meter });
      return { ...(await untilAborted(work, stop.signal)), ...spent() };
    } catch (error) {
      stop.abort(error);
      signal?.throwIfAborted();
      log.warn(
        { err: error, model: model.modelId, provider: model.provider, turnKey: request.turnKey },
        "The improviser speaks in the model's place",
      );
      return { ...improvised(fallback, request, options), ...spent() };
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", pass);
    }
  },
});

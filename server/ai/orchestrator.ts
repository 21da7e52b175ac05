import type { JSONObject, LanguageModelV4, SharedV4ProviderMetadata } from "@ai-sdk/provider";
import { streamText, type FinishReason } from "ai";
import type { Improvise, SpeechRequest } from "@/server/contracts/speech";
import { limits } from "@/server/contracts/limits";
import { AppError } from "@/server/core/errors";
import { isSpeakable, ownWordsOf, readLine, type LineParts } from "./line-text";
import type { CallCost } from "@/server/contracts/scene-limits";
import type { SpeakOptions, SpokenWords, Words } from "./port";
import { costOf, tokensIn, type Price } from "./pricing";
import { speakLine } from "./prompts/speak-line";
import { sayFailure } from "./say-failure";
import { isOversized, isRefusal, stripAnswer } from "./strip-answer";
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
  /** The name under which it is chosen. */
  name?: string;
  /** Longest wait for a sign of the model: its first, or the next. */
  silenceMs?: number;
  /** Longest wait for a whole line. */
  timeoutMs?: number;
}

/** What a call has used so far, as far as one can tell from outside: a provider says it at the end only. */
interface Meter {
  input: number;
  output: number;
}

/** Raw signs that a provider may send before it is cut off: room for a direction and some noise beside the line, and for thoughts. */
const RAW_LIMIT = limits.lineLength * 2;
const THOUGHT_LIMIT = 40_000;
const SILENCE_MS = 20_000;
/** A small machine that speaks slowly is heard out. */
const TIMEOUT_MS = 90_000;

/** What a model says beside its words; nothing, from most. */
const asideOf = (metadata: SharedV4ProviderMetadata | undefined): Pick<SpokenWords, "direction" | "used"> => {
  const parsed = dramatisMetadataSchema.safeParse(metadata?.[providerKey]);
  if (!parsed.success) return { direction: null };
  const { direction, used } = parsed.data;
  return used === null ? { direction } : { direction, used };
};

/** What is not shown yet: a direction that has not closed, or the beginning of the speaker's own name before the line. */
const isHalfBegun = (text: string, names: readonly string[]): boolean => {
  if (/^\s*(?:\([^)]*|\*[^*]*)$/.test(text)) return true;
  const begun = text.replace(/^[\s*_"“[(]+/, "").toLowerCase();
  return names.some((name) => name.toLowerCase().startsWith(begun));
};

/** Whom the model may not speak for: everybody that it has heard of but the speaker. */
const othersIn = ({ speaker, addressee, about, previous, others = [] }: SpeechRequest): string[] => {
  const people = [addressee, about].flatMap((person) => (person ? [person.name, person.shortName] : []));
  const own = new Set([speaker.name, speaker.shortName]);
  return [...new Set([...people, ...others, ...previous.map(({ speakerName }) => speakerName), "User"])].filter((name) => !own.has(name));
};

/** What of an answer is the speaker's own line; `isCut` where the model went on for somebody else. */
const readAnswer = (raw: string, names: readonly string[], others: readonly string[]): LineParts & { isCut: boolean } => {
  const answer = stripAnswer(raw);
  const own = ownWordsOf(answer, others);
  return { ...readLine(own, names), isCut: own !== answer };
};

/** Of an answer that was cut off at its longest, the sentences that are whole. */
const wholeSentences = (text: string): string => /^[\s\S]*[.!?…。！？؟](?:["”’)]|(?=\s|$))/u.exec(text)?.[0].trim() ?? "";

/** The line that an answer comes to, or why it is none. */
const lineOf = (raw: string, finish: FinishReason, names: readonly string[], others: readonly string[]): LineParts => {
  const fail = (reason: string): never => {
    throw new AppError("UPSTREAM", "The model gave no line", { reason: `words.${reason}` });
  };
  if (finish === "content-filter") return fail("withheld");
  const { text: whole, direction, isCut } = readAnswer(raw, names, others);
  const text = finish === "length" && !isCut ? wholeSentences(whole) : whole;
  if (text === "" && whole !== "") return fail("cut_off");
  if (isRefusal(text)) return fail("declined");
  if (!isSpeakable(text)) return fail(isCut ? "other_speaker" : text === "" ? "empty" : "unspeakable");
  return { text, direction };
};

const streamLine = async (
  model: LanguageModelV4,
  request: SpeechRequest,
  { onText, heard, reserve }: SpeakOptions,
  { stop, meter, onSign }: { stop: AbortController; meter: Meter; onSign: () => void },
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
  let finish: FinishReason = "other";
  for await (const part of result.fullStream) {
    stop.signal.throwIfAborted();
    onSign();
    if (part.type === "error") throw part.error;
    if (part.type === "finish-step") {
      metadata = part.providerMetadata;
      finish = part.finishReason;
      meter.input = part.usage.inputTokens ?? meter.input;
      meter.output = part.usage.outputTokens ?? meter.output;
    }
    if (part.type !== "text-delta") continue;
    raw += part.text;
    meter.output = tokensIn(raw);
    if (isOversized(raw, { words: RAW_LIMIT, thoughts: THOUGHT_LIMIT }))
      throw new AppError("UPSTREAM", "The model went on for too long", { reason: "words.oversized" });
    const soFar = readAnswer(raw, names, others).text;
    if (soFar === shown || soFar === "" || isHalfBegun(soFar, names)) continue;
    shown = soFar;
    onText?.(soFar);
  }
  stop.signal.throwIfAborted();
  const { text, direction } = lineOf(raw, finish, names, others);
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
export const createOrchestrator = ({
  model,
  fallback,
  log,
  price,
  name = model.modelId,
  silenceMs = SILENCE_MS,
  timeoutMs = TIMEOUT_MS,
}: OrchestratorOptions): Words => ({
  speak: async (request, options = {}) => {
    const { onText, signal } = options;
    signal?.throwIfAborted();
    const stop = new AbortController();
    const meter: Meter = { input: 0, output: 0 };
    const spent = (): { spent?: CallCost } =>
      options.reserve === undefined
        ? {}
        : { spent: { tokens: meter.input + meter.output, cents: costOf(price, meter.input, meter.output) } };
    const late = (): void => stop.abort(new AppError("UPSTREAM", "The model took too long", { reason: "words.timeout" }));
    const timer = setTimeout(late, timeoutMs);
    let silence = setTimeout(late, silenceMs);
    const onSign = (): void => {
      clearTimeout(silence);
      if (!stop.signal.aborted) silence = setTimeout(late, silenceMs);
    };
    const pass = (): void => stop.abort(signal?.reason);
    signal?.addEventListener("abort", pass, { once: true });
    // Once the answer is settled, a stream that lingers speaks to nobody.
    const live: SpeakOptions["onText"] = onText && ((soFar) => void (stop.signal.aborted || onText(soFar)));
    try {
      const work = streamLine(model, request, { ...options, ...(live && { onText: live }) }, { stop, meter, onSign });
      return { ...(await untilAborted(work, stop.signal)), ...spent() };
    } catch (error) {
      stop.abort(error);
      signal?.throwIfAborted();
      log.warn(
        { err: error, model: model.modelId, provider: model.provider, turnKey: request.turnKey },
        "The improviser speaks in the model's place",
      );
      const instead = { of: name, why: sayFailure(error) };
      return { ...improvised(fallback, request, options), ...(model.provider !== improviserProvider && { instead }), ...spent() };
    } finally {
      clearTimeout(timer);
      clearTimeout(silence);
      signal?.removeEventListener("abort", pass);
    }
  },
});

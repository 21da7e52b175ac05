import type { LanguageModelV4 } from "@ai-sdk/provider";
import { streamText } from "ai";
import { z } from "zod";
import { AppError } from "@/server/core/errors";
import { normaliseText } from "./line-text";
import type { CallReserve, CallRoom, TurnChoice, TurnChooser, TurnRequest } from "./port";
import { costOf, reserveFor, tokensIn, type Price } from "./pricing";
import { chooseSpeaker } from "./prompts/choose-speaker";
import { isOversized, withoutThoughts } from "./strip-answer";
import { untilAborted } from "./until-aborted";

const answerSchema = z.object({ speaker: z.string().min(1).max(200), why: z.string().max(400).default("") });
/** A name and ten words; more is no answer to what was asked. */
const RAW_LIMIT = 2_000;
const THOUGHT_LIMIT = 20_000;
const WHY_LENGTH = 120;

/** What stands between the first and the last brace: models like to put words or fences around it. */
const readAnswer = (raw: string): z.output<typeof answerSchema> | null => {
  const object = /\{[\s\S]*\}/.exec(withoutThoughts(raw))?.[0];
  if (object === undefined) return null;
  try {
    return answerSchema.safeParse(JSON.parse(object)).data ?? null;
  } catch {
    return null;
  }
};

const folded = (name: string): string => normaliseText(name).toLocaleLowerCase("en");

const matchSpeaker = ({ people }: TurnRequest, name: string): string | null => {
  const wanted = folded(name);
  const found = people.filter((person) => [person.name, person.shortName].some((each) => each !== "" && folded(each) === wanted));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

export interface ChooserOptions {
  /** The name under which the model is chosen. */
  name: string;
  model: LanguageModelV4;
  price: Price | undefined;
  /** Longest wait for an answer. */
  timeoutMs?: number;
}

/** Asks a model who speaks next. */
export const createTurnChooser = ({ name, model, price, timeoutMs = 8_000 }: ChooserOptions): TurnChooser => ({
  model: name,
  reserve: (request: TurnRequest, room: CallRoom): CallReserve => {
    const { system, prompt } = chooseSpeaker(request);
    return { ...reserveFor(`${system}\n${prompt}`, price, room), retries: 0 };
  },
  choose: async (request, { signal, reserve }): Promise<TurnChoice> => {
    signal.throwIfAborted();
    const prompt = chooseSpeaker(request);
    const late = new AppError("UPSTREAM", "it took too long", { reason: "turns.timeout" });
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(late), timeoutMs);
    const pass = (): void => stop.abort(signal.reason);
    signal.addEventListener("abort", pass, { once: true });
    let input = tokensIn(`${prompt.system}\n${prompt.prompt}`);
    let raw = "";
    let output = 0;
    const ask = async (): Promise<void> => {
      const result = streamText({
        model,
        ...prompt,
        ...(reserve.maxOutputTokens !== null && { maxOutputTokens: reserve.maxOutputTokens }),
        abortSignal: stop.signal,
        // Whoever is asked late is asked in vain: people go on as people do.
        maxRetries: 0,
        onError: () => undefined,
      });
      for await (const part of result.fullStream) {
        stop.signal.throwIfAborted();
        if (part.type === "error") throw part.error;
        if (part.type === "finish-step") {
          input = part.usage.inputTokens ?? input;
          output = part.usage.outputTokens ?? output;
        }
        if (part.type !== "text-delta") continue;
        raw += part.text;
        output = tokensIn(raw);
        if (isOversized(raw, { words: RAW_LIMIT, thoughts: THOUGHT_LIMIT }))
          throw new AppError("UPSTREAM", "it went on for too long", { reason: "turns.oversized" });
      }
    };
    const settled = (speakerId: string | null, why: string): TurnChoice => ({
      speakerId,
      why: normaliseText(why).slice(0, WHY_LENGTH),
      spent: { tokens: input + output, cents: costOf(price, input, output) },
    });
    try {
      await untilAborted(ask(), stop.signal);
    } catch (error) {
      stop.abort(error);
      signal.throwIfAborted();
      return settled(null, error instanceof Error && error === late ? "it took too long" : "it gave no answer");
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", pass);
    }
    const answer = readAnswer(raw);
    if (answer === null) return settled(null, "it gave no answer that can be read");
    const speakerId = matchSpeaker(request, answer.speaker);
    return speakerId === null ? settled(null, "it named nobody who may speak now") : settled(speakerId, answer.why);
  },
});

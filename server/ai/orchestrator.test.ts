import { simulateReadableStream } from "ai";
import type { LanguageModelV4, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { afterEach, describe, expect, it, vi } from "vitest";
import { limits } from "@/server/contracts/limits";
import type { SpeechRequest } from "@/server/contracts/speech";
import { createOrchestrator } from "./orchestrator";
import type { Words } from "./port";
import { buildSpeechRequest } from "./testing/speech-request";
import { createWords } from "./words";

const request: SpeechRequest = buildSpeechRequest();
const fallback = () => ({ text: "The improviser speaks.", direction: "calmly" });
const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 1, text: 1, reasoning: 0 },
};

/** A provider that says these pieces, one every `delayMs`. */
const sayModel = (pieces: readonly string[], delayMs = 0, ending: LanguageModelV4StreamPart[] = []): LanguageModelV4 => ({
  specificationVersion: "v4",
  provider: "somebody",
  modelId: "somebody-1",
  supportedUrls: {},
  doGenerate: () => Promise.reject(new Error("not used")),
  doStream: () =>
    Promise.resolve({
      stream: simulateReadableStream<LanguageModelV4StreamPart>({
        initialDelayInMs: 0,
        chunkDelayInMs: delayMs,
        chunks: [
          { type: "stream-start", warnings: [] },
          { type: "text-start", id: "1" },
          ...pieces.map((delta): LanguageModelV4StreamPart => ({ type: "text-delta", id: "1", delta })),
          ...(ending.length > 0
            ? ending
            : [{ type: "text-end", id: "1" } as const, { type: "finish", finishReason: { unified: "stop", raw: "stop" }, usage } as const]),
        ],
      }),
    }),
});
const orchestrate = (model: LanguageModelV4, waits: { timeoutMs?: number; silenceMs?: number } = {}) => {
  const warn = vi.fn();
  return { warn, words: createOrchestrator({ model, fallback, log: { warn }, ...waits }) };
};
const finished = (unified: "length" | "content-filter"): LanguageModelV4StreamPart[] => [
  { type: "text-end", id: "1" },
  { type: "finish", finishReason: { unified, raw: unified }, usage },
];

afterEach(() => void vi.useRealTimers());

describe("words from a model", () => {
  it("streams the text so far and resolves with the whole line", async () => {
    const { words, warn } = orchestrate(sayModel(["Good ", "day, ", "Peter."]));
    const seen: string[] = [];
    const spoken = await words.speak(request, { onText: (text) => seen.push(text) });
    expect(spoken).toEqual({ text: "Good day, Peter.", direction: null, source: "model", model: "somebody-1" });
    expect(seen).toEqual(["Good", "Good day,", "Good day, Peter."]);
    expect(warn).not.toHaveBeenCalled();
  });

  it("is cut off where the model begins to speak for somebody else, and is not taken when it begins so (F12)", async () => {
    const other = request.addressee?.name ?? "";
    const seen: string[] = [];
    const { words } = orchestrate(sayModel(["So you came. ", `${other}: `, "I did."]));
    expect(await words.speak(request, { onText: (text) => seen.push(text) })).toMatchObject({ text: "So you came.", source: "model" });
    expect(seen.join(" ")).not.toContain("I did");
    const instead = orchestrate(sayModel([`${other}: I did.`]));
    expect(await instead.words.speak(request)).toMatchObject({ text: "The improviser speaks.", source: "improviser" });
    expect(instead.warn).toHaveBeenCalledOnce();
    const named = orchestrate(sayModel([`I told ${other}, and ${other} only: nobody else knows.`]));
    expect((await named.words.speak(request)).text).toBe(`I told ${other}, and ${other} only: nobody else knows.`);
  });

  it("takes a direction in brackets for a direction, and never shows half of it", async () => {
    const { words } = orchestrate(sayModel(["(not look", "ing up) ", "So you ", "came."]));
    const seen: string[] = [];
    const spoken = await words.speak(request, { onText: (text) => seen.push(text) });
    expect(spoken).toMatchObject({ text: "So you came.", direction: "not looking up" });
    expect(seen.every((text) => text.startsWith("So"))).toBe(true);
  });

  it("strips the name, the quotes, control signs and lone surrogates that models add", async () => {
    const { words } = orchestrate(sayModel(["Anna: “I\u0000 a\u0308m \uD800here.\n”"]));
    expect((await words.speak(request)).text).toBe("I äm here.");
  });

  it("rejects at once with the signal's reason when it is aborted midway", async () => {
    const { words, warn } = orchestrate(sayModel(["One ", "two ", "three ", "four"], 40));
    const stop = new AbortController();
    const reason = new Error("the scene was paused");
    const seen: string[] = [];
    const speaking = words.speak(request, {
      signal: stop.signal,
      onText: (text) => {
        seen.push(text);
        stop.abort(reason);
      },
    });
    await expect(speaking).rejects.toBe(reason);
    expect(seen).toEqual(["One"]);
    expect(warn).not.toHaveBeenCalled();
  });

  it("rejects before it begins when it was aborted already", async () => {
    const { words } = orchestrate(sayModel(["Never."]));
    await expect(words.speak(request, { signal: AbortSignal.abort(new Error("gone")) })).rejects.toThrow("gone");
  });

  it("rejects with the reason even when the provider never answers", async () => {
    const silent = { ...sayModel([]), doStream: () => new Promise<never>(() => undefined) };
    const { words } = orchestrate(silent);
    const stop = new AbortController();
    const speaking = words.speak(request, { signal: stop.signal });
    stop.abort(new Error("enough"));
    await expect(speaking).rejects.toThrow("enough");
  });
});

describe("the improviser in the model's place", () => {
  const improvised = (why = expect.any(String) as string) => ({
    ...{ text: "The improviser speaks.", direction: "calmly", source: "improviser", model: "improviser" },
    instead: { of: "somebody-1", why },
  });

  it("speaks when the provider refuses", async () => {
    const { words, warn } = orchestrate({ ...sayModel([]), doStream: () => Promise.reject(new Error("401: bad key")) });
    const seen: string[] = [];
    expect(await words.speak(request, { onText: (text) => seen.push(text) })).toEqual(improvised("its answer broke off"));
    expect(seen).toEqual(["The improviser speaks."]);
    expect(warn).toHaveBeenCalledOnce();
  });

  it("speaks when the stream breaks after it began, and the broken part is no line", async () => {
    const { words } = orchestrate(sayModel(["Half a li"], 0, [{ type: "error", error: new Error("connection lost") }]));
    expect(await words.speak(request)).toEqual(improvised("its answer broke off"));
  });

  it.each([
    ["", "it said nothing"],
    ["   \n", "it said nothing"],
    ["…", "it gave nothing that could be said"],
    ["(silently)", "it said nothing"],
    ["<think>She would be angry.", "it said nothing"],
    ['{"speaker": "Anna"}', "it said nothing"],
    ["I'm sorry, but I can't assist with that request.", "it declined"],
    ["As an AI language model, I cannot write this.", "it declined"],
  ])("speaks when the model said %j", async (said, why) => {
    const { words } = orchestrate(sayModel([said]));
    expect(await words.speak(request)).toEqual(improvised(why));
  });

  it("speaks when the provider withholds the answer, and when it is cut off before a sentence is whole", async () => {
    const withheld = orchestrate(sayModel(["Half a line. And "], 0, finished("content-filter")));
    expect(await withheld.words.speak(request)).toEqual(improvised("its provider withheld the answer"));
    const cutOff = orchestrate(sayModel(["Half a line and"], 0, finished("length")));
    expect(await cutOff.words.speak(request)).toEqual(improvised("its answer was cut off before a sentence was whole"));
    const whole = orchestrate(sayModel(["I came, Mr. Hale. You “did not.” And I sh"], 0, finished("length")));
    expect(await whole.words.speak(request)).toMatchObject({ text: "I came, Mr. Hale. You “did not.”", source: "model" });
  });

  it("speaks when the model does not stop", async () => {
    const { words } = orchestrate(sayModel(Array.from({ length: 50 }, () => "word ".repeat(100))));
    expect(await words.speak(request)).toEqual(improvised("it did not stop"));
    const justOver = orchestrate(sayModel(["x".repeat(limits.lineLength + 1)]));
    expect(await justOver.words.speak(request)).toEqual(improvised("it gave nothing that could be said"));
  });

  it("speaks when the model takes too long", async () => {
    vi.useFakeTimers();
    const speaking = (words: Words) => {
      const spoken = words.speak(request);
      return vi.runAllTimersAsync().then(() => spoken);
    };
    const { words } = orchestrate({ ...sayModel([]), doStream: () => new Promise<never>(() => undefined) }, { silenceMs: 20 });
    expect(await speaking(words)).toEqual(improvised("it took too long"));
    const stalling = orchestrate(sayModel(["One ", "two."], 200), { silenceMs: 100 });
    expect(await speaking(stalling.words)).toEqual(improvised("it took too long"));
    const endless = orchestrate(
      sayModel(
        Array.from({ length: 200 }, () => "on "),
        10,
      ),
      { timeoutMs: 100 },
    );
    expect(await speaking(endless.words)).toEqual(improvised("it took too long"));
  });

  it("does not speak when the model has thought for long before it speaks", async () => {
    const thinking = sayModel(["<think>", "{ she is angry } ".repeat(400), "</think>", "I came alone."]);
    expect(await orchestrate(thinking).words.speak(request)).toMatchObject({ text: "I came alone.", source: "model" });
  });

  it("does not speak when the model is slow, but is heard of", async () => {
    vi.useFakeTimers();
    const { words } = orchestrate(sayModel(["I ", "think ", "slowly, ", "but ", "I ", "do."], 60), { silenceMs: 250, timeoutMs: 5_000 });
    const spoken = words.speak(request);
    await vi.runAllTimersAsync();
    expect(await spoken).toMatchObject({ text: "I think slowly, but I do.", source: "model" });
  });
});

describe("createWords", () => {
  const improvise = (asked: SpeechRequest) => ({
    text: `So you came, ${asked.addressee?.shortName ?? "nobody"}, after all.`,
    direction: "not looking up",
  });

  it("gives the improviser the lines that were heard", async () => {
    const heard = { has: (text: string) => text === "This one.", shareOf: () => 0 };
    const seen: boolean[] = [];
    const words = createWords({
      improvise: (asked, known) => (seen.push(known?.has("This one.") === true), improvise(asked)),
      log: { warn: vi.fn() },
      chunkDelayMs: 0,
    });
    await words.speak(request, { heard });
    await words.speak(request);
    expect(seen).toEqual([true, false]);
  });

  it("streams the improviser word by word, and the direction survives", async () => {
    const words = createWords({ improvise, log: { warn: vi.fn() }, chunkDelayMs: 0 });
    const seen: string[] = [];
    const spoken = await words.speak(request, { onText: (text) => seen.push(text) });
    expect(spoken).toEqual({
      text: "So you came, Peter, after all.",
      direction: "not looking up",
      source: "improviser",
      model: "improviser",
    });
    expect(seen).toHaveLength(6);
    expect(seen[0]).toBe("So");
  });

  it("stops an improvised line midway", async () => {
    const words = createWords({ improvise, log: { warn: vi.fn() }, chunkDelayMs: 30 });
    const stop = new AbortController();
    const speaking = words.speak(request, { signal: stop.signal, onText: () => stop.abort(new Error("hush")) });
    await expect(speaking).rejects.toThrow("hush");
  });
});

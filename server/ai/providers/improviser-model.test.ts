import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { describe, expect, it } from "vitest";
import { buildSpeechRequest } from "../testing/speech-request";
import { createImproviserModel } from "./improviser-model";

const model = createImproviserModel(({ move }) => ({ text: `I ${move.toLowerCase()} you, Peter.`, direction: "rising" }), {
  chunkDelayMs: 1,
});
const call = (over: Partial<LanguageModelV4CallOptions> = {}): LanguageModelV4CallOptions => ({
  prompt: [{ role: "user", content: [{ type: "text", text: "Speak." }] }],
  providerOptions: { dramatis: { request: buildSpeechRequest() } },
  ...over,
});
const readAll = async (stream: ReadableStream<LanguageModelV4StreamPart>): Promise<LanguageModelV4StreamPart[]> => {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
};

describe("the improviser as a language model", () => {
  it("streams word by word and ends with usage and the direction", async () => {
    const { stream } = await model.doStream(call());
    const parts = await readAll(stream);
    const deltas = parts.flatMap((part) => (part.type === "text-delta" ? [part.delta] : []));
    expect(deltas).toEqual(["I ", "criticise ", "you, ", "Peter."]);
    const finish = parts.at(-1);
    expect(finish).toMatchObject({
      type: "finish",
      providerMetadata: { dramatis: { direction: "rising" } },
      usage: { outputTokens: { total: 6 } },
    });
  });

  it("gives the same text at once when asked for the whole", async () => {
    const { content, usage } = await model.doGenerate(call());
    expect(content).toEqual([{ type: "text", text: "I criticise you, Peter." }]);
    expect(usage.inputTokens.total).toBeGreaterThan(0);
  });

  it("refuses a call without a request, and one whose request is not whole", async () => {
    await expect(model.doStream(call({ providerOptions: {} }))).rejects.toThrow("needs a speech request");
    await expect(model.doStream(call({ providerOptions: { dramatis: { request: { move: "SING" } } } }))).rejects.toThrow(
      "needs a speech request",
    );
  });

  it("stops when it is aborted", async () => {
    const stop = new AbortController();
    const { stream } = await model.doStream(
      call({ abortSignal: stop.signal, providerOptions: { dramatis: { request: buildSpeechRequest(), isPaced: true } } }),
    );
    const heard: string[] = [];
    const reading = (async () => {
      for await (const part of stream) {
        if (part.type !== "text-delta") continue;
        heard.push(part.delta);
        stop.abort(new Error("stop"));
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(heard).toEqual(["I "]);
  });
});

import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSpeechRequest } from "../testing/speech-request";
import { createWords } from "../words";
import { findModels } from "./configured-models";

/** A server that speaks OpenAI's protocol: says its line in pieces, and keeps what it was asked. */
const asked: { url: string; authorization: string | undefined; body: string }[] = [];
let status = 200;
const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    asked.push({ url: request.url ?? "", authorization: request.headers.authorization, body });
    if (status !== 200) return response.writeHead(status, { "content-type": "application/json" }).end(`{"error":{"message":"no"}}`);
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const content of ["(looking away) ", "I had not ", "expected you."])
      response.write(
        `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", choices: [{ index: 0, delta: { content } }] })}\n\n`,
      );
    response.write(`data: ${JSON.stringify({ id: "1", choices: [{ index: 0, delta: {}, finish_reason: "stop" }] })}\n\n`);
    return response.end("data: [DONE]\n\n");
  });
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const improvise = () => ({ text: "The improviser speaks.", direction: null });
const log = { warn: () => undefined };

describe("models that the environment configures", () => {
  it("give the words of whom they were chosen for, by the name under which they were chosen", async () => {
    const settings = { OLLAMA_URL: `${address}/`, COMPATIBLE_URL: `${address}/v1`, COMPATIBLE_API_KEY: "sesame" };
    const models = findModels({ ...settings, MODELS: "ollama/llama3.2, compatible/org/large , ollama/llama3.2" });
    expect([...models.keys()]).toEqual(["ollama/llama3.2", "compatible/org/large"]);
    const words = createWords({ improvise, log, models, chunkDelayMs: 0 });
    expect(words.models).toEqual(["improviser", "ollama/llama3.2", "compatible/org/large"]);
    const request = buildSpeechRequest();
    expect(await words.speak(request, { model: "compatible/org/large" })).toMatchObject({
      text: "I had not expected you.",
      direction: "looking away",
      source: "model",
      model: "org/large",
    });
    expect(asked.at(-1)).toMatchObject({ url: "/v1/chat/completions", authorization: "Bearer sesame" });
    expect(JSON.parse(asked.at(-1)!.body)).toMatchObject({ model: "org/large", stream: true });
    // What the engine knows beside the prompt stays in this process.
    expect(asked.at(-1)!.body).not.toContain("turnKey");
    expect(await words.speak(request, { model: "ollama/llama3.2" })).toMatchObject({ source: "model", model: "llama3.2" });
    expect(await words.speak(request)).toMatchObject({ source: "improviser" });
    expect(await words.speak(request, { model: "ollama/gone" })).toMatchObject({ source: "improviser" });
  });

  it("are stood in for when they fail, and no error is ever a line", async () => {
    status = 401;
    const words = createWords({ improvise, log, models: findModels({ OLLAMA_URL: address, MODELS: "ollama/any" }), chunkDelayMs: 0 });
    expect(await words.speak(buildSpeechRequest(), { model: "ollama/any" })).toMatchObject({ text: "The improviser speaks." });
    status = 200;
  });

  it("are none without a setting; a name that no provider answers to is told at the start", () => {
    expect(findModels({}).size).toBe(0);
    expect([...findModels({ OPENAI_API_KEY: "k", ANTHROPIC_API_KEY: "k", GOOGLE_API_KEY: "k", COHERE_API_KEY: "k" }).keys()]).toEqual([]);
    expect(() => findModels({ OPENAI_API_KEY: "k", MODELS: "anthropic/x" })).toThrow(
      /“anthropic\/x” names no model.*configured are openai/,
    );
    expect(() => findModels({ MODELS: "openai/x" })).toThrow(/none is configured/);
    expect(() => findModels({ OPENAI_API_KEY: "k", MODELS: "openai" })).toThrow(/write provider\/model/);
  });
});

import http from "node:http";
import type { AddressInfo } from "node:net";

/** What the model is asked, and what it says: the words, in pieces, and how many tokens it counts for them. */
export interface StreamingModel {
  /** To be given as `COMPATIBLE_URL`. */
  url: string;
  /** Bodies of what it was asked, oldest first. */
  asked: { model?: string; messages: { role: string; content: string }[]; max_tokens?: number }[];
  /** What it says next, and ever after; null: it begins and never ends. A number: it answers with that status. */
  says: string | null | number;
  usage: { prompt_tokens: number; completion_tokens: number };
  /** Calls that were given up from outside before their end. */
  cut: number;
  close(): Promise<void>;
}

/** A server on this machine that speaks OpenAI’s protocol and streams, in the place of a provider. */
export const openStreamingModel = async (): Promise<StreamingModel> => {
  const model: StreamingModel = {
    url: "",
    asked: [],
    says: "I had not expected you.",
    usage: { prompt_tokens: 400, completion_tokens: 20 },
    cut: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  const server = http.createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      model.asked.push(JSON.parse(body) as StreamingModel["asked"][number]);
      response.on("close", () => (model.cut += response.writableFinished ? 0 : 1));
      const { says, usage } = model;
      if (typeof says === "number")
        return response.writeHead(says, { "content-type": "application/json" }).end(`{"error":{"message":"no"}}`);
      const send = (part: object): boolean =>
        response.write(`data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", ...part })}\n\n`);
      response.writeHead(200, { "content-type": "text/event-stream" });
      for (const content of (says ?? "And ").split(/(?<= )/)) send({ choices: [{ index: 0, delta: { content } }] });
      if (says === null) return undefined;
      send({
        choices: [{ index: 0, delta: {}, finish_reason: "stop" }],
        usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens },
      });
      return response.end("data: [DONE]\n\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  model.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return model;
};

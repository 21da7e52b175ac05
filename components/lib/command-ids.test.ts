import { createTRPCClient, TRPCClientError, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { describe, expect, it } from "vitest";
import type { AppRouter } from "@/server/trpc/root";
import { commandIdLink, createCommandIds } from "./command-ids";

const minute = 60_000;
const silence = () => TRPCClientError.from<AppRouter>(new TypeError("Failed to fetch"));
const refusal = () => {
  const app = { code: "PRECONDITION", message: "Not in the room" };
  return TRPCClientError.from<AppRouter>({ error: { code: -32_000, message: app.message, data: { app } } });
};

/** A client whose server answers as it is told; keeps the command ids that arrived. */
const open = (answers: ("answer" | "silence" | "refusal")[]) => {
  let now = 0;
  const ids: unknown[] = [];
  const server: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        ids.push(op.context.commandId);
        const next = answers.shift();
        if (next === "silence") return observer.error(silence());
        if (next === "refusal") return observer.error(refusal());
        observer.next({ result: { type: "data", data: null } });
        observer.complete();
      });
  const client = createTRPCClient<AppRouter>({ links: [commandIdLink(createCommandIds(() => now)), server] });
  const where = { timelineId: "t", sceneId: "s" };
  const whisper = (text: string) => client.direction.whisper.mutate({ ...where, characterId: "c", text }).catch(() => null);
  return { client, where, whisper, ids, pass: (ms: number) => void (now += ms) };
};

describe("the id of a command", () => {
  it("stays, for the same words, until there is an answer", async () => {
    const { whisper, ids } = open(["silence", "silence", "answer", "answer"]);
    for (let n = 0; n < 4; n++) await whisper("Go to him");
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toBe(ids[0]);
    expect(ids[3]).not.toBe(ids[0]);
  });

  it("is another one for other words, after a refusal, and when ten minutes have gone by", async () => {
    const { whisper, ids, pass } = open(["silence", "silence", "refusal", "silence", "silence"]);
    await whisper("Go to him");
    await whisper("Leave him");
    await whisper("Go to him");
    await whisper("Go to him");
    pass(10 * minute + 1);
    await whisper("Go to him");
    expect(ids[2]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(4);
  });

  it("is always another one for what only sets how something is: in between it may have been set otherwise", async () => {
    const { client, where, ids } = open(["silence", "answer"]);
    await client.scene.pause.mutate(where).catch(() => null);
    await client.scene.pause.mutate(where);
    expect(ids[0]).toEqual(expect.any(String));
    expect(ids[1]).not.toBe(ids[0]);
  });

  it("is the caller's own, where there is one", async () => {
    const { client, where, ids } = open(["answer"]);
    await client.scene.say.mutate({ ...where, asId: null, text: "Good evening" }, { context: { commandId: "mine-alone" } });
    expect(ids).toEqual(["mine-alone"]);
  });
});

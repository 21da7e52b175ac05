import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { describeError, findNoAnswer, noteOf } from "./app-error";
import { NoAnswerError, patientFetch, waitFor, type Patience } from "./patience";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const waiting = (of: Patience, isThere: () => Promise<boolean>) => {
  const said: string[] = [];
  const stop = waitFor(of, ({ message }) => said.push(message), isThere);
  return { said, stop };
};
const afterMs = (ms: number, answer: boolean) => () => new Promise<boolean>((resolve) => setTimeout(resolve, ms, answer));

describe("waiting for an answer", () => {
  it("ends when the server answers nothing at all any more", async () => {
    const { said } = waiting("command", afterMs(5_000, false));
    await vi.advanceTimersByTimeAsync(14_999);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toEqual(["No answer for 15 s. It may have been done; try again: it is never done twice"]);
  });

  it("goes on while the server answers others, for as long as such a request may take", async () => {
    const { said } = waiting("read", async () => true);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(said).toEqual(["No answer for 60 s"]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said).toHaveLength(1);
  });

  it("is over with the answer, also when that comes while the server is looked for", async () => {
    const { said, stop } = waiting("command", afterMs(5_000, false));
    await vi.advanceTimersByTimeAsync(12_000);
    stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said).toEqual([]);
  });
});

describe("a patient request", () => {
  it("rejects, and lets the connection go, when no answer comes", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (url: string, { signal }: RequestInit) => {
      asked.push(url);
      if (url === "/health/live") return Promise.reject(new TypeError("Failed to fetch"));
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error)));
    });
    const answer = patientFetch("command")("/api/trpc/scene.say").catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toBeInstanceOf(NoAnswerError);
    expect(asked).toEqual(["/api/trpc/scene.say", "/health/live"]);
  });

  it("is the server's own answer, whatever that says", async () => {
    vi.stubGlobal("fetch", async () => new Response(`{"error":"no"}`, { status: 409, headers: { "x-request-id": "r" } }));
    const answer = await patientFetch("read")("/api/trpc/account.me");
    expect([answer.status, answer.headers.get("x-request-id"), await answer.json()]).toEqual([409, "r", { error: "no" }]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("no answer, in words", () => {
  const silence = new NoAnswerError(15_000, "command");
  const wrapped = new Error("from tRPC", { cause: silence });

  it("is found in what tRPC makes of it, and promises nothing about what has changed", () => {
    expect(findNoAnswer(wrapped)).toBe(silence);
    expect(describeError(wrapped)).toBe(silence.message);
    expect(noteOf(wrapped, "Nothing has changed.")).toEqual({});
  });

  it("is not what the server says, nor a connection that is refused", () => {
    const refused = Object.assign(new Error(), { data: { app: { code: "CONFLICT", message: "No", reason: "scene.held" } } });
    expect(noteOf(refused, "Nothing has changed.")).toEqual({ detail: "Nothing has changed.", reason: "scene.held" });
    expect(describeError(new TypeError("Failed to fetch"))).toBe("The server cannot be reached just now");
  });
});

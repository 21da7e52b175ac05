import { describe, expect, it } from "vitest";
import { createHeld } from "./held";
import { once } from "./once";

const minute = 60_000;
const open = () => {
  const held = createHeld();
  let now = 0;
  let runs = 0;
  const ctx = (commandId: string | null, userId = "ann") => ({
    held,
    commandId,
    workspaceId: "w",
    actor: { kind: "user" as const, userId, name: "Ann", role: "owner" as const },
    now: () => new Date(now),
  });
  const run = async (): Promise<number> => ++runs;
  return { ctx, run, pass: (ms: number) => void (now += ms) };
};

describe("a command that is sent again", () => {
  it("gets the answer of the first, also while that is being worked out", async () => {
    const { ctx, run } = open();
    expect(await Promise.all([once(ctx("c"), "step", run), once(ctx("c"), "step", run)])).toEqual([1, 1]);
    expect(await once(ctx("c"), "step", run)).toBe(1);
  });

  it("is another one under another id, of another verb or of another person, and always without an id", async () => {
    const { ctx, run } = open();
    await once(ctx("c"), "step", run);
    expect(await once(ctx("d"), "step", run)).toBe(2);
    expect(await once(ctx("c"), "whisper", run)).toBe(3);
    expect(await once(ctx("c", "bob"), "step", run)).toBe(4);
    expect([await once(ctx(null), "step", run), await once(ctx(null), "step", run)]).toEqual([5, 6]);
  });

  it("is carried out when the first failed", async () => {
    const { ctx, run } = open();
    await expect(once(ctx("c"), "step", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await once(ctx("c"), "step", run)).toBe(1);
  });

  it("is remembered for a quarter of an hour", async () => {
    const { ctx, run, pass } = open();
    await once(ctx("c"), "step", run);
    pass(15 * minute);
    await once(ctx("d"), "step", run);
    expect(await once(ctx("c"), "step", run)).toBe(1);
    pass(1);
    await once(ctx("e"), "step", run);
    expect(await once(ctx("c"), "step", run)).toBe(4);
  });
});

import type { Driver } from "neo4j-driver";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdDriver } from "./hold-driver";

const open = () => {
  const closed: string[] = [];
  let made = 0;
  const held = holdDriver({
    open: () => {
      made += 1;
      const name = `driver ${made}`;
      return { name, close: async () => void closed.push(name) } as unknown as Driver;
    },
    tooLate: () => new Error("too late"),
  });
  return { held, closed };
};
const nameOf = async (driver: Driver): Promise<string> => (driver as unknown as { name: string }).name;

describe("a held driver", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is the same until it is left, and then a new one", async () => {
    const { held, closed } = open();
    expect(await held.use(1_000, nameOf)).toBe("driver 1");
    held.renew();
    expect(closed).toEqual(["driver 1"]);
    expect(await held.use(1_000, nameOf)).toBe("driver 2");
    await held.close();
    expect(closed).toEqual(["driver 1", "driver 2"]);
  });

  it("is closed only after the last who waits for it has an answer", async () => {
    const { held, closed } = open();
    const answers: (() => void)[] = [];
    const waiting = [1, 2].map((n) => held.use(5_000, () => new Promise<number>((resolve) => answers.push(() => resolve(n)))));
    held.renew();
    answers[0]?.();
    expect(await waiting[0]).toBe(1);
    expect(closed).toEqual([]);
    answers[1]?.();
    expect(await waiting[1]).toBe(2);
    expect(closed).toEqual(["driver 1"]);
  });

  it("gives up a server that says nothing, and then closes what was left", async () => {
    const { held, closed } = open();
    const silent = held.use(5_000, () => new Promise<never>(() => undefined));
    const outcome = expect(silent).rejects.toThrow("too late");
    held.renew();
    await vi.advanceTimersByTimeAsync(5_000);
    await outcome;
    expect(closed).toEqual(["driver 1"]);
  });
});

import { describe, expect, it } from "vitest";
import { createHeld } from "@/server/core/held";
import { countAttempt, forgetAttempts, setAttemptLimit, type Attempt } from "./limit-attempts";

const place = (perMinute: number) => {
  const held = createHeld();
  setAttemptLimit(held, perMinute);
  let at = 0;
  const ctx = { held, now: () => new Date(at) };
  const tryOnce = (attempt: Partial<Attempt>): string => {
    try {
      countAttempt(ctx, { what: "sign-in", from: "a", account: "x", ...attempt });
      return "ok";
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  return { ctx, tryOnce, wait: (ms: number) => (at += ms) };
};
const times = <T>(count: number, run: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => run(index));

describe("attempts", () => {
  it("on one account from one address are few a minute", () => {
    const { tryOnce, wait } = place(2);
    expect(times(3, () => tryOnce({}))).toEqual(["ok", "ok", "RATE_LIMITED"]);
    wait(60_000);
    expect(tryOnce({})).toBe("ok");
  });

  it("from one address on many accounts are limited, and on one account from many addresses", () => {
    const spray = place(2);
    expect(times(8, (i) => spray.tryOnce({ account: `x${i}` }))).toEqual([...times(6, () => "ok"), "RATE_LIMITED", "RATE_LIMITED"]);
    const swarm = place(2);
    expect(times(12, (i) => swarm.tryOnce({ from: `a${i}` }))).toEqual([...times(10, () => "ok"), "RATE_LIMITED", "RATE_LIMITED"]);
  });

  it("over all are limited, and one kind does not use up another's", () => {
    const { tryOnce } = place(1);
    const answers = times(61, (i) => tryOnce({ from: `a${i}`, account: `x${i}` }));
    expect(answers.at(-1)).toBe("RATE_LIMITED");
    expect(answers.slice(0, 60)).not.toContain("RATE_LIMITED");
    expect(tryOnce({ what: "sign-up", from: "new", account: "new" })).toBe("ok");
  });

  it("are forgotten for an account after a success, but not for the address", () => {
    const { ctx, tryOnce } = place(2);
    times(2, () => tryOnce({}));
    forgetAttempts(ctx, { what: "sign-in", from: "a", account: "x" });
    expect(times(3, () => tryOnce({}))).toEqual(["ok", "ok", "RATE_LIMITED"]);
    expect(times(2, () => tryOnce({ account: "y" }))).toEqual(["ok", "RATE_LIMITED"]);
  });
});

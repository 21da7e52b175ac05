import { describe, expect, it } from "vitest";
import { createCircuitBreaker, type BreakerState } from "./circuit-breaker";

const open = () => {
  const clock = { ms: 0 };
  const states: BreakerState[] = [];
  const breaker = createCircuitBreaker({
    trips: 2,
    coolMs: 1_000,
    mostCoolMs: 3_000,
    now: () => clock.ms,
    onChange: (state) => states.push(state),
  });
  const trip = (): void => {
    breaker.report("failed");
    breaker.report("failed");
  };
  return { breaker, clock, states, trip };
};

describe("a circuit breaker", () => {
  it("opens after so many failures in a row, and an answer between them starts the count again", () => {
    const { breaker, states } = open();
    breaker.report("failed");
    breaker.report("answered");
    breaker.report("failed");
    expect(breaker.state).toBe("closed");
    breaker.report("failed");
    expect(breaker.state).toBe("open");
    expect(states).toEqual(["open"]);
  });

  it("lets nobody probe before it has cooled, and then one", () => {
    const { breaker, clock, trip } = open();
    expect(breaker.beginProbe()).toBe(false);
    trip();
    clock.ms = 999;
    expect(breaker.beginProbe()).toBe(false);
    clock.ms = 1_000;
    expect(breaker.beginProbe()).toBe(true);
    expect(breaker.state).toBe("half-open");
    expect(breaker.beginProbe()).toBe(false);
  });

  it("closes when the probe is answered, and counts from nothing again", () => {
    const { breaker, clock, states, trip } = open();
    trip();
    clock.ms = 1_000;
    breaker.beginProbe();
    breaker.probed("answered");
    expect(states).toEqual(["open", "half-open", "closed"]);
    breaker.report("failed");
    expect(breaker.state).toBe("closed");
  });

  it("waits twice as long after each probe that fails, up to a bound, and as at first once it was well", () => {
    const { breaker, clock, trip } = open();
    trip();
    for (const wait of [1_000, 2_000, 3_000, 3_000]) {
      clock.ms += wait - 1;
      expect(breaker.beginProbe()).toBe(false);
      clock.ms += 1;
      expect(breaker.beginProbe()).toBe(true);
      breaker.probed("failed");
      expect(breaker.state).toBe("open");
    }
    clock.ms += 3_000;
    breaker.beginProbe();
    breaker.probed("answered");
    trip();
    clock.ms += 1_000;
    expect(breaker.beginProbe()).toBe(true);
  });

  it("is not moved by calls that come back late", () => {
    const { breaker, clock, trip } = open();
    trip();
    breaker.report("answered");
    expect(breaker.state).toBe("open");
    clock.ms = 1_000;
    breaker.beginProbe();
    breaker.report("failed");
    breaker.report("answered");
    expect(breaker.state).toBe("half-open");
    breaker.probed("answered");
    breaker.probed("failed");
    expect(breaker.state).toBe("closed");
  });
});

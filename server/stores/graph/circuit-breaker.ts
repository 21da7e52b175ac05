export type BreakerState = "closed" | "open" | "half-open";

export interface BreakerOptions {
  /** Failures in a row that open it. */
  trips: number;
  /** Milliseconds from the opening to the first probe; each probe that fails doubles the wait, up to `mostCoolMs`. */
  coolMs: number;
  mostCoolMs: number;
  /** Milliseconds on a clock that only goes forward. */
  now: () => number;
  onChange: (state: BreakerState) => void;
}

/** Keeps callers away from something that does not answer (Nygard 2007). Callers never do the probing: whoever asks does not wait for the trial. */
export interface CircuitBreaker {
  readonly state: BreakerState;
  /** Outcome of a call that began while it was closed; one that comes late decides nothing. */
  report(outcome: "answered" | "failed"): void;
  /** True for one caller, when it is open and has cooled: it is to try, and to tell by `probed`. */
  beginProbe(): boolean;
  probed(outcome: "answered" | "failed"): void;
}

export const createCircuitBreaker = ({ trips, coolMs, mostCoolMs, now, onChange }: BreakerOptions): CircuitBreaker => {
  let state: BreakerState = "closed";
  let failures = 0;
  let cool = coolMs;
  let openedAt = 0;

  const change = (to: BreakerState): void => {
    state = to;
    failures = 0;
    if (to === "open") openedAt = now();
    onChange(to);
  };
  return {
    get state() {
      return state;
    },
    report: (outcome) => {
      if (state !== "closed") return;
      failures = outcome === "answered" ? 0 : failures + 1;
      if (failures >= trips) change("open");
    },
    beginProbe: () => {
      if (state !== "open" || now() - openedAt < cool) return false;
      change("half-open");
      return true;
    },
    probed: (outcome) => {
      if (state !== "half-open") return;
      cool = outcome === "answered" ? coolMs : Math.min(mostCoolMs, cool * 2);
      change(outcome === "answered" ? "closed" : "open");
    },
  };
};

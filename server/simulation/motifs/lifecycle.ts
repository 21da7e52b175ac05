import { motifStates, type MotifState } from "@/server/contracts/motifs";

/** Index of each state in columns. */
export const State = Object.fromEntries(motifStates.map((state, index) => [state, index])) as Record<MotifState, number>;
export const stateAt = (index: number): MotifState => motifStates[index]!;

/** Ticks of rest before a resolved or an interrupted theme may emerge again, the longest peak, and the patience with a much stronger opposite. */
export const REST = { resolved: 60, interrupted: 30 } as const;
const LONGEST_PEAK = 120;
export const DOMINATED_FOR = 20;

const edges: Record<MotifState, readonly MotifState[]> = {
  DORMANT: ["EMERGING"],
  EMERGING: ["ACTIVE", "DORMANT"],
  ACTIVE: ["INTENSIFYING", "DECLINING", "INTERRUPTED"],
  INTENSIFYING: ["PEAK", "ACTIVE", "INTERRUPTED"],
  PEAK: ["DECLINING", "INTERRUPTED"],
  DECLINING: ["INTENSIFYING", "RESOLVED", "INTERRUPTED"],
  RESOLVED: ["EMERGING"],
  INTERRUPTED: ["EMERGING", "RESOLVED"],
};

/** Whether the lifecycle has this step at all; anything else needs force. §1.16 */
export const isLegalStep = (from: MotifState, to: MotifState): boolean => edges[from].includes(to);

/** What the guards look at. `slope` is σ = I − EMA₂₀(I); `age` the ticks in the present state. */
export interface Standing {
  intensity: number;
  slope: number;
  age: number;
  /** Ticks for which an opposite has stood 3 or more above it, and whether that excuses it now. */
  dominated: number;
  /** Its carrier is gone, or it is kept up by the writer. */
  carrier: "gone" | "here";
  upheld: boolean;
}

const isBroken = (s: Standing): boolean => s.carrier === "gone" || (!s.upheld && s.dominated >= DOMINATED_FOR);
const mayReturn = (s: Standing): boolean => s.intensity >= 1 && s.age >= REST.interrupted && s.dominated === 0 && s.carrier === "here";

const guards: Record<MotifState, (s: Standing) => MotifState | null> = {
  DORMANT: (s) => (s.intensity >= 1 ? "EMERGING" : null),
  EMERGING: (s) => (s.intensity >= 2.5 ? "ACTIVE" : s.intensity < 0.6 ? "DORMANT" : null),
  ACTIVE: (s) => (s.intensity >= 5 && s.slope > 0.15 ? "INTENSIFYING" : s.intensity < 2 ? "DECLINING" : null),
  INTENSIFYING: (s) => (s.intensity >= 7 ? "PEAK" : s.slope < -0.1 ? "ACTIVE" : null),
  PEAK: (s) => (s.intensity < 6.2 || s.slope < -0.15 || s.age >= LONGEST_PEAK ? "DECLINING" : null),
  DECLINING: (s) => (s.intensity >= 5 && s.slope > 0.2 ? "INTENSIFYING" : s.intensity < 1 ? "RESOLVED" : null),
  RESOLVED: (s) => (s.intensity >= 1 && s.age >= REST.resolved ? "EMERGING" : null),
  INTERRUPTED: (s) => (mayReturn(s) ? "EMERGING" : s.intensity < 0.5 ? "RESOLVED" : null),
};
const guardAt = motifStates.map((state) => guards[state]);

/** The state that the guards of §1.16 lead to, by index; the same one when none holds. */
export const nextState = (state: number, s: Standing): number => {
  if (state >= State.ACTIVE && state <= State.DECLINING && isBroken(s)) return State.INTERRUPTED;
  const to = guardAt[state]!(s);
  return to === null ? state : State[to];
};

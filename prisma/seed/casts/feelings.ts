import type { CastFileInput } from "@/server/contracts/cast-file";

type Tie = CastFileInput["relationships"][number];
/** `felt` is strength (−1..1), trust (0..1) and familiarity (0..1). */
interface Feeling {
  kind: Tie["kind"];
  felt: readonly [strength: number, trust: number, familiarity: number];
  evidence: string;
}

/** The ties of one character, by the key of the other: written once per person, so that a duplicate is a type error. */
export const feelings = (from: string, toward: Readonly<Record<string, Feeling>>): Tie[] =>
  Object.entries(toward).map(([to, { kind, felt, evidence }]) => {
    const [strength, trust, familiarity] = felt;
    return { from, to, kind, strength, trust, familiarity, evidence };
  });

import type { RelationshipKind } from "./relationship-kinds";

/** What a tie is in numbers: strength −1..1, the others 0..1. */
export interface TieNumbers {
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
}
export const tieFields = ["strength", "trust", "familiarity", "offence"] as const satisfies readonly (keyof TieNumbers)[];

/** One event of one directed tie, as far as its numbers go. */
export type TieRecord = { tick: number; values: TieNumbers } & (
  | { what: "authored" }
  /** An act: `delta` is its own part of the way from the values before; the rest is what time did. */
  | { what: "changed"; delta: TieNumbers; lineId: string | null }
  /** This line was struck and the tie told anew: not an influence of its own. */
  | { what: "recomputed"; lineId: string }
);

/** Ticks in which half of it is gone; strength by the time not spent in familiarity. SIMULATION §1.12 (1), and `relation` in the parameters. */
export const tieHalfLives: TieNumbers = { strength: 4000, trust: 4000, familiarity: 2500, offence: 400 };

const bounds = { strength: -1, trust: 0, familiarity: 0, offence: 0 } as const;
const clamped = (field: keyof TieNumbers, value: number): number => Math.min(1, Math.max(bounds[field], value));
/** As ties are told: to four places. */
export const roundTie = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Share of a difference in this field that is left after so many ticks: what a struck act did has faded like everything else. */
export const leftOf = (field: keyof TieNumbers, familiarity: number, ticks: number): number =>
  2 ** ((-Math.max(0, ticks) * (field === "strength" ? 1.5 - familiarity : 1)) / tieHalfLives[field]);

const mapFields = (to: (field: keyof TieNumbers) => number): TieNumbers => ({
  strength: to("strength"),
  trust: to("trust"),
  familiarity: to("familiarity"),
  offence: to("offence"),
});

export interface FoldedTie {
  /** What survives: the values that are shown. */
  values: TieNumbers;
  /** As last told, and when: `values` is this where nothing has been struck since. */
  told: TieNumbers;
  tick: number;
}

/**
 * The fold of what survives of a tie: authored values as they are, then each act that stands adds its own part, and in between time does
 * what it is recorded to have done; what is missing of a struck act fades at the rates of `tieHalfLives`. With nothing struck this is the
 * last recorded value. `alsoStruck` asks what it would be without that line. Null without records.
 */
export const foldTie = (records: readonly TieRecord[], alsoStruck: string | null = null): FoldedTie | null => {
  const struck = new Set<string>(alsoStruck === null ? [] : [alsoStruck]);
  for (const record of records) if (record.what === "recomputed") struck.add(record.lineId);
  let folded: FoldedTie | null = null;
  for (const record of records) folded = step(folded, record, struck);
  return folded && { ...folded, values: mapFields((field) => roundTie(folded.values[field])) };
};

const step = (before: FoldedTie | null, record: TieRecord, struck: ReadonlySet<string>): FoldedTie => {
  const { values: told, tick } = record;
  if (record.what === "authored") return { values: told, told, tick };
  // Its tick stays: nothing has been told about what time did since.
  if (record.what === "recomputed")
    return before
      ? { values: mapFields((field) => roundTie(before.values[field])), told, tick: before.tick }
      : { values: told, told, tick };
  const stands = record.lineId === null || !struck.has(record.lineId);
  const values = mapFields((field) => {
    const missing = before ? before.values[field] - before.told[field] : 0;
    const ticks = before ? tick - before.tick : 0;
    const faded = clamped(field, told[field] - record.delta[field] + missing * leftOf(field, before?.told.familiarity ?? 0, ticks));
    return clamped(field, stands ? faded + record.delta[field] : faded);
  });
  return { values, told, tick };
};

export const numbersOf = ({ strength, trust, familiarity, offence }: TieNumbers): TieNumbers => ({
  strength,
  trust,
  familiarity,
  offence,
});

/** By how much a tie differs from another: what a struck act leaves to be taken back. */
export const differenceOf = (after: TieNumbers, before: TieNumbers): TieNumbers =>
  mapFields((field) => roundTie(after[field] - before[field]));
/** That much, as it has faded since. */
export const fadedBy = (difference: TieNumbers, familiarity: number, ticks: number): TieNumbers =>
  mapFields((field) => roundTie(difference[field] * leftOf(field, familiarity, ticks)));
export const isNothing = (difference: TieNumbers): boolean => tieFields.every((field) => difference[field] === 0);

/** A tie of strangers: SIMULATION §1.1. */
export const strangers: TieNumbers & { kind: RelationshipKind } = {
  kind: "acquaintance",
  strength: 0.02,
  trust: 0.5,
  familiarity: 0.02,
  offence: 0,
};

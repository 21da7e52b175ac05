import type { TieView } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { relationshipKey, relationshipKinds } from "@/server/contracts/relationship";
import { tieFileLimits, type FoundTie, type FoundTieValues, type TiePreview } from "@/server/contracts/tie-file";
import { roundTie, strangers, tieFields } from "@/server/contracts/tie-fold";
import type { FoundRow } from "./found-row";
import { createMatcher, type Named } from "./match-names";
import { nameKind } from "./name-kind";
import type { ReadTies } from "./read-ties";

export interface Present {
  characters: readonly Named[];
  ties: readonly TieView[];
}

/** New people know each other about this well when the file does not say. */
const unsaid: FoundTieValues = { ...strangers, familiarity: 0.3 };

const toNumber = (text: string): number => {
  const trimmed = text.trim();
  const comma = /^[+-]?\d*,\d+$/.test(trimmed) ? trimmed.replace(",", ".") : trimmed;
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(comma) ? Number(comma) : Number.NaN;
};

class Fault extends Error {}

const bounds = { strength: -1, trust: 0, familiarity: 0, offence: 0 } as const;
const readValue = (field: keyof typeof bounds, text: string): number => {
  const value = toNumber(text);
  if (Number.isNaN(value)) throw new Fault(`“${text.slice(0, 40)}” is no number for ${field}`);
  if (value < bounds[field] || value > 1) throw new Fault(`${field} is ${value}, and goes from ${bounds[field]} to 1`);
  return roundTie(value);
};

const readValues = ({ values }: FoundRow, before: FoundTieValues | null, scale: number): FoundTieValues => {
  const after = { ...(before ?? unsaid) };
  if (values.kind !== undefined) {
    const kind = nameKind(values.kind);
    if (!kind) throw new Fault(`“${values.kind.slice(0, 40)}” is no kind of tie: use ${relationshipKinds.join(", ")}`);
    after.kind = kind;
  }
  for (const field of tieFields) {
    const text = values[field];
    if (text !== undefined) after[field] = readValue(field, text);
  }
  if (values.strength === undefined && values.weight !== undefined) {
    const weight = toNumber(values.weight);
    if (Number.isNaN(weight)) throw new Fault(`“${values.weight.slice(0, 40)}” is no number for a weight`);
    after.strength = roundTie(Math.max(-1, Math.min(1, weight / scale)));
  }
  return after;
};

/** Weights of other programs have no bound: beyond 1 they are shares of the greatest. */
const scaleOf = ({ rows }: ReadTies): number =>
  rows.reduce((most, { values }) => Math.max(most, values.strength === undefined ? Math.abs(toNumber(values.weight ?? "0")) || 0 : 0), 1);

const compare = (before: FoundTieValues | null, after: FoundTieValues): FoundTie["what"] => {
  if (!before) return "new";
  const isSame = before.kind === after.kind && tieFields.every((field) => roundTie(before[field]) === roundTie(after[field]));
  return isSame ? "same" : "changed";
};

/** What a file of relationships would do to a cast. Whatever is wrong with a line is told with it, and the line left out. */
export const planImport = (fileName: string, file: ReadTies, present: Present): TiePreview => {
  const match = createMatcher(present.characters);
  const known = new Map(present.ties.map((tie) => [relationshipKey(tie.fromId, tie.toId), tie]));
  const scale = scaleOf(file);
  const saidIn = new Map<string, number>();
  const ties: FoundTie[] = [];
  const faults = [...file.faults];

  const endOf = (text: string | undefined, end: string): string => {
    if (text === undefined) throw new Fault(`It does not say ${end}`);
    const found = match(file.ends?.get(text) ?? [text]);
    if ("fault" in found) throw new Fault(found.fault);
    return found.id;
  };
  const take = (row: FoundRow, fromId: string, toId: string): void => {
    const key = relationshipKey(fromId, toId);
    const earlier = saidIn.get(key);
    if (earlier !== undefined) throw new Fault(`The same tie stands in line ${earlier} already, which counts`);
    const tie = known.get(key);
    const before = tie
      ? { kind: tie.kind, strength: tie.strength, trust: tie.trust, familiarity: tie.familiarity, offence: tie.offence }
      : null;
    const after = readValues(row, before, scale);
    saidIn.set(key, row.line);
    const reason = (row.values.reason ?? "").slice(0, limits.shortTextLength);
    ties.push({ line: row.line, fromId, toId, what: compare(before, after), before, after, reason });
  };

  for (const row of file.rows) {
    try {
      const [fromId, toId] = [endOf(row.values.from, "who"), endOf(row.values.to, "to whom")];
      if (fromId === toId) throw new Fault("Nobody has a tie to themselves");
      take(row, fromId, toId);
      if (/^undirected$/i.test(row.values.directed ?? "")) take(row, toId, fromId);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push({ line: row.line, text: error.message });
    }
  }
  const count = (what: FoundTie["what"]): number => ties.filter((tie) => tie.what === what).length;
  return {
    fileName,
    format: file.format,
    rows: file.rows.length + file.faults.length,
    counts: { new: count("new"), changed: count("changed"), same: count("same"), faulty: faults.length },
    ties,
    faults: faults.sort((a, b) => a.line - b.line).slice(0, tieFileLimits.faults),
    warnings: scale > 1 ? [...file.warnings, `Weights go up to ${scale}: they are read as shares of that`] : file.warnings,
    columns: file.columns,
  };
};

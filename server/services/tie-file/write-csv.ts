import { weightOf, type FileGraph } from "./collect-graph";

/** What a spreadsheet would take for a formula; CWE-1236. Numbers are cells of their own kind and stay as they are. */
const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
type Cell = string | number | boolean;

const cell = (value: Cell): string => {
  if (typeof value !== "string") return String(value);
  const guarded = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
const line = (cells: readonly Cell[]): string => `${cells.map(cell).join(",")}\r\n`;

export const mark = "\ufeff";

/** RFC 4180, with the names of columns that Gephi knows: Id, Label. */
export function* writeNodesCsv({ characters }: FileGraph, { bom }: { bom: boolean }): Generator<string> {
  if (bom) yield mark;
  yield line(["Id", "Label", "Short name", "Aliases", "Place", "Role", "Degree", "Removed"]);
  for (const { id, name, shortName, aliases, place, role, degree, removed } of characters)
    yield line([id, name, shortName, aliases.join("; "), place, role, degree, removed]);
}

const edgeColumns = ["Source", "Target", "Type", "Weight", "From", "To", "Kind", "Strength", "Trust", "Familiarity", "Offence"];

/** The same for ties: Source, Target, Type, Weight. A whole history has a line a change, with its event, tick and cause. */
export function* writeEdgesCsv({ characters, ties, changes }: FileGraph, { bom }: { bom: boolean }): Generator<string> {
  const names = new Map(characters.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? "";
  if (bom) yield mark;
  yield line([...edgeColumns, ...(changes === null ? ["Evidence"] : ["Event", "Tick", "Cause"])]);
  for (const tie of changes ?? ties) {
    const { fromId, toId, kind, strength, trust, familiarity, offence } = tie;
    const shared = [fromId, toId, "Directed", weightOf(tie), nameOf(fromId), nameOf(toId), kind, strength, trust, familiarity, offence];
    yield line([...shared, ...("cause" in tie ? [tie.seq, tie.tick, tie.cause] : [tie.evidence])]);
  }
}

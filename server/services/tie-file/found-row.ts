/** A relationship as a file names it: still text, by what each column was taken as. */
export type Field = "from" | "to" | "kind" | "strength" | "weight" | "trust" | "familiarity" | "offence" | "reason" | "directed";

export interface FoundRow {
  /** Line of the file, from 1. */
  line: number;
  values: Partial<Record<Field, string>>;
}

export interface ReadFile {
  format: "csv" | "graphml" | "json";
  rows: FoundRow[];
  columns: { name: string; as: string | null }[];
  /** What made a line unreadable; it is not among the rows. */
  faults: { line: number; text: string }[];
  warnings: string[];
}

/** What columns and attributes are usually called, without case, accents, spaces and signs; the first of a field that is there counts. */
const names: Readonly<Record<Field, readonly string[]>> = {
  from: ["source", "sourceid", "fromid", "from", "fromname", "sourcename", "who", "a", "person1", "charactera", "character1"],
  to: ["target", "targetid", "toid", "to", "toname", "targetname", "whom", "b", "person2", "characterb", "character2"],
  kind: ["kind", "relationship", "relation", "relationshiptype", "category", "type", "label"],
  strength: ["strength", "affinity", "feeling", "sentiment", "valence"],
  weight: ["weight", "value", "score"],
  trust: ["trust"],
  familiarity: ["familiarity", "closeness", "intimacy"],
  offence: ["offence", "offense", "grudge", "resentment"],
  reason: ["evidence", "reason", "because", "why", "note", "notes", "comment", "description"],
  directed: ["directed", "type"],
};

export const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const sayDirected = /^(un)?directed$/i;

/** Which column is which. Gephi's `Type` says directed or not; anybody else's says what they are to each other: `sampleOf` tells them apart. */
export const mapColumns = (headers: readonly string[], sampleOf: (column: number) => string): Map<Field, number> => {
  const found = new Map<Field, number>();
  const known = headers.map(plain);
  for (const field of Object.keys(names) as Field[]) {
    for (const name of names[field]) {
      const column = known.indexOf(name);
      if (column < 0) continue;
      const isDirection = sayDirected.test(sampleOf(column).trim());
      if (field === "kind" && isDirection) continue;
      if (field === "directed" && name === "type" && !isDirection) continue;
      found.set(field, column);
      break;
    }
  }
  return found;
};

export const sayField: Readonly<Record<Field, string>> = {
  from: "who",
  to: "to whom",
  kind: "kind",
  strength: "strength",
  weight: "strength",
  trust: "trust",
  familiarity: "familiarity",
  offence: "offence",
  reason: "reason",
  directed: "direction",
};

import { z } from "zod";
import { idSchema } from "./numbers";
import type { RelationshipKind } from "./relationship-kinds";

/** What relationships can be written as. CSV is two files, as Gephi reads them. */
export const tieFileFormats = ["gexf", "graphml", "csv-edges", "csv-nodes", "json"] as const;
export type TieFileFormat = (typeof tieFileFormats)[number];

/** What one file of relationships may cost. A file over a limit is refused with a sentence, never cut in silence. */
export const tieFileLimits = {
  bytes: 5_000_000,
  /** Relationships of one file. */
  ties: 10_000,
  /** Elements of an XML file, and how deep they lie. */
  elements: 400_000,
  depth: 32,
  /** Cells of a line of CSV. */
  columns: 200,
  /** Faults that are told; of more only how many. */
  faults: 200,
} as const;

/** Where a map draws a character, for programs that draw it again. */
export const drawnNodeSchema = z.object({ x: z.number(), y: z.number(), size: z.number().positive().optional() });

export const tieExportSchema = z.object({
  timelineId: idSchema,
  format: z.enum(tieFileFormats),
  /** The moment; the head when it is left out. */
  atSeq: z.int().positive().optional(),
  /** Everything up to that moment, change by change, instead of the moment alone. */
  whole: z.boolean().default(false),
  /** CSV for a spreadsheet that wants to be told that it is UTF-8. */
  bom: z.boolean().default(false),
  /** GEXF: where each character is drawn, by id. */
  drawn: z.record(idSchema, drawnNodeSchema).default({}),
});

/** A file that is written as it is sent. */
export interface WrittenTies {
  fileName: string;
  mediaType: string;
  parts: Iterable<string>;
}

/** A relationship as a file has it, matched to two characters. */
export interface FoundTie {
  /** Line of the file. */
  line: number;
  fromId: string;
  toId: string;
  what: "new" | "changed" | "same";
  /** Null for a new one. */
  before: FoundTieValues | null;
  after: FoundTieValues;
  /** Why, if the file says. */
  reason: string;
}
export interface FoundTieValues {
  kind: RelationshipKind;
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
}

/** What a file of relationships would do; nothing has been written. */
export interface TiePreview {
  fileName: string;
  format: "csv" | "graphml" | "json";
  /** Relationships that the file names. */
  rows: number;
  counts: { new: number; changed: number; same: number; faulty: number };
  ties: FoundTie[];
  /** What is wrong, by line of the file, in plain words; at most `tieFileLimits.faults` of them. */
  faults: { line: number; text: string }[];
  /** What was odd and how it was taken. */
  warnings: string[];
  /** Which column, or attribute, was taken as what; null for one that says nothing here. */
  columns: { name: string; as: string | null }[];
}

export interface ImportedTies {
  /** The events that were written: hand them to `tie.undo`. Empty where the file says nothing new. */
  seqs: number[];
  counts: TiePreview["counts"];
}

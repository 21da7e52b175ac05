import { z } from "zod";
import { idSchema } from "./numbers";

/** What a script can be written as. */
export const scriptFormats = ["markdown", "text", "fountain", "docx", "html", "epub", "json"] as const;
export type ScriptFormat = (typeof scriptFormats)[number];

/** `prose` reads like a story, `script` like a play. Fountain is always a script, and JSON neither. */
export const scriptLayouts = ["prose", "script"] as const;
export type ScriptLayout = (typeof scriptLayouts)[number];

/** What one export or import may cost. More than this is refused with a sentence, never cut in silence. */
export const scriptLimits = {
  /** Lines of one export. */
  lines: 50_000,
  /** Lines of a Word file: it is made in one piece, and nobody else is served meanwhile (0.3 to 0.7 ms a line on a busy two-core machine). */
  docxLines: 6_000,
  /** Lines chosen one by one, and lines that there are to choose from. */
  ids: 2_000,
  /** Lines that one file may bring in: all of it is written in one transaction. */
  importLines: 2_000,
  /** And what happened and was done in it, with them. */
  importBlocks: 12_000,
  importBytes: 8_000_000,
  /** Blocks that a preview shows. */
  preview: 24,
} as const;

/** What a script has besides the words. */
export const scriptIncludeSchema = z.object({
  /** What the speaker felt, as a word. */
  emotions: z.boolean(),
  /** Stage directions, and to whom it is said where more than two are in the room. */
  directions: z.boolean(),
  /** Lines that were struck, marked as such. */
  rejected: z.boolean(),
});
export type ScriptInclude = z.infer<typeof scriptIncludeSchema>;

/** JSON is for coming back with: everything, unless something is left out by name. */
export const includeAtFirst = (format: ScriptFormat): ScriptInclude =>
  format === "json" ? { emotions: true, directions: true, rejected: true } : { emotions: false, directions: true, rejected: false };

/** Which lines. Of a scene all, or some turns of it (both ends included); of a branch every scene; or lines by `seq`, or one by one. */
export const scriptRangeSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("scene"),
    sceneId: idSchema,
    fromTurn: z.int().positive().optional(),
    toTurn: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal("branch") }),
  z.object({ kind: z.literal("stretch"), fromSeq: z.int().positive(), toSeq: z.int().positive() }),
  z.object({ kind: z.literal("lines"), ids: z.array(idSchema).min(1, "Choose a line first").max(scriptLimits.ids) }),
]);
export type ScriptRange = z.infer<typeof scriptRangeSchema>;

export const scriptExportSchema = z.object({
  timelineId: idSchema,
  format: z.enum(scriptFormats),
  layout: z.enum(scriptLayouts).default("script"),
  include: scriptIncludeSchema.partial().default({}),
  range: scriptRangeSchema,
});

/** A script as a file; text is written while it is sent. */
export interface WrittenScript {
  fileName: string;
  mediaType: string;
  parts: Uint8Array | Iterable<string>;
}

/** The beginning of a file, and how much follows. */
export interface ScriptPreview {
  /** In the format itself where that is text; else the same as plain text. */
  text: string;
  scenes: number;
  lines: number;
  /** The text ends before the script does. */
  more: boolean;
}

/** Lines to choose from, scene by scene. */
export type ScriptLines = {
  sceneId: string;
  title: string;
  lines: { id: string; turn: number | null; speakerId: string; text: string; struck: boolean }[];
}[];

/** What a file would bring in; nothing has been written. */
export interface ScriptInspection {
  title: string;
  /** `fault`: why it cannot come in, as a sentence. */
  scenes: { title: string; lines: number; fault: string | null }[];
  /** Who is who, by the file's ids: null for somebody whom this cast does not have. */
  cast: { id: string; name: string; characterId: string | null; fault: string | null }[];
}

export interface ImportedScript {
  sceneIds: string[];
  lines: number;
}

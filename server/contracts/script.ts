import { z } from "zod";
import { happeningSchema } from "./direction";
import { lineSources, wordingSchema } from "./line";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import { feltSchema } from "./simulation";

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
  /** Lines chosen one by one. */
  ids: 500,
  /** Lines that one file may bring in: all of it is written in one transaction. */
  importLines: 2_000,
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

const wordsSchema = z.string().max(limits.lineLength);

/** A scene begins, or lines that belong to none. */
export const headingBlockSchema = z.object({
  kind: z.literal("heading"),
  /** Null for what was said outside scenes. */
  sceneId: idSchema.nullable(),
  title: z.string().max(limits.titleLength),
  place: z.object({ name: z.string().max(limits.nameLength), description: z.string().max(limits.shortTextLength) }).nullable(),
  premise: z.string().max(limits.shortTextLength),
  mood: z.string().max(60),
  /** Who was there at the beginning, as ids of the document's cast. */
  cast: z.array(idSchema).max(limits.sceneCast),
  maxTurns: z.int().positive(),
  maxMinutes: z.int().positive(),
  secondsPerTurn: z.number().nonnegative(),
});
export type HeadingBlock = z.infer<typeof headingBlockSchema>;

/** A way to say a line; what it draws on is of the cast that it was written from. */
export const scriptWordingSchema = wordingSchema.omit({ used: true });
export type ScriptWording = z.infer<typeof scriptWordingSchema>;

/** What somebody says, or does without words (`action`: the text is a sentence that names them). */
export const lineBlockSchema = z.object({
  kind: z.enum(["speech", "action"]),
  /** Of the line that it was written from, as are `seq`, `tick` and `at`: an import gives its own. */
  id: idSchema,
  seq: z.int().positive(),
  tick: z.int().nonnegative(),
  at: z.string().max(40),
  turn: z.int().positive().nullable(),
  /** Ids of the document's cast. */
  speaker: idSchema,
  addressee: idSchema.nullable(),
  about: idSchema.nullable(),
  /** Who heard an aside besides the two; null: everybody present. */
  hears: z.array(idSchema).max(limits.sceneCast).nullable(),
  text: wordsSchema.min(1),
  direction: z.string().max(limits.shortTextLength).nullable(),
  move: z.string().max(60),
  accepted: z.boolean().nullable(),
  source: z.enum(lineSources),
  model: z.string().max(200),
  /** What it made people feel, the speaker included. */
  felt: z.array(feltSchema).max(100),
  /** Rewritten by a person. */
  edited: z.boolean(),
  struck: z.boolean(),
  /** Every wording, oldest first, and which of them is `text`; absent while there is only one. */
  alternatives: z.array(scriptWordingSchema).min(2).max(limits.alternatives).optional(),
  chosen: z
    .int()
    .nonnegative()
    .max(limits.alternatives - 1)
    .optional(),
  /** What the policy of its scene said of it; absent for nothing. */
  flags: z.array(z.string().min(1).max(120)).max(100).optional(),
});
export type LineBlock = z.infer<typeof lineBlockSchema>;

/** Something that nobody said: it stands after its turn. */
export const happeningBlockSchema = z.object({
  kind: z.literal("happening"),
  what: happeningSchema.shape.kind,
  ...happeningSchema.pick({ text: true, turn: true, by: true }).shape,
});
export type HappeningBlock = z.infer<typeof happeningBlockSchema>;

/** A remark for the reader that is no part of the play. An import passes over it. */
export const noteBlockSchema = z.object({ kind: z.literal("note"), text: z.string().max(limits.shortTextLength) });

export const scriptBlockSchema = z.discriminatedUnion("kind", [headingBlockSchema, lineBlockSchema, happeningBlockSchema, noteBlockSchema]);
export type ScriptBlock = z.infer<typeof scriptBlockSchema>;

/** Lines as a document, before any format. Names are those of the moment of writing. */
export const scriptDocumentSchema = z.object({
  format: z.literal("dramatis.script"),
  version: z.literal(1),
  title: z.string().max(limits.titleLength),
  subtitle: z.string().max(limits.titleLength).nullable(),
  premise: z.string().max(limits.shortTextLength),
  setting: z.string().max(limits.shortTextLength * 2),
  /** Everybody who speaks, is spoken to or is in a scene, by order of appearance. */
  cast: z
    .array(z.object({ id: idSchema, name: z.string().max(limits.nameLength), shortName: z.string().max(limits.nameLength) }))
    .max(10_000),
  blocks: z.array(scriptBlockSchema),
});
export type ScriptDocument = z.infer<typeof scriptDocumentSchema>;
export type ScriptPerson = ScriptDocument["cast"][number];

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

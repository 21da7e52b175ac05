import type { z } from "zod";
import { moveIds } from "@/server/contracts/moves";
import { scriptLimits } from "@/server/contracts/script";
import {
  scriptDocumentSchema,
  type HappeningBlock,
  type HeadingBlock,
  type LineBlock,
  type ScriptBlock,
  type ScriptDocument,
  type StagedBlock,
} from "@/server/contracts/script-document";
import { AppError } from "@/server/core/errors";
import { sayIssue } from "@/server/core/say-issue";
import { peopleOf } from "./list-named";

const refuse = (message: string, reason: string, cause?: unknown): AppError =>
  new AppError("VALIDATION", message, { reason: `script.${reason}`, cause });

/** A scene of a document: what is said, what happens and how it is directed, in order. */
export interface FoundScene {
  heading: HeadingBlock;
  blocks: (LineBlock | HappeningBlock | StagedBlock)[];
}

export const isLine = (block: ScriptBlock): block is LineBlock => block.kind === "speech" || block.kind === "action";

export const scenesOf = ({ blocks }: ScriptDocument): FoundScene[] => {
  const scenes: FoundScene[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") scenes.push({ heading: block, blocks: [] });
    else if (block.kind !== "note") scenes.at(-1)?.blocks.push(block);
  }
  return scenes;
};

/** Names that the blocks use, and the cast does not have. */
const strangersIn = ({ cast, blocks }: ScriptDocument): boolean => {
  const known = new Set(cast.map(({ id }) => id));
  const isStranger = (id: string | null): boolean => id !== null && !known.has(id);
  return blocks.some((block) => peopleOf(block).some(isStranger));
};

/** What is wrong with a file that is JSON and cannot be taken, and where. */
const faultOf = (fileName: string, value: unknown, { issues }: z.ZodError): string => {
  const { format, version } = (typeof value === "object" && value !== null ? value : {}) as { format?: unknown; version?: unknown };
  if (format !== "dramatis.script") return `${fileName} is not a script of this program`;
  if (version !== 1 && version !== 2) return `${fileName} is a script of another version of this program`;
  const [issue] = issues;
  if (!issue) return `${fileName} cannot be read`;
  const [part, at, ...rest] = issue.path;
  const where =
    part === "blocks" && typeof at === "number" ? `block ${at + 1}${rest.length > 0 ? `, ${rest.join(".")}` : ""}` : issue.path.join(".");
  const { message } = issue;
  return `${fileName} cannot be read at ${where}: ${message.charAt(0).toLocaleLowerCase("en")}${message.slice(1)}`;
};

/** Our own JSON back, checked. Throws a sentence for whoever chose the file. */
export const readScript = (fileName: string, bytes: Uint8Array): ScriptDocument => {
  if (bytes.byteLength > scriptLimits.importBytes)
    throw refuse(`${fileName} is larger than ${scriptLimits.importBytes / 1e6} MB`, "too_large");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw refuse(`${fileName} is not JSON`, "not_json", error);
  }
  const parsed = scriptDocumentSchema.safeParse(value, { error: sayIssue });
  if (!parsed.success) throw refuse(faultOf(fileName, value, parsed.error), "other_json", parsed.error);
  const document = parsed.data;
  const first = document.blocks.findIndex(({ kind }) => kind === "heading");
  if (first < 0) throw refuse(`There is no scene in ${fileName}`, "no_scene");
  if (document.blocks.slice(0, first).some(({ kind }) => kind !== "note"))
    throw refuse(`${fileName} has lines before its first scene: give them a heading`, "before_scenes");
  if (strangersIn(document)) throw refuse(`${fileName} names somebody whom its cast does not have`, "strangers");
  const lines = document.blocks.filter(isLine);
  if (lines.length > scriptLimits.importLines)
    throw refuse(
      `${fileName} has more than ${scriptLimits.importLines.toLocaleString("en")} lines: bring in its scenes one by one`,
      "too_many_lines",
    );
  if (document.blocks.length > scriptLimits.importBlocks)
    throw refuse(
      `${fileName} has more than ${scriptLimits.importBlocks.toLocaleString("en")} entries: bring in its scenes one by one`,
      "too_many_blocks",
    );
  const odd = lines.find(({ move }) => !(moveIds as readonly string[]).includes(move));
  if (odd) throw refuse(`${fileName} has a move that this version does not know: ${odd.move}`, "unknown_move");
  if (lines.some(({ alternatives = [], chosen = 0 }) => chosen > 0 && chosen >= alternatives.length))
    throw refuse(`${fileName} has a line that shows a wording which is not there`, "no_wording");
  return document;
};

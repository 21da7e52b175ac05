import type { ScriptFormat, ScriptInclude, ScriptLayout, ScriptRange } from "@/server/contracts/script";

export interface FormatWords {
  format: ScriptFormat;
  label: string;
  hint: string;
}

export const formatWords: readonly FormatWords[] = [
  { format: "docx", label: "Word", hint: "DOCX" },
  { format: "epub", label: "E-book", hint: "EPUB 3" },
  { format: "markdown", label: "Markdown", hint: "For notes and Git" },
  { format: "fountain", label: "Fountain", hint: "For screenplays" },
  { format: "html", label: "Web page", hint: "HTML, one file" },
  { format: "text", label: "Plain text", hint: "TXT" },
  { format: "json", label: "JSON", hint: "Comes back in" },
];

export type Extent = "scene" | "turns" | "lines" | "branch";

/** Everything that is chosen in the dialog. Turns are as they were typed. */
export interface ExportChoice {
  format: ScriptFormat;
  layout: ScriptLayout;
  include: ScriptInclude;
  extent: Extent;
  fromTurn: string;
  toTurn: string;
  /** Lines one by one, in the order of the script. */
  ids: readonly string[];
  /** What was ticked before JSON was chosen, which ticks all of it. */
  before?: ScriptInclude;
}

const everything: ScriptInclude = { emotions: true, directions: true, rejected: true };

/** JSON is for coming back with, so all of it is ticked while it is chosen; afterwards it is as it was. */
export const changeChoice = ({ before, ...choice }: ExportChoice, patch: Partial<ExportChoice>): ExportChoice => {
  const next = { ...choice, ...patch };
  if (patch.format === "json" && choice.format !== "json") return { ...next, include: everything, before: choice.include };
  if (next.format === "json") return { ...next, ...(before && { before }) };
  return choice.format === "json" && before ? { ...next, include: before } : next;
};

/** Fountain is a script by nature, and JSON is neither. */
export const hasLayout = (format: ScriptFormat): boolean => format !== "fountain" && format !== "json";

const plural = (count: number, one: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;

const turnOf = (typed: string): number | undefined => {
  const turn = Number(typed);
  return typed.trim() !== "" && Number.isInteger(turn) && turn > 0 ? turn : undefined;
};

/** Something is typed, and it is no turn. */
export const isNoTurn = (typed: string): boolean => typed.trim() !== "" && turnOf(typed) === undefined;

/** What is wrong with the turns or lines, in words; null when nothing is. `turns`: how many there are, where that is known. */
export const rangeFault = ({ extent, fromTurn, toTurn, ids }: ExportChoice, turns: number | null): string | null => {
  if (extent === "lines") return ids.length === 0 ? "Choose a line first" : null;
  if (extent !== "turns") return null;
  if (isNoTurn(fromTurn) || isNoTurn(toTurn)) return "Turns are whole numbers from 1";
  const [from = 1, to = Number.POSITIVE_INFINITY] = [fromTurn, toTurn].map(turnOf);
  if (from > to) return "The first turn comes after the last one";
  return turns !== null && from > Math.max(1, turns) ? `The scene has only ${plural(turns, "turn")}` : null;
};

export const rangeOf = (choice: ExportChoice, sceneId: string | null): ScriptRange => {
  if (choice.extent === "lines") return { kind: "lines", ids: [...choice.ids] };
  if (choice.extent === "branch" || sceneId === null) return { kind: "branch" };
  if (choice.extent === "scene") return { kind: "scene", sceneId };
  const [fromTurn, toTurn] = [choice.fromTurn, choice.toTurn].map(turnOf);
  return { kind: "scene", sceneId, ...(fromTurn !== undefined && { fromTurn }), ...(toTurn !== undefined && { toTurn }) };
};

/** Lines that a preview asks for: as many as it shows, since an address does not hold many. */
const PREVIEWED = 40;
export const previewRangeOf = (choice: ExportChoice, sceneId: string | null): ScriptRange => {
  const range = rangeOf(choice, sceneId);
  return range.kind === "lines" ? { ...range, ids: range.ids.slice(0, PREVIEWED) } : range;
};

/** The same as an address asks for it; lines one by one go along as a body. */
export const queryOf = (choice: ExportChoice, sceneId: string | null, format: ScriptFormat = choice.format): URLSearchParams => {
  const range = rangeOf(choice, sceneId);
  const { emotions, directions, rejected } = choice.include;
  return new URLSearchParams({
    format,
    layout: choice.layout,
    ...{ emotions: String(emotions), directions: String(directions), rejected: String(rejected) },
    ...(range.kind === "scene" && {
      scene: range.sceneId,
      ...(range.fromTurn !== undefined && { fromTurn: String(range.fromTurn) }),
      ...(range.toTurn !== undefined && { toTurn: String(range.toTurn) }),
    }),
  });
};

/** "2 scenes, 71 lines" */
export const amountWords = ({ scenes, lines }: { scenes: number; lines: number }): string =>
  lines === 0 ? "No line in it yet" : `${plural(scenes, "scene")}, ${plural(lines, "line")}`;

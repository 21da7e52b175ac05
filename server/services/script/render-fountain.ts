import type { HeadingBlock, LineBlock, ScriptDocument } from "@/server/contracts/script-document";
import { cleanLine, cleanText } from "./clean-text";
import { settingOf } from "./set-pages";
import { cueOf, namesOf, wordsOf, type Names } from "./tell-line";

/** Fountain knows a backslash before emphasis only; what it has no way to write becomes its full-width twin, which looks the same. */
const twins: Readonly<Record<string, string>> = { "(": "（", ")": "）", "[": "［", "^": "＾", "#": "＃", ":": "：", "/": "／", ".": "．" };
const twin = (sign: string): string => twins[sign] ?? sign;

/** A bracket that is followed by another, or by a sign with a backslash, might open a note. */
const escapeInline = (text: string): string => text.replace(/\[(?=[[\\*_])/gu, twin).replace(/[\\*_]/gu, "\\$&");
/** The end of a line alone in its block: "… TO:" would be a transition. */
const escapeEnd = (text: string): string => text.replace(/(?<=TO):$/iu, twin(":"));

/** Forced by `@`, so that "INT. ROOM" or "FADE OUT:" may be a name. */
const writeName = (name: string): string => `@${escapeInline(name).replace(/[()^]/gu, twin)}`;

/**
 * A line of speech that is all in brackets would be a direction, one that begins with `~` a song; an empty one keeps two spaces. A mark that
 * forces an element does so in a speech too for some programs, but not after a space, which all of them leave out.
 */
const writeSpeech = (text: string): string =>
  text
    .split("\n")
    .map((line) => {
      if (line === "") return "  ";
      const bracketed = /^\(.*\)$/u.test(line) ? `${twin("(")}${line.slice(1, -1)}${twin(")")}` : line;
      return escapeInline(bracketed)
        .replace(/^~/u, "\\~")
        .replace(/^(?=[!@.>=#])/u, " ");
    })
    .join("\n");

/** Forced by `!`, line for line. */
const writeAction = (text: string): string =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `!${escapeEnd(escapeInline(line))}`)
    .join("\n");

const writeHeading = (block: HeadingBlock): string => {
  const title = cleanLine(block.title) || "Scene";
  const place = cleanLine(block.place?.name ?? "");
  const heading = place === "" || place === title ? title : `${title} — ${place}`;
  return `.${escapeEnd(escapeInline(heading)).replace(/^\./u, twin).replace(/#$/u, twin)}`;
};

const writeNote = (text: string): string => `[[${escapeInline(text).replace(/\]{2,}|\]$/gu, (signs) => signs.replaceAll("]", "］"))}]]`;

const writeLine = (line: LineBlock, names: Names): string => {
  const words = wordsOf(line);
  const cue = cueOf(line, names);
  const direction = cue === null ? "" : `(${escapeInline(cue)})\n`;
  const written =
    line.kind === "action" ? writeAction(words) : `${writeName(names.whole(line.speaker))}\n${direction}${writeSpeech(words)}`;
  // What was struck stands in the boneyard, as Fountain calls what is cut and kept.
  return line.struck ? `/*\n${written.replace(/\*\//gu, `*${twin("/")}`)}\n*/` : written;
};

const titlePage = (document: ScriptDocument): string => {
  const value = (text: string): string => escapeInline(cleanLine(text));
  const notes = [document.setting, document.premise].map(value).filter(Boolean).join(" ");
  return [
    `Title: ${value(document.title) || "Untitled"}`,
    document.subtitle ? `Source: ${value(document.subtitle)}` : "",
    notes ? `Notes: ${notes}` : "",
  ]
    .filter(Boolean)
    .join("\n");
};

/** Fountain 1.1: every element is forced by its mark, so that no name and no words are read as anything else. */
export function* renderFountain(document: ScriptDocument): Generator<string> {
  const names = namesOf(document);
  yield `${titlePage(document)}\n`;
  for (const block of document.blocks) {
    if (block.kind === "note") yield `\n${writeNote(cleanText(block.text).replace(/\n+/gu, " "))}\n`;
    else if (block.kind === "happening") yield `\n${writeAction(cleanText(block.text) || "…")}\n`;
    else if (block.kind === "staged") continue;
    else if (block.kind !== "heading") yield `\n${writeLine(block, names)}\n`;
    else {
      yield `\n${writeHeading(block)}\n`;
      const setting = settingOf(block);
      if (setting !== "") yield `\n${writeAction(setting)}\n`;
    }
  }
}

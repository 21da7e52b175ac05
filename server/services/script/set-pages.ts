import type { ScriptLayout } from "@/server/contracts/script";
import type { HeadingBlock, LineBlock, ScriptDocument } from "@/server/contracts/script-document";
import { cleanLine, cleanText } from "./clean-text";
import { cueOf, namesOf, tellLine, wordsOf, type Names } from "./tell-line";

/** What a page is set from, whatever it is printed as. Texts are clean, and not escaped. */
export type Item =
  | { kind: "setting" | "note"; text: string }
  | { kind: "action" | "prose"; text: string; struck: boolean }
  | { kind: "speech"; who: string; cue: string | null; text: string; struck: boolean };

export interface Section {
  /** Empty where the document's own title stands for it. */
  title: string;
  items: Item[];
}
export interface Pages {
  title: string;
  subtitle: string;
  /** Of a whole branch: what stands under its title. */
  setting: string;
  /** Persons of the play, by whole name; none in prose. */
  cast: string[];
  sections: Section[];
}

const sentence = (text: string): string => (text === "" || /[.!?…:;,—–。！？؟][”"’'»)\]]*$/u.test(text) ? text : `${text}.`);

/** "The drawing room. After dinner, with rain on the windows. Somebody names the one who is not there." */
export const settingOf = ({ place, premise }: Pick<HeadingBlock, "place" | "premise">): string =>
  [place?.name ?? "", place?.description ?? "", premise]
    .map((part) => sentence(cleanLine(part)))
    .filter(Boolean)
    .join(" ");

const setSpeech = (line: LineBlock, names: Names): Item =>
  line.kind === "action"
    ? { kind: "action", text: wordsOf(line), struck: line.struck }
    : { kind: "speech", who: names.short(line.speaker), cue: cueOf(line, names), text: wordsOf(line), struck: line.struck };

/** The document as pages of a story or of a play: one section a scene. */
export const setPages = (document: ScriptDocument, layout: ScriptLayout): Pages => {
  const names = namesOf(document);
  const sections: Section[] = [];
  const title = cleanLine(document.title) || "Untitled";
  for (const block of document.blocks) {
    if (block.kind === "heading") {
      const own = cleanLine(block.title);
      const setting = settingOf(block);
      sections.push({ title: own === title ? "" : own, items: setting === "" ? [] : [{ kind: "setting", text: setting }] });
      continue;
    }
    const section = sections.at(-1) ?? { title: "", items: [] };
    if (sections.length === 0) sections.push(section);
    if (block.kind === "note") section.items.push({ kind: "note", text: cleanText(block.text) });
    else if (block.kind === "happening")
      section.items.push({ kind: layout === "script" ? "action" : "prose", text: cleanText(block.text), struck: false });
    else if (block.kind === "staged") continue;
    else if (layout === "script") section.items.push(setSpeech(block, names));
    else section.items.push({ kind: "prose", text: tellLine(block, names), struck: block.struck });
  }
  return {
    title,
    subtitle: cleanLine(document.subtitle ?? ""),
    setting: sections.length > 1 ? [document.setting, document.premise].map(cleanLine).filter(Boolean).join(" ") : "",
    cast: layout === "script" ? document.cast.map(({ id }) => names.whole(id)) : [],
    sections,
  };
};

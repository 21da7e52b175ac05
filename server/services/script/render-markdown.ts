import type { Item, Pages } from "./set-pages";

type Spoken = Pick<Extract<Item, { struck: boolean }>, "text" | "struck">;

const inline = /[\\`*_[\]<>~|]|&(?=[#\p{L}])/gu;
/** What a line may begin with to be something else than text: headings, lists, rules, underlines of titles, tables. */
const atStart = /^(?:[#+\-=:]|(\d{1,9})(?=[.)](?:\s|$)))/u;

/** CommonMark and GFM: the text as itself, no link, no picture, no HTML. */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(inline, (sign) => `\\${sign}`)
    .replace(/(https?|ftp)(?=:\/\/)|www(?=\.)|(?<=\S)@(?=\S)/giu, (word) => (word === "@" ? "\\@" : `${word}\\`))
    .replace(atStart, (start, digits: string | undefined) => (digits === undefined ? `\\${start}` : digits))
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");

const paragraphs = (text: string): string[] => text.split(/\n\n/u);
const escaped = (text: string): string => text.split("\n").map(escapeMarkdown).join("\\\n");
const wrap = (text: string, mark: string): string =>
  paragraphs(text)
    .map((part) => `${mark}${escaped(part)}${mark}`)
    .join("\n\n");
const body = ({ text, struck }: Spoken): string => (struck ? wrap(text, "~~") : paragraphs(text).map(escaped).join("\n\n"));

const item = (each: Item): string => {
  switch (each.kind) {
    case "setting":
    case "note":
      return wrap(each.text, "*");
    case "action":
      return wrap(each.text, each.struck ? "~~" : "*");
    case "prose":
      return body(each);
    case "speech": {
      const cue = each.cue === null ? "" : ` *(${escapeMarkdown(each.cue)})*`;
      return `**${escapeMarkdown(each.who)}**${cue}\\\n${body(each)}`;
    }
  }
};

/** GitHub's Markdown. */
export function* renderMarkdown(pages: Pages): Generator<string> {
  yield `# ${escapeMarkdown(pages.title)}\n`;
  if (pages.subtitle) yield `\n${wrap(pages.subtitle, "*")}\n`;
  if (pages.setting) yield `\n${body({ text: pages.setting, struck: false })}\n`;
  if (pages.cast.length > 0) yield `\n${pages.cast.map((name) => `- ${escapeMarkdown(name)}`).join("\n")}\n`;
  for (const { title, items } of pages.sections) {
    if (title) yield `\n## ${escapeMarkdown(title)}\n`;
    for (const each of items) yield `\n${item(each)}\n`;
  }
}

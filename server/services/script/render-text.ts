import type { Item, Pages } from "./set-pages";

type Spoken = Pick<Extract<Item, { struck: boolean }>, "text" | "struck">;

const COLUMN = 72;
const upper = (text: string): string => text.toLocaleUpperCase("en");
const indent = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
const body = ({ text, struck }: Spoken): string => (struck ? `[struck: ${text}]` : text);

const item = (each: Item): string => {
  switch (each.kind) {
    case "setting":
    case "note":
      return `(${each.text})`;
    case "action":
    case "prose":
      return body(each);
    case "speech":
      return `${upper(each.who)}${each.cue === null ? "" : ` (${each.cue})`}\n${indent(body(each))}`;
  }
};

/** Plain text; long lines are left to whoever shows it. */
export function* renderText(pages: Pages): Generator<string> {
  yield `${pages.title}\n${"=".repeat(Math.min(COLUMN, [...pages.title].length))}\n`;
  if (pages.subtitle) yield `${pages.subtitle}\n`;
  if (pages.setting) yield `\n${pages.setting}\n`;
  if (pages.cast.length > 0) yield `\n${pages.cast.join("\n")}\n`;
  for (const { title, items } of pages.sections) {
    if (title) yield `\n\n${title}\n${"-".repeat(Math.min(COLUMN, [...title].length))}\n`;
    for (const each of items) yield `\n${item(each)}\n`;
  }
}

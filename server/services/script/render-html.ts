import type { Item, Pages } from "./set-pages";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** For element content and quoted attributes, of HTML and of XML. The text is clean: nothing in it that XML cannot write. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

/** Parts that are italic also where no style goes along, as on a clipboard. */
const slanted = new Set(["subtitle", "setting", "note", "action"]);
const lines = (text: string): string => text.split("\n").map(escapeHtml).join("<br/>");
const block = (name: string, text: string, { struck }: { struck: boolean } = { struck: false }): string => {
  const inside = (part: string): string => {
    const words = slanted.has(name) ? `<em>${lines(part)}</em>` : lines(part);
    return struck ? `<s>${words}</s>` : words;
  };
  return text
    .split("\n\n")
    .map((part) => `<p class="${name}" dir="auto">${inside(part)}</p>`)
    .join("\n");
};

const item = (each: Item): string => {
  switch (each.kind) {
    case "setting":
    case "note":
      return block(each.kind, each.text);
    case "action":
    case "prose":
      return block(each.kind, each.text, each);
    case "speech": {
      const cue = each.cue === null ? "" : ` <i class="cue">(${escapeHtml(each.cue)})</i>`;
      return `<p class="who" dir="auto"><b>${escapeHtml(each.who)}</b>${cue}</p>\n${block("speech", each.text, each)}`;
    }
  }
};

/** Inside of a section: well-formed as HTML and as XML. */
export function* renderItems(items: readonly Item[]): Generator<string> {
  for (const each of items) yield `${item(each)}\n`;
}

export const renderCast = (cast: readonly string[]): string =>
  cast.length === 0 ? "" : `<ul class="cast">${cast.map((name) => `<li dir="auto">${escapeHtml(name)}</li>`).join("")}</ul>\n`;

/** For paper and for e-books alike: no fonts, no colours but those of the reader. */
export const pageStyle = `body{font-family:Georgia,"Times New Roman",serif;line-height:1.5;margin:2em auto;max-width:36em;overflow-wrap:anywhere;padding:0 1em}
h1,h2{font-weight:500;line-height:1.25}h2{margin:2em 0 .6em;page-break-after:avoid;break-after:avoid}
p{margin:0 0 .6em}
.cast{list-style:none;padding:0}.who{margin:1em 0 0;page-break-after:avoid;break-after:avoid}
.who b{font-variant:small-caps;font-weight:500;letter-spacing:.04em}.speech{margin:0 0 .2em 1.5em}
.prose{margin:0;text-indent:1.4em}
`;

/** One page on its own: nothing is fetched, nothing runs. */
export function* renderHtml(pages: Pages): Generator<string> {
  yield `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8"/>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>\n<meta name="viewport" content="width=device-width, initial-scale=1"/>\n`;
  yield `<title>${escapeHtml(pages.title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>\n<h1 dir="auto">${escapeHtml(pages.title)}</h1>\n`;
  if (pages.subtitle) yield `${block("subtitle", pages.subtitle)}\n`;
  if (pages.setting) yield `${block("setting", pages.setting)}\n`;
  yield renderCast(pages.cast);
  for (const { title, items } of pages.sections) {
    yield `<section>\n${title ? `<h2 dir="auto">${escapeHtml(title)}</h2>\n` : ""}`;
    yield* renderItems(items);
    yield `</section>\n`;
  }
  yield `</body>\n</html>\n`;
}

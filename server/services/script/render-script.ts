import type { ScriptFormat, ScriptLayout, WrittenScript } from "@/server/contracts/script";
import type { ScriptDocument } from "@/server/contracts/script-document";
import { cleanLine } from "./clean-text";
import { renderDocx } from "./render-docx";
import { renderEpub, type BookFacts } from "./render-epub";
import { renderFountain } from "./render-fountain";
import { renderHtml } from "./render-html";
import { renderJson } from "./render-json";
import { renderMarkdown } from "./render-markdown";
import { renderText } from "./render-text";
import { setPages } from "./set-pages";

const files: Readonly<Record<ScriptFormat, { ending: string; mediaType: string }>> = {
  markdown: { ending: ".md", mediaType: "text/markdown; charset=utf-8" },
  text: { ending: ".txt", mediaType: "text/plain; charset=utf-8" },
  fountain: { ending: ".fountain", mediaType: "text/plain; charset=utf-8" },
  docx: { ending: ".docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  html: { ending: ".html", mediaType: "text/html; charset=utf-8" },
  epub: { ending: ".epub", mediaType: "application/epub+zip" },
  json: { ending: ".script.json", mediaType: "application/json; charset=utf-8" },
};

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A name that every file system takes. */
export const nameFile = (title: string, format: ScriptFormat): string => {
  const plain = cleanLine(title)
    .replace(/[/\\:*?"<>|]/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s-]+|[.\s]+$/gu, "");
  const short = [...plain].slice(0, 80).join("").trim();
  return `${short === "" || reserved.test(short) ? "script" : short}${files[format].ending}`;
};

/** A document as text, in one of the formats that are text. */
export const renderPlain = (
  document: ScriptDocument,
  format: Exclude<ScriptFormat, "docx" | "epub">,
  layout: ScriptLayout,
): Iterable<string> => {
  switch (format) {
    case "markdown":
      return renderMarkdown(setPages(document, layout));
    case "text":
      return renderText(setPages(document, layout));
    case "html":
      return renderHtml(setPages(document, layout));
    case "fountain":
      return renderFountain(document);
    case "json":
      return renderJson(document);
  }
};

export const renderScript = async (
  document: ScriptDocument,
  { format, layout, facts }: { format: ScriptFormat; layout: ScriptLayout; facts: BookFacts },
): Promise<WrittenScript> => {
  const head = { fileName: nameFile(document.title, format), mediaType: files[format].mediaType };
  if (format === "docx") return { ...head, parts: await renderDocx(setPages(document, layout)) };
  if (format === "epub") return { ...head, parts: renderEpub(setPages(document, layout), facts) };
  return { ...head, parts: renderPlain(document, format, layout) };
};

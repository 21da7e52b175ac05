import { strToU8, zipSync, type Zippable } from "fflate";
import { escapeHtml, pageStyle, renderCast, renderItems } from "./render-html";
import type { Pages, Section } from "./set-pages";

export interface BookFacts {
  /** A UUID: the same for the same scene or branch, so that a reader replaces the older file. */
  id: string;
  modified: Date;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

const page = (title: string, body: string, kind = ""): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body${kind === "" ? "" : ` epub:type="${kind}"`}>
${body}</body>
</html>
`;

const titlePage = ({ title, subtitle, setting, cast }: Pages): string => {
  const paragraph = (name: string, text: string): string =>
    text === "" ? "" : `<p class="${name}" dir="auto"><em>${escapeHtml(text)}</em></p>\n`;
  const body = `<section epub:type="titlepage">\n<h1 dir="auto">${escapeHtml(title)}</h1>\n${paragraph("subtitle", subtitle)}${paragraph("setting", setting)}${renderCast(cast)}</section>\n`;
  return page(title, body, "frontmatter");
};

const scenePage = (title: string, { items }: Section): string =>
  page(
    title,
    `<section epub:type="chapter">\n<h2 dir="auto">${escapeHtml(title)}</h2>\n${[...renderItems(items)].join("")}</section>\n`,
    "bodymatter",
  );

interface Chapter {
  file: string;
  title: string;
}

const navigation = (title: string, chapters: readonly Chapter[]): string => {
  const entries = chapters.map(({ file, title: name }) => `<li><a href="${file}">${escapeHtml(name)}</a></li>`).join("\n");
  return page(title, `<nav epub:type="toc" id="toc">\n<h1 dir="auto">${escapeHtml(title)}</h1>\n<ol>\n${entries}\n</ol>\n</nav>\n`);
};

const packageOf = (title: string, { id, modified }: BookFacts, chapters: readonly Chapter[]): string => {
  const items = chapters.map(({ file }, index) => `<item id="c${index}" href="${file}" media-type="application/xhtml+xml"/>`);
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  const features = ["readingOrder", "structuralNavigation", "tableOfContents"];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${id}</dc:identifier>
<dc:title dir="auto">${escapeHtml(title)}</dc:title>
<dc:language>en</dc:language>
<meta property="dcterms:modified">${modified.toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
${features.map((feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`).join("\n")}
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text only, with headings and a table of contents.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join("\n")}
</manifest>
<spine>
${spine.join("\n")}
</spine>
</package>
`;
};

/** EPUB 3: a title page, one file a scene, and the table of contents. */
export const renderEpub = (pages: Pages, facts: BookFacts): Uint8Array => {
  const scenes = pages.sections.map((section, index) => ({
    file: `scene-${String(index + 1).padStart(4, "0")}.xhtml`,
    title: section.title || pages.title,
    section,
  }));
  const chapters: Chapter[] = [{ file: "title.xhtml", title: "Title page" }, ...scenes];
  const text = (content: string): [Uint8Array, { mtime: Date }] => [strToU8(content), { mtime: facts.modified }];
  const files: Zippable = {
    // First and not compressed, so that programs know the file by its beginning.
    mimetype: [strToU8("application/epub+zip"), { level: 0, mtime: facts.modified }],
    "META-INF/container.xml": text(container),
    "EPUB/package.opf": text(packageOf(pages.title, facts, chapters)),
    "EPUB/nav.xhtml": text(navigation(pages.title, chapters)),
    "EPUB/style.css": text(pageStyle),
    "EPUB/title.xhtml": text(titlePage(pages)),
  };
  for (const { file, title, section } of scenes) files[`EPUB/${file}`] = text(scenePage(title, section));
  return zipSync(files, { level: 6 });
};

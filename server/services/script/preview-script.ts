import { scriptExportSchema, scriptLimits, type ScriptPreview } from "@/server/contracts/script";
import { defineVerb } from "@/server/core/verb";
import { readDocument } from "./export-script";
import { isLine } from "./read-script";
import { renderPlain } from "./render-script";

/** How a file would begin, and how much it would hold. Files that are no text are shown as plain text. */
export const previewScript = defineVerb({
  name: "script.preview",
  access: "read",
  input: scriptExportSchema,
  run: async (ctx, asked): Promise<ScriptPreview> => {
    const document = await readDocument(ctx, asked);
    const { blocks } = document;
    const format = asked.format === "docx" || asked.format === "epub" || asked.format === "html" ? "text" : asked.format;
    const first = { ...document, blocks: blocks.slice(0, scriptLimits.preview) };
    return {
      text: [...renderPlain(first, format, asked.layout)].join(""),
      scenes: blocks.filter(({ kind }) => kind === "heading").length,
      lines: blocks.filter(isLine).length,
      more: blocks.length > scriptLimits.preview,
    };
  },
});

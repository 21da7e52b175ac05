import { includeAtFirst, scriptExportSchema, scriptLimits, type ScriptRange, type WrittenScript } from "@/server/contracts/script";
import type { ScriptDocument } from "@/server/contracts/script-document";
import type { z } from "zod";
import type { Context } from "@/server/core/context";
import { AppError, notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { collectScript, takesWhole } from "./collect-script";
import { loadLines } from "./load-lines";
import { loadStaging } from "./load-staging";
import { renderScript } from "./render-script";

type Asked = z.output<typeof scriptExportSchema>;

const isBackwards = (range: ScriptRange): boolean =>
  (range.kind === "stretch" && range.fromSeq > range.toSeq) ||
  (range.kind === "scene" && range.fromTurn !== undefined && range.toTurn !== undefined && range.fromTurn > range.toTurn);

/** The document that was asked for, with the names of this moment. NOT_FOUND for a scene or a line that this branch does not have. */
export const readDocument = async (ctx: Context, { timelineId, format, include, range }: Asked): Promise<ScriptDocument> => {
  const view = await ctx.chronicle.view(ctx.workspaceId, timelineId);
  if (range.kind === "scene" && !view.scenes.some(({ id }) => id === range.sceneId)) throw notFound("scene", range.sceneId);
  if (isBackwards(range)) throw new AppError("VALIDATION", "The first line comes after the last one", { reason: "script.backwards" });
  const lines = await loadLines(ctx, timelineId, range, {
    toSeq: view.seq,
    most: format === "docx" ? scriptLimits.docxLines : scriptLimits.lines,
  });
  if (range.kind === "lines") {
    const found = new Set(lines.map(({ id }) => id));
    const missing = range.ids.find((id) => !found.has(id));
    if (missing !== undefined) throw notFound("line", missing);
  }
  const { name, parentId } = await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
  const usual = includeAtFirst(format);
  const asked = {
    emotions: include.emotions ?? usual.emotions,
    directions: include.directions ?? usual.directions,
    rejected: include.rejected ?? usual.rejected,
  };
  const isDirected = format === "json" && asked.directions && takesWhole(range);
  return collectScript(view, lines, {
    include: asked,
    range,
    branch: parentId === null ? null : name,
    whole: format === "json",
    ...(isDirected && {
      staging: await loadStaging(ctx, timelineId, { view, lines, sceneId: range.kind === "scene" ? range.sceneId : null }),
    }),
  });
};

/** A scene, a branch or some lines as a file. */
export const exportScript = defineVerb({
  name: "script.export",
  access: "read",
  input: scriptExportSchema,
  run: async (ctx, asked): Promise<WrittenScript> => {
    const { format, layout, range, timelineId } = asked;
    const document = await readDocument(ctx, asked);
    const id = range.kind === "scene" ? range.sceneId : timelineId;
    return renderScript(document, { format, layout, facts: { id, modified: ctx.now() } });
  },
});

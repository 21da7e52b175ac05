import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scriptLimits, type ScriptLines } from "@/server/contracts/script";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { cleanText } from "./clean-text";
import { inOrder } from "./collect-script";
import { loadLines } from "./load-lines";

/** The lines of a scene, or of every scene of a branch, to choose from: in the order in which they are written out. */
export const listScriptLines = defineVerb({
  name: "script.lines",
  access: "read",
  input: z.object({ timelineId: idSchema, sceneId: idSchema.nullable() }),
  run: async (ctx, { timelineId, sceneId }): Promise<ScriptLines> => {
    const { scenes, seq } = await ctx.chronicle.view(ctx.workspaceId, timelineId);
    if (sceneId !== null && !scenes.some(({ id }) => id === sceneId)) throw notFound("scene", sceneId);
    const range = sceneId === null ? { kind: "branch" as const } : { kind: "scene" as const, sceneId };
    const lines = await loadLines(ctx, timelineId, range, { toSeq: seq, most: scriptLimits.ids });
    return inOrder(scenes).flatMap(({ id, title }) => {
      const own = lines.filter((line) => line.sceneId === id);
      if (own.length === 0) return [];
      return {
        sceneId: id,
        title,
        lines: own.map((line) => ({
          ...{ id: line.id, turn: line.turn, speakerId: line.speakerId, text: cleanText(line.text) },
          struck: line.ruling === "rejected",
        })),
      };
    });
  },
});

import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { Wording } from "@/server/contracts/line";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { assertRoom, assertStands, loadLine } from "./internal";
import { assertPasses, draftFlags, judgeWording } from "./judge-wording";
import { sayAgain } from "./say-again";

/**
 * Another wording of the same line: the writer's own, or made again, with a note of what is to be different. The move and what it did stay;
 * the former wordings are kept. The scene's policy is heard: blocked words are refused, others that it does not like are flagged. `isLost`:
 * whoever gave the words could do nothing with the note.
 */
export const rewordLine = defineVerb({
  name: "line.reword",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    lineId: idSchema,
    note: z.string().trim().max(limits.shortTextLength, `A note has at most ${limits.shortTextLength} characters`).default(""),
    text: z.string().trim().min(1, "Write something first").max(limits.lineLength, `At most ${limits.lineLength} characters`).optional(),
  }),
  run: (ctx, { timelineId, lineId, note, text }): Promise<{ id: string; wording: Wording; isLost: boolean }> =>
    withCast(ctx, timelineId, async (session) => {
      const { line } = await loadLine(ctx, session, lineId);
      assertStands(line);
      assertRoom(line);
      const own = { text: text ?? "", direction: line.direction, source: "human", model: "person", used: null, note } as const;
      const { wording, isLost } = text === undefined ? await sayAgain(ctx, session, line, note) : { wording: own, isLost: false };
      const verdict = judgeWording(session, line, wording.text);
      assertPasses(verdict);
      const head = { tick: tickOf(session), sceneId: line.sceneId, actor: toEventActor(ctx.actor), causes: [line.seq] };
      const draft: EventDraft = { ...head, type: "line.reworded", payload: { lineId, wording } };
      await session.append({ drafts: [draft, ...draftFlags(session, line, verdict)] });
      return { id: lineId, wording, isLost };
    }),
});

/**
 * Shows another of the wordings that a line has had, as the scene's policy allows now: blocked words are refused, others that it does not
 * like are flagged. The first wording is what was said, and may always be gone back to.
 */
export const chooseWording = defineVerb({
  name: "line.choose",
  access: "write",
  input: z.object({ timelineId: idSchema, lineId: idSchema, index: z.int().nonnegative() }),
  run: (ctx, { timelineId, lineId, index }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { line } = await loadLine(ctx, session, lineId);
      assertStands(line);
      const wording = line.alternatives[index];
      if (!wording) throw new AppError("VALIDATION", "There is no such wording", { reason: "line.no_wording" });
      if (line.chosen === index) return { id: lineId };
      const verdict = judgeWording(session, line, wording.text);
      if (index > 0) assertPasses(verdict);
      const head = { tick: tickOf(session), sceneId: line.sceneId, actor: toEventActor(ctx.actor), causes: [line.seq] };
      const draft: EventDraft = { ...head, type: "line.wording_chosen", payload: { lineId, index } };
      await session.append({ drafts: [draft, ...draftFlags(session, line, verdict)] });
      return { id: lineId };
    }),
});

import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { Wording } from "@/server/contracts/line";
import { idSchema } from "@/server/contracts/numbers";
import { AppError } from "@/server/core/errors";
import { toEventActor } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { buildSpeech, tickOf, withCast } from "@/server/services/cast";
import { assertRoom, assertStands, loadLine } from "./internal";
import { assertPasses, draftFlags, judgeWording } from "./judge-wording";

/**
 * Another wording of the same line: the writer's own, or made again, with a note of what is to be different. The move and what it did stay;
 * the former wordings are kept. The scene's policy is heard: blocked words are refused, others that it does not like are flagged.
 */
export const rewordLine = defineVerb({
  name: "line.reword",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    lineId: idSchema,
    note: z.string().trim().max(limits.shortTextLength).default(""),
    text: z.string().trim().min(1, "Write something first").max(limits.lineLength).optional(),
  }),
  run: (ctx, { timelineId, lineId, note, text }): Promise<{ id: string; wording: Wording }> =>
    withCast(ctx, timelineId, async (session) => {
      const { cast } = session;
      const { line } = await loadLine(ctx, session, lineId);
      assertStands(line);
      assertRoom(line);
      const wording = text === undefined ? await makeAgain() : ownWords(text);
      const verdict = judgeWording(session, line, wording.text);
      assertPasses(verdict);
      const head = { tick: tickOf(session), sceneId: line.sceneId, actor: toEventActor(ctx.actor), causes: [line.seq] };
      const draft: EventDraft = { ...head, type: "line.reworded", payload: { lineId, wording } };
      await session.append({ drafts: [draft, ...draftFlags(session, line, verdict)] });
      return { id: lineId, wording };

      function ownWords(words: string): Wording {
        return { text: words, direction: line.direction, source: "human", model: "person", used: null, note };
      }
      async function makeAgain(): Promise<Wording> {
        const move = line.moveSeq === null ? null : await ctx.chronicle.find(ctx.workspaceId, timelineId, line.moveSeq);
        if (move?.type !== "move.made")
          throw new AppError("PRECONDITION", "Nobody knows any more what this line was to do", { reason: "line.no_move" });
        const again = Math.max(1, line.alternatives.length);
        const scene = line.sceneId === null ? null : (cast.view.get("scene", line.sceneId) ?? null);
        const before = [line.text, ...line.alternatives.map((each) => each.text)];
        const request = buildSpeech(cast.view, move.payload, {
          seed: cast.seed,
          turnKey: `${lineId}:again${again}`,
          scene,
          spokenNow: before,
          guidance: note === "" ? [] : [note],
        });
        const { text: words, direction, source, model, used = null } = await ctx.words.speak(request, { heard: cast.heard });
        return { text: words.slice(0, limits.lineLength), direction, source, model, used, note };
      }
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

import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { Wording } from "@/server/contracts/line";
import { idSchema } from "@/server/contracts/numbers";
import { whatIfSchema } from "@/server/contracts/simulation";
import { toEventActor } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { wordWhatIf } from "@/server/services/timeline";
import { assertRoom, assertStands, loadLine } from "./internal";
import { assertPasses, draftFlags } from "./judge-wording";

/**
 * Keeps what would have been said, with one input changed, as another wording of the line, marked as such. The words are worked out again,
 * never taken from outside. What the line did stays. Words that its scene blocks are refused; whoever keeps others may let a held line pass.
 * Where they are not shown, they are judged when they are chosen.
 */
export const keepWhatIf = defineVerb({
  name: "line.keepWhatIf",
  access: "write",
  input: z.object({ timelineId: idSchema, lineId: idSchema, change: whatIfSchema, show: z.boolean().default(false) }),
  run: async (ctx, { timelineId, lineId, change, show }): Promise<{ id: string; index: number; wording: Wording }> => {
    const { line: asked } = await withCast(ctx, timelineId, (session) => loadLine(ctx, session, lineId));
    if (asked.moveSeq === null)
      throw new AppError("PRECONDITION", "Nobody knows any more what this line was to do", { reason: "line.no_move" });
    const { answer, words, verdict } = await wordWhatIf(ctx, timelineId, asked.moveSeq, change);
    assertPasses(verdict);
    const { text, direction, source, model, used = null } = words;
    const wording: Wording = { text, direction, source, model, used, note: "", whatIf: { change, move: answer.after.move } };
    return withCast(ctx, timelineId, async (session) => {
      const { line } = await loadLine(ctx, session, lineId);
      assertStands(line);
      assertRoom(line);
      const kept = line.alternatives.length === 0 ? [line.text] : line.alternatives.map((each) => each.text);
      if (kept.includes(text)) throw new AppError("CONFLICT", "The line has these words already", { reason: "line.same_wording" });
      const head = { tick: tickOf(session), sceneId: line.sceneId, actor: toEventActor(ctx.actor), causes: [line.seq] };
      const draft: EventDraft = { ...head, type: "line.reworded", payload: { lineId, wording, shown: show } };
      await session.append({ drafts: [draft, ...(show ? draftFlags(session, line, verdict) : [])] });
      return { id: lineId, index: kept.length, wording };
    });
  },
});

/** Does not keep a wording any more; one that is shown gives way to `show`, or the first. Whoever kept it by mistake takes it back so. */
export const dropWording = defineVerb({
  name: "line.dropWording",
  access: "write",
  input: z.object({
    timelineId: idSchema,
    lineId: idSchema,
    index: z.int().nonnegative().max(limits.alternatives),
    text: z.string(),
    show: z.int().nonnegative().max(limits.alternatives).default(0),
  }),
  run: (ctx, { timelineId, lineId, index, text, show }): Promise<{ id: string }> =>
    withCast(ctx, timelineId, async (session) => {
      const { line } = await loadLine(ctx, session, lineId);
      assertStands(line);
      if (line.alternatives[index]?.text !== text)
        throw new AppError("CONFLICT", "That wording is not there any more", { reason: "line.no_wording" });
      const head = { tick: tickOf(session), sceneId: line.sceneId, actor: toEventActor(ctx.actor), causes: [line.seq] };
      const isShown = line.chosen === index && show !== index && line.alternatives[show] !== undefined;
      await session.append({
        drafts: [
          ...(isShown ? [{ ...head, type: "line.wording_chosen" as const, payload: { lineId, index: show } }] : []),
          { ...head, type: "line.wording_dropped", payload: { lineId, index } },
        ],
      });
      return { id: lineId };
    }),
});

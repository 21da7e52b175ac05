import { z } from "zod";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { limits } from "@/server/contracts/limits";
import type { Wording } from "@/server/contracts/line";
import type { HeldView } from "@/server/contracts/moderation";
import { idSchema } from "@/server/contracts/numbers";
import type { Scene } from "@/server/contracts/scene";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { placeOf, wakeTimeline, withCast, type CastSession } from "@/server/services/cast";
import { dropHeld, keepHeld, listHeld, type HeldRow } from "@/server/services/moderation";
import { followPlan } from "./follow-plan";
import { announceNext, draftScene, loadScene } from "./internal";
import { performTurn, streamWords } from "./perform-turn";

/** Lines that wait for a moderator, oldest first; what is left of scenes that have ended or were deleted does not wait any more. */
export const listQueue = defineVerb({
  name: "moderation.queue",
  access: "moderate",
  input: z.object({ timelineId: idSchema.nullable().default(null) }),
  run: async (ctx, { timelineId }): Promise<{ lines: HeldView[] }> => {
    const rows = await listHeld(ctx, timelineId);
    const scenes = await ctx.db.within(ctx.workspaceId, (sql) =>
      sql.query<{ data: Scene }>(
        `select "data" from "SceneView" where "workspaceId" = $1 and "id" = any($2::uuid[]) and "status" <> 'ended'`,
        [ctx.workspaceId, rows.map(({ sceneId }) => sceneId)],
      ),
    );
    const byLine = new Map(scenes.flatMap(({ data }) => (data.held === null ? [] : [[data.held.lineId, data.title] as const])));
    return {
      lines: rows.flatMap(({ by: _by, hears: _hears, ...row }) => {
        const sceneTitle = byLine.get(row.lineId);
        return sceneTitle === undefined ? [] : [{ ...row, sceneTitle }];
      }),
    };
  },
});

const decisionSchema = z.object({
  lineId: idSchema,
  decision: z.enum(["approve", "edit", "refuse", "regenerate"]),
  /** The words as they are to be said, for `edit`. */
  text: z.string().trim().min(1, "Write something first").max(limits.lineLength).optional(),
  /** Which wording is to be said, for `approve`; the last one where nothing is said. */
  wording: z.int().nonnegative().optional(),
  /** Why; for `regenerate` what is to be different. */
  reason: z.string().trim().max(limits.shortTextLength).default(""),
});
type Decision = z.output<typeof decisionSchema>;

const GONE = "This line does not wait any more: somebody has decided about it, or its scene is over";
const decided = { approve: "approved", edit: "edited", refuse: "refused", regenerate: "regenerated" } as const;

const wordingFor = (row: HeldRow, { decision, text, wording }: Decision): Wording => {
  const chosen = row.wordings[wording ?? row.wordings.length - 1];
  if (!chosen) throw new AppError("VALIDATION", "There is no such wording", { reason: "held.no_wording" });
  if (decision !== "edit") return chosen;
  if (text === undefined) throw new AppError("VALIDATION", "Write something first", { reason: "held.no_text" });
  const { instead: _instead, ...rest } = chosen;
  return { ...rest, text, source: "human", model: "person", used: null };
};

/** The same move, said in other words; the simulation does not move. */
const sayAgain = async (ctx: Context, session: CastSession, scene: Scene, row: HeldRow, { reason: note }: Decision): Promise<void> => {
  if (row.wordings.length >= limits.alternatives)
    throw new AppError("LIMIT_EXCEEDED", `A line has at most ${limits.alternatives} wordings`, { reason: "line.too_many_wordings" });
  const reason = { memories: [], facts: [], motifs: [] };
  const act = { actorId: row.speakerId, targetId: row.addresseeId, aboutId: null, move: row.move, accepted: true, reason };
  const before = row.wordings.map((each) => each.text);
  const words = await streamWords(ctx, session, scene, act, { turn: row.turn, again: before.length, lineId: row.lineId, before, note });
  const { text, direction, source, model, used = null, instead } = words;
  await keepHeld(ctx, { ...row, wordings: [...row.wordings, { text, direction, source, model, used, ...(instead && { instead }), note }] });
};

/** One decision. The words of a refused line are deleted: they are in no event, no projection and nobody's memory. */
const decideOne = async (ctx: Context, session: CastSession, row: HeldRow, decision: Decision): Promise<void> => {
  const scene = loadScene(session, row.sceneId);
  const head = draftScene(ctx, session, scene.id);
  const payload = { lineId: row.lineId, turn: row.turn, decision: decided[decision.decision], reason: decision.reason };
  const event: EventDraft = { ...head, type: "line.decided", payload };
  if (decision.decision === "regenerate") {
    await sayAgain(ctx, session, scene, row, decision);
    await session.append({ drafts: [event] });
    return;
  }
  if (decision.decision === "refuse") await session.append({ drafts: [event] });
  else {
    const { text, direction, source, model, used, instead } = wordingFor(row, decision);
    const taken = { speakerId: row.speakerId, addresseeId: row.addresseeId, move: row.move, ...(row.hears && { hears: row.hears }) };
    await performTurn(
      ctx,
      session,
      { ...scene, held: null },
      { taken, by: row.by },
      {
        speak: async (act, turn) => ({
          lineId: row.lineId,
          placeId: placeOf(session.cast.view, act, scene),
          turn,
          text,
          direction,
          source,
          model,
          used,
          ...(instead && { instead }),
        }),
        decided: [event],
      },
    );
  }
  await dropHeld(ctx, [row.lineId]);
  await followPlan(ctx, session, scene.id);
  await announceNext(session, scene.id);
};

/**
 * Decides about lines that wait: says them, as they are or in other words, has them said again, or strikes them. What does not wait any
 * more, because somebody else was first, is passed over and not among the answers; NOT_FOUND "held.gone" where none waits.
 */
export const decideHeld = defineVerb({
  name: "moderation.decide",
  access: "moderate",
  input: z.object({ timelineId: idSchema, decisions: z.array(decisionSchema).min(1).max(50) }),
  run: async (ctx, { timelineId, decisions }): Promise<{ decided: string[] }> => {
    const done: string[] = [];
    await withCast(ctx, timelineId, async (session) => {
      const rows = new Map((await listHeld(ctx, timelineId)).map((row) => [row.lineId, row]));
      for (const decision of decisions) {
        const row = rows.get(decision.lineId);
        if (!row || session.cast.view.get("scene", row.sceneId)?.held?.lineId !== row.lineId) continue;
        await decideOne(ctx, session, row, decision);
        done.push(row.lineId);
      }
    });
    if (done.length === 0) throw new AppError("NOT_FOUND", GONE, { reason: "held.gone" });
    await wakeTimeline(ctx, timelineId);
    return { decided: done };
  },
});

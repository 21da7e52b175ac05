import { z } from "zod";
import type { EventDraft, EventOf, EventType } from "@/server/contracts/chronicle/events";
import type { Timeline } from "@/server/contracts/ecosystem";
import type { Line } from "@/server/contracts/line";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor, type Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { forkTimeline } from "@/server/services/timeline";
import { loadLine } from "./internal";
import { rejectLine } from "./reject-line";

const revisions = ["line.edited", "line.reworded", "line.wording_chosen", "line.wording_dropped", "line.flagged", "line.rejected"] as const;
type Revision = EventOf<(typeof revisions)[number]>;
const isRevision = (type: EventType): boolean => (revisions as readonly EventType[]).includes(type);

/** Inputs in which the next turn is looked for. */
const MOST = 500;
/**
 * The last event of the turn in which a line was said: what it made people feel, learn and think of one another, and who may be next, is told
 * after it. Outside scenes others act in the same tick, so that a branch leaves at the line itself.
 */
const endOfTurn = async ({ chronicle, workspaceId }: Context, timelineId: string, { seq, sceneId }: Line): Promise<number> => {
  if (sceneId === null) return seq;
  const inputs = await chronicle.read(workspaceId, timelineId, { afterSeq: seq, inputsOnly: true, limit: MOST });
  const next = inputs.find(({ type }) => !isRevision(type));
  if (next) return next.seq - 1;
  return inputs.length < MOST ? (await chronicle.timeline(workspaceId, timelineId)).headSeq : (inputs.at(-1)?.seq ?? seq);
};

/** What was done since to the lines that a branch has, in order. */
const findRevisions = async (ctx: Context, timelineId: string, afterSeq: number, branchId: string): Promise<Revision[]> => {
  const { chronicle, workspaceId } = ctx;
  const { headSeq } = await chronicle.timeline(workspaceId, timelineId);
  const since = await chronicle.inputsOf(workspaceId, timelineId, revisions, { afterSeq, toSeq: headSeq });
  if (since.length === 0) return [];
  const rows = await ctx.db.within(workspaceId, (sql) =>
    sql.query<{ id: string }>(`select "id" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and "id" = any($3::uuid[])`, [
      workspaceId,
      branchId,
      [...new Set(since.map(({ payload }) => payload.lineId))],
    ]),
  );
  const there = new Set(rows.map(({ id }) => id));
  return since.filter(({ payload }) => there.has(payload.lineId));
};

/**
 * "What if", from a line on: a branch of everything up to it, in which the lines read as they read now. The words that they were given since go
 * along, and what was struck since is struck there too, with what it did there.
 */
export const branchLine = defineVerb({
  name: "line.branch",
  access: "write",
  input: z.object({ timelineId: idSchema, lineId: idSchema, name: forkTimeline.input.shape.name }),
  run: async (ctx, { timelineId, lineId, name }): Promise<Timeline> => {
    const { line } = await withCast(ctx, timelineId, (session) => loadLine(ctx, session, lineId));
    const atSeq = await endOfTurn(ctx, timelineId, line);
    const branch = await forkTimeline(ctx, { timelineId, atSeq, name });
    const since = await findRevisions(ctx, timelineId, atSeq, branch.id);
    const words = since.filter(({ type }) => type !== "line.rejected");
    if (words.length > 0)
      await withCast(ctx, branch.id, async (session) => {
        const head = { tick: tickOf(session), actor: toEventActor(ctx.actor) };
        const drafts = words.map(({ type, sceneId, payload }) => ({ ...head, sceneId, type, payload }) as EventDraft);
        await session.author({ drafts });
      });
    for (const { type, payload } of since)
      if (type === "line.rejected") await rejectLine(ctx, { timelineId: branch.id, lineId: payload.lineId });
    return ctx.chronicle.timeline(ctx.workspaceId, branch.id);
  },
});

import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { AppError, notFound } from "@/server/core/errors";
import type { Database, Sql } from "@/server/stores/database/port";
import { recordCommand } from "./commands";
import { eventWrite } from "./event-rows";
import type { AppendRequest, AppendResult } from "./port";
import { placeDrafts, prepareDrafts, type PreparedDraft } from "./prepare-drafts";
import { projectEvents } from "./project-view";
import type { Publication, PublishQueue } from "./publish-queue";
import { saveViewWhenDue } from "./view-checkpoints";
import { writeRows, type RowWrite } from "./write-rows";

interface Head {
  headSeq: number;
  headTick: number;
}

const headSql = `select "headSeq", "headTick" from "Timeline" where "workspaceId" = $1 and "id" = $2`;
// The lease is locked as well: the next holder gets its token after this commit, and then reads what was appended.
const fencedSql = `select t."headSeq", t."headTick" from "Timeline" t join "TimelineLease" l on l."timelineId" = t."id" and l."task" = 'cast'
  where t."workspaceId" = $1 and t."id" = $2 and l."workspaceId" = $1 and l."token" = $3 for no key update of t for share of l`;

const findHead = async (sql: Sql, { workspaceId, timelineId }: AppendRequest): Promise<Head> => {
  const [head] = await sql.query<Head>(headSql, [workspaceId, timelineId]);
  if (!head) throw notFound("timeline", timelineId);
  return head;
};

/** The row lock makes `seq` gap-free and its order the order of commits. */
const lockHead = async (sql: Sql, request: AppendRequest): Promise<Head> => {
  const { workspaceId, timelineId, expectedSeq, fence } = request;
  const where = [workspaceId, timelineId];
  const isFenced = typeof fence === "number";
  const [head] = await sql.query<Head>(isFenced ? fencedSql : `${headSql} for no key update`, isFenced ? [...where, fence] : where);
  if (!head) {
    await findHead(sql, request);
    throw new AppError("CONFLICT", "Another server has taken this cast over", { reason: "lease.lost" });
  }
  if (typeof expectedSeq === "number" && expectedSeq !== head.headSeq) {
    throw new AppError("CONFLICT", "This cast has moved on in the meantime", {
      reason: "chronicle.stale",
      details: { headSeq: head.headSeq },
    });
  }
  return head;
};

const headWrite = ({ seq, tick }: ChronicleEvent): RowWrite => ({
  into: (rows) => `update "Timeline" t set "headSeq" = r."seq", "headTick" = r."tick"
    from json_to_recordset(${rows}) as r("seq" int, "tick" int) where t."workspaceId" = $2 and t."id" = $1`,
  rows: [{ seq, tick }],
});

const write = async (sql: Sql, request: AppendRequest, drafts: readonly PreparedDraft[], at: string): Promise<ChronicleEvent[]> => {
  const head = await lockHead(sql, request);
  const events = placeDrafts(drafts, { timelineId: request.timelineId, ...head, at });
  const last = events.at(-1);
  if (last) {
    await writeRows(sql, request, [headWrite(last), eventWrite(events), ...(await projectEvents(sql, request, events))]);
    await saveViewWhenDue(sql, request, head.headSeq, last.seq);
  }
  await request.also?.(sql, events);
  return events;
};

interface Parts {
  db: Database;
  queue: PublishQueue;
  now: () => Date;
}

export const appendEvents = async ({ db, queue, now }: Parts, request: AppendRequest): Promise<AppendResult> => {
  const { workspaceId, timelineId, command } = request;
  const drafts = [...(request.prepared ?? []), ...prepareDrafts(request.drafts)];
  let publication: Publication | null = null;
  try {
    const result = await db.within(workspaceId, async (sql): Promise<AppendResult> => {
      // A retry after a deadlock comes through here again.
      await publication?.drop();
      const answered = command ? await recordCommand(sql, workspaceId, command) : null;
      if (answered) return { events: [], headSeq: (await findHead(sql, request)).headSeq, answered };
      const events = await write(sql, request, drafts, request.at ?? now().toISOString());
      publication = queue.enter(workspaceId, timelineId, events);
      return { events, headSeq: events.at(-1)?.seq ?? (await findHead(sql, request)).headSeq, answered: null };
    });
    await (publication as Publication | null)?.commit();
    return result;
  } catch (error) {
    await (publication as Publication | null)?.drop();
    throw error;
  }
};

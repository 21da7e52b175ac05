import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { AppError, notFound } from "@/server/core/errors";
import type { Database, Sql } from "@/server/stores/database/port";
import { recordCommand } from "./commands";
import { insertEvents } from "./event-rows";
import type { AppendRequest, AppendResult } from "./port";
import { placeDrafts, prepareDrafts, type PreparedDraft } from "./prepare-drafts";
import { projectEvents } from "./project-view";
import type { Publication, PublishQueue } from "./publish-queue";
import { saveViewWhenDue } from "./view-checkpoints";

interface Head {
  headSeq: number;
  headTick: number;
}

const headSql = `select "headSeq", "headTick" from "Timeline" where "workspaceId" = $1 and "id" = $2 for no key update`;
const fenceSql = `select "token" from "TimelineLease" where "workspaceId" = $1 and "timelineId" = $2 and "task" = 'cast' for share`;

/** The row lock makes `seq` gap-free and its order the order of commits. */
const lockHead = async (sql: Sql, { workspaceId, timelineId, expectedSeq, fence }: AppendRequest): Promise<Head> => {
  const [head] = await sql.query<Head>(headSql, [workspaceId, timelineId]);
  if (!head) throw notFound("timeline", timelineId);
  if (typeof fence === "number") {
    // Locked as well: the next holder gets its token after this commit, and then reads what was appended.
    const [lease] = await sql.query<{ token: number }>(fenceSql, [workspaceId, timelineId]);
    if (lease?.token !== fence) {
      throw new AppError("CONFLICT", "Another server has taken this cast over", { reason: "lease.lost" });
    }
  }
  if (typeof expectedSeq === "number" && expectedSeq !== head.headSeq) {
    throw new AppError("CONFLICT", "This cast has moved on in the meantime", {
      reason: "chronicle.stale",
      details: { headSeq: head.headSeq },
    });
  }
  return head;
};

const write = async (sql: Sql, request: AppendRequest, drafts: readonly PreparedDraft[], at: string): Promise<ChronicleEvent[]> => {
  const { workspaceId, timelineId } = request;
  const head = await lockHead(sql, request);
  const events = placeDrafts(drafts, { timelineId, ...head, at });
  const last = events.at(-1);
  if (last) {
    await sql.query(`update "Timeline" set "headSeq" = $3, "headTick" = $4 where "workspaceId" = $1 and "id" = $2`, [
      workspaceId,
      timelineId,
      last.seq,
      last.tick,
    ]);
    await insertEvents(sql, workspaceId, events);
    await projectEvents(sql, request, events);
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

const currentHead = async (sql: Sql, { workspaceId, timelineId }: AppendRequest): Promise<number> => {
  const [head] = await sql.query<Head>(headSql.replace(" for no key update", ""), [workspaceId, timelineId]);
  if (!head) throw notFound("timeline", timelineId);
  return head.headSeq;
};

export const appendEvents = async ({ db, queue, now }: Parts, request: AppendRequest): Promise<AppendResult> => {
  const { workspaceId, timelineId, command } = request;
  const drafts = prepareDrafts(request.drafts);
  let publication: Publication | null = null;
  try {
    const result = await db.within(workspaceId, async (sql): Promise<AppendResult> => {
      // A retry after a deadlock comes through here again.
      await publication?.drop();
      const answered = command ? await recordCommand(sql, workspaceId, command) : null;
      if (answered) return { events: [], headSeq: await currentHead(sql, request), answered };
      const events = await write(sql, request, drafts, now().toISOString());
      publication = queue.enter(workspaceId, timelineId, events);
      return { events, headSeq: events.at(-1)?.seq ?? (await currentHead(sql, request)), answered: null };
    });
    await (publication as Publication | null)?.commit();
    return result;
  } catch (error) {
    await (publication as Publication | null)?.drop();
    throw error;
  }
};

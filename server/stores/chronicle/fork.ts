import type { EventType } from "@/server/contracts/chronicle/events";
import { createEntityStore, loadCastView, type EntityStore } from "@/server/contracts/chronicle/fold";
import { lastLines, viewKinds, type CastView } from "@/server/contracts/chronicle/view";
import type { Timeline } from "@/server/contracts/ecosystem";
import { AppError } from "@/server/core/errors";
import type { Database, Sql } from "@/server/stores/database/port";
import { entityWrite, type Whereabouts } from "./entity-rows";
import { viewAt } from "./past-view";
import { foldAll } from "./rebuild-view";
import { depthOf, loadLineage, maxDepth, ownerOf, type Lineage } from "./segments";
import { insertTimeline, loadTimeline } from "./timelines";
import { writeRows } from "./write-rows";

export interface Branch {
  seq: number;
  id: string;
  name: string;
  createdById?: string | null;
  /** For a take, which is kept out of sight from its first moment. */
  takeSetId?: string | null;
}

// Older than the view's window: copied as they lie, unless something after the fork has changed one of them.
const olderLinesSql = `insert into "Line" ("timelineId", "workspaceId", "id", "seq", "sceneId", "speakerId", "addresseeId", "tick", "text", "data")
  select $4, "workspaceId", "id", "seq", "sceneId", "speakerId", "addresseeId", "tick", "text", "data" from "Line"
  where "timelineId" = $1 and "workspaceId" = $2 and "seq" <= $3 on conflict do nothing`;
const olderSamplesSql = `insert into "Sample" ("timelineId", "workspaceId", "tick", "pleasure", "arousal", "dominance", "energy", "tension", "active")
  select $4, "workspaceId", "tick", "pleasure", "arousal", "dominance", "energy", "tension", "active" from "Sample"
  where "timelineId" = $1 and "workspaceId" = $2 and "tick" <= $3 on conflict do nothing`;
const lateEffectSql = `select 1 from "Event" e
  join "Line" l on l."timelineId" = $1 and l."workspaceId" = $2 and l."id" = (e."payload"->>'lineId')::uuid and l."seq" <= $3
  where e."timelineId" = $1 and e."workspaceId" = $2 and e."seq" > $4 and e."type" = any($5)
  limit 1`;
/** Everything that changes a line which was spoken before. */
const lateEffects = [
  ...["emotion.felt", "relationship.changed", "line.recounted", "line.edited", "line.rejected"],
  ...["line.flagged", "line.reworded", "line.wording_chosen", "line.wording_dropped"],
] as const satisfies readonly EventType[];

/** Seq before which a view has not every line. */
const lastOlderLine = ({ lines }: CastView): number => (lastLines(lines)[0]?.seq ?? 1) - 1;

const copyOlder = async (sql: Sql, owner: Whereabouts, branchId: string, view: CastView): Promise<void> => {
  const tick = (view.samples[0]?.tick ?? 0) - 1;
  await sql.query(olderLinesSql, [owner.timelineId, owner.workspaceId, lastOlderLine(view), branchId]);
  await sql.query(olderSamplesSql, [owner.timelineId, owner.workspaceId, tick, branchId]);
};

const writeAll = (sql: Sql, where: Whereabouts, store: EntityStore): Promise<void> =>
  writeRows(
    sql,
    where,
    viewKinds.map((kind) => entityWrite(kind, store.list(kind))),
  );

const assertSeq = (lineage: Lineage, seq: number): void => {
  if (Number.isInteger(seq) && seq >= 0 && seq <= lineage.headSeq) return;
  throw new AppError("VALIDATION", `A branch leaves at an event from 1 to ${lineage.headSeq}`, { reason: "timeline.seq" });
};

/** A branch that reads its parent up to `seq`, with its own projections from the first moment. */
export const forkTimeline = async (db: Database, parent: Whereabouts, made: Branch): Promise<Timeline> => {
  const { seq, id } = made;
  const { workspaceId, timelineId: parentId } = parent;
  await db.within(workspaceId, async (sql) => assertSeq(await loadLineage(sql, workspaceId, parentId), seq));
  const view = await viewAt(db, parent, seq);
  return db.within(workspaceId, async (sql) => {
    if ((await depthOf(sql, workspaceId, parentId)) >= maxDepth) {
      throw new AppError("LIMIT_EXCEEDED", `Branches of branches go ${maxDepth} deep at most`, { reason: "timeline.too_deep" });
    }
    const lineage = await loadLineage(sql, workspaceId, parentId);
    const { ecosystemId } = await loadTimeline(sql, workspaceId, parentId);
    const owner: Whereabouts = { workspaceId, timelineId: ownerOf(lineage, seq, parentId) };
    const [tick] = await sql.query<{ tick: number }>(
      `select "tick" from "Event" where "timelineId" = $1 and "workspaceId" = $2 and "seq" = $3`,
      [owner.timelineId, workspaceId, seq],
    );
    await insertTimeline(sql, { ...made, workspaceId, ecosystemId, parentId, forkSeq: seq }, tick?.tick ?? 0);
    const branch: Whereabouts = { workspaceId, timelineId: id };
    const [lateEffect] = await sql.query(lateEffectSql, [owner.timelineId, workspaceId, lastOlderLine(view), seq, lateEffects]);
    if (lateEffect) {
      await writeAll(sql, branch, await foldAll(sql, parent, lineage, seq));
    } else {
      const store = createEntityStore();
      loadCastView(store, view);
      await writeAll(sql, branch, store);
      await copyOlder(sql, owner, id, view);
    }
    return loadTimeline(sql, workspaceId, id);
  });
};

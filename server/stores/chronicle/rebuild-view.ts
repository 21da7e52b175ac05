import { createEntityStore, entityId, type EntityStore } from "@/server/contracts/chronicle/fold";
import { viewKinds, type ViewEntities, type ViewKind } from "@/server/contracts/chronicle/view";
import { applyAndNote, type TieChangeRow } from "@/server/contracts/tie-change";
import { notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";
import { deleteEntities, entityWrite, putRows, selectEntities, type EntityRow, type Whereabouts } from "./entity-rows";
import { readSegments } from "./read-events";
import { loadLineage, type Lineage } from "./segments";
import { reconcileTieChanges } from "./tie-changes";
import { writeRows } from "./write-rows";

const pageSize = 1_000;

/** Every entity of the history up to `toSeq`, without the bounds of a view; each change of a tie on the way is handed to `note`. */
export const foldAll = async (
  sql: Sql,
  { workspaceId, timelineId }: Whereabouts,
  lineage: Lineage,
  toSeq: number,
  note: (row: TieChangeRow) => void = () => undefined,
): Promise<EntityStore> => {
  const store = createEntityStore();
  for (let afterSeq = 0; afterSeq < toSeq;) {
    const events = await readSegments(sql, workspaceId, timelineId, lineage, { afterSeq, toSeq, limit: pageSize });
    for (const event of events) {
      const row = applyAndNote(store, event);
      if (row) note(row);
    }
    const last = events.at(-1);
    if (!last) break;
    afterSeq = last.seq;
  }
  return store;
};

/** Writes what the fold says where the rows say otherwise, and names each difference. */
const reconcile = async <K extends ViewKind>(sql: Sql, where: Whereabouts, kind: K, folded: EntityStore): Promise<string[]> => {
  const live = createEntityStore();
  const rows = await sql.query<EntityRow>(selectEntities(kind), [where.timelineId, where.workspaceId]);
  putRows(live, rows);
  const differences: string[] = [];
  const replaced: ViewEntities[K][] = [];
  for (const entity of folded.list(kind)) {
    const id = entityId(kind, entity);
    const row = live.get(kind, id);
    if (row !== undefined && JSON.stringify(row) === JSON.stringify(entity)) continue;
    differences.push(`${kind} ${id}: ${row === undefined ? "missing" : "different"}`);
    replaced.push(entity);
  }
  const extra = rows.map((row) => row.id).filter((id) => folded.get(kind, id) === undefined);
  differences.push(...extra.map((id) => `${kind} ${id}: not in the history`));
  await deleteEntities(sql, where, kind, extra);
  await writeRows(sql, where, [entityWrite(kind, replaced)]);
  return differences;
};

/** Under the timeline's lock, so that nothing is appended meanwhile. */
export const rebuildView = async (sql: Sql, where: Whereabouts): Promise<{ events: number; differences: string[] }> => {
  const { workspaceId, timelineId } = where;
  const [locked] = await sql.query(`select 1 from "Timeline" where "workspaceId" = $1 and "id" = $2 for no key update`, [
    workspaceId,
    timelineId,
  ]);
  if (!locked) throw notFound("timeline", timelineId);
  const lineage = await loadLineage(sql, workspaceId, timelineId);
  const ties: TieChangeRow[] = [];
  const folded = await foldAll(sql, where, lineage, lineage.headSeq, (row) => ties.push(row));
  const differences = await reconcileTieChanges(sql, where, lineage, ties);
  for (const kind of viewKinds) differences.push(...(await reconcile(sql, where, kind, folded)));
  return { events: lineage.headSeq, differences };
};

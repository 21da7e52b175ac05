import { gunzipSync, gzipSync } from "node:zlib";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Sql } from "@/server/stores/database/port";
import type { Whereabouts } from "./entity-rows";
import { readHeadView } from "./head-view";
import type { Lineage } from "./segments";

/** Events between two views that are kept. */
export const viewSpacing = 500;
/** Ties and characters beyond which a kept view costs more than the fold that it saves. */
const largeCast = 5_000;

export const saveView = async (sql: Sql, { workspaceId, timelineId }: Whereabouts, view: CastView): Promise<void> => {
  const bytes = gzipSync(JSON.stringify(view), { level: 1 });
  await sql.query(
    `insert into "ViewCheckpoint" ("timelineId", "seq", "workspaceId", "view") values ($1, $2, $3, $4) on conflict do nothing`,
    [timelineId, view.seq, workspaceId, new Uint8Array(bytes)],
  );
};

export const isLarge = (view: CastView): boolean => view.ties.length + view.characters.length > largeCast;

/** In the transaction of the append that takes a timeline past a multiple of the spacing. */
export const saveViewWhenDue = async (sql: Sql, where: Whereabouts, before: number, after: number): Promise<void> => {
  if (Math.floor(before / viewSpacing) === Math.floor(after / viewSpacing)) return;
  const beyond = await sql.query(
    `(select from "TieView" where "timelineId" = $1 and "workspaceId" = $2)
     union all (select from "CharacterView" where "timelineId" = $1 and "workspaceId" = $2) offset ${largeCast} limit 1`,
    [where.timelineId, where.workspaceId],
  );
  if (beyond.length === 0) await saveView(sql, where, await readHeadView(sql, where));
};

/** The last view kept at or before a seq: the timeline's own, or one of the parents' from before the branch left them. */
export const findView = async (
  sql: Sql,
  { workspaceId, timelineId }: Whereabouts,
  { segments }: Lineage,
  seq: number,
): Promise<CastView | null> => {
  for (const segment of segments.toReversed()) {
    const [row] = await sql.query<{ view: Uint8Array }>(
      `select "view" from "ViewCheckpoint" where "timelineId" = $1 and "workspaceId" = $2 and "seq" <= $3 order by "seq" desc limit 1`,
      [segment.timelineId, workspaceId, Math.min(seq, segment.hi)],
    );
    if (row) return { ...(JSON.parse(gunzipSync(row.view).toString("utf8")) as CastView), timelineId };
  }
  return null;
};

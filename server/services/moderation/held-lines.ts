import type { EventActor } from "@/server/contracts/chronicle/events";
import type { HeldView } from "@/server/contracts/moderation";
import type { Context } from "@/server/core/context";

/** A line that waits, with all that is needed to let it be said. */
export interface HeldRow extends Omit<HeldView, "sceneTitle"> {
  by: EventActor;
  hears: string[] | null;
}
type Store = Pick<Context, "db" | "workspaceId">;

export const keepHeld = ({ db, workspaceId }: Store, row: HeldRow): Promise<unknown> =>
  db.within(workspaceId, (sql) =>
    sql.query(
      `insert into "HeldLine" ("id", "workspaceId", "timelineId", "sceneId", "data") values ($1, $2, $3, $4, $5)
       on conflict ("id") do update set "data" = excluded."data"`,
      [row.lineId, workspaceId, row.timelineId, row.sceneId, JSON.stringify(row)],
    ),
  );

export const dropHeld = ({ db, workspaceId }: Store, lineIds: readonly string[]): Promise<unknown> =>
  db.within(workspaceId, (sql) =>
    sql.query(`delete from "HeldLine" where "workspaceId" = $1 and "id" = any($2::uuid[])`, [workspaceId, lineIds]),
  );

/** Lines that wait, oldest first: of one timeline, or of the whole workspace. */
export const listHeld = async ({ db, workspaceId }: Store, timelineId: string | null): Promise<HeldRow[]> => {
  const rows = await db.within(workspaceId, (sql) =>
    sql.query<{ data: HeldRow }>(
      `select "data" from "HeldLine" where "workspaceId" = $1 and ($2::uuid is null or "timelineId" = $2) order by "createdAt", "id" limit 200`,
      [workspaceId, timelineId],
    ),
  );
  return rows.map(({ data }) => data);
};

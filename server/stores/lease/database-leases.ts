import { notFound } from "@/server/core/errors";
import type { Database } from "@/server/stores/database/port";
import type { Lease, Leases } from "./port";

// The database's own clock decides, so that the clocks of the holders do not matter.
const acquireSql = `insert into "TimelineLease" as l ("timelineId", "workspaceId", "task", "holder", "token", "expiresAt")
  select t."id", t."workspaceId", $5, $3, 1, clock_timestamp() + $4::float8 * interval '1 millisecond'
    from "Timeline" t where t."id" = $2 and t."workspaceId" = $1
  on conflict ("timelineId", "task") do update
    set "holder" = excluded."holder", "expiresAt" = clock_timestamp() + $4::float8 * interval '1 millisecond',
        "token" = case when l."holder" = excluded."holder" then l."token" else l."token" + 1 end
    where l."holder" = excluded."holder" or l."expiresAt" <= clock_timestamp()
  returning l."token", l."expiresAt"`;
const headSql = `select "headSeq", "headTick" from "Timeline" where "workspaceId" = $1 and "id" = $2`;

/** Leases as rows beside the timelines they guard. */
export const createLeases = ({ db }: { db: Database }): Leases => ({
  acquire: (workspaceId, timelineId, holder, ttlMs, task = "cast") =>
    db.within(workspaceId, async (sql) => {
      const [lease] = await sql.query<Pick<Lease, "token" | "expiresAt">>(acquireSql, [workspaceId, timelineId, holder, ttlMs, task]);
      // Not in the same statement: that may have waited for the last append of the holder before, and would not see it.
      const [timeline] = await sql.query<Pick<Lease, "headSeq" | "headTick">>(headSql, [workspaceId, timelineId]);
      if (!timeline) throw notFound("timeline", timelineId);
      return lease ? { ...lease, ...timeline } : null;
    }),
  release: (workspaceId, timelineId, holder, task = "cast") =>
    db.within(workspaceId, async (sql) => {
      await sql.query(
        `update "TimelineLease" set "expiresAt" = clock_timestamp() where "workspaceId" = $1 and "timelineId" = $2 and "holder" = $3
           and "task" = $4`,
        [workspaceId, timelineId, holder, task],
      );
    }),
});

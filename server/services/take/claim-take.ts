import type { Engine } from "@/server/core/context";
import type { Sql } from "@/server/stores/database/port";
import { endWhenDone } from "./internal";

/** A take that this process plays, until its lease runs out. */
export interface Claim {
  takeId: string;
  workspaceId: string;
  /** How often it has been begun or gone on with; 1 for the first time. */
  attempts: number;
}

/** Longer than any turn: who is silent for this long has died. */
export const LEASE_SECONDS = 60;

/** Somebody plays it, and lives. */
export const playing = (take: string): string => `${take}."status" = 'playing' and ${take}."leaseUntil" >= now()`;

/**
 * Whether the set’s budget has room for this take beside those that are playing: of a budget in money one is played at a time, and of a budget
 * in turns each that plays has its next turn for itself.
 */
const hasRoom = (take: string, set: string): string => {
  const others = `"Take" o where o."setId" = ${take}."setId"`;
  const playingToo = `o."id" <> ${take}."id" and ${playing("o")}`;
  return `(${set}."budget"->>'cents' is null or not exists (select 1 from ${others} and ${playingToo}))
    and (${set}."budget"->>'turns' is null
      or (select sum(o."turns") + count(*) filter (where ${playingToo}) from ${others}) < (${set}."budget"->>'turns')::int)`;
};

// One take of each set in turn, so that a long set does not hold up another.
const claimSql = `update "Take" set "status" = 'playing', "holder" = $1, "attempts" = "attempts" + 1,
    "leaseUntil" = now() + interval '${LEASE_SECONDS} seconds'
  where "id" = (
    select t."id" from "Take" t join "TakeSet" s on s."id" = t."setId" join "Ecosystem" e on e."id" = s."ecosystemId"
      where s."status" = 'running' and e."removedAt" is null and t."status" in ('waiting', 'playing')
        and (t."leaseUntil" is null or t."leaseUntil" < now())
        and ${hasRoom("t", "s")}
      order by t."ordinal", s."createdAt", t."id" limit 1 for update of t skip locked)
  returning "id" "takeId", "workspaceId", "attempts", "setId"`;

// Another process may have claimed one of the same set in the same moment: whoever has the set second lets go.
const hasRoomSql = `select ${hasRoom("t", "s")} "hasRoom" from "Take" t join "TakeSet" s on s."id" = t."setId" where t."id" = $1`;
const letGoSql = `update "Take" set "status" = 'waiting', "holder" = null, "leaseUntil" = null, "attempts" = "attempts" - 1 where "id" = $1`;

/** Whoever played a take of a set that was stopped meanwhile, and died over it. */
const abandonSql = `update "Take" t set "status" = 'stopped', "problem" = s."reason", "holder" = null, "leaseUntil" = null
  from "TakeSet" s where s."id" = t."setId" and s."status" <> 'running' and t."status" = 'playing' and t."leaseUntil" < now()`;

/** The next take that wants to be played, in any workspace; null when there is none. */
export const claimTake = ({ db, nodeId }: Pick<Engine, "db" | "nodeId">): Promise<Claim | null> =>
  db.system(async (sql) => {
    await sql.query(abandonSql);
    const [claimed] = await sql.query<Claim & { setId: string }>(claimSql, [nodeId]);
    if (!claimed) return null;
    const { setId, ...claim } = claimed;
    await sql.query(`select 1 from "TakeSet" where "id" = $1 for update`, [setId]);
    const [{ hasRoom } = { hasRoom: false }] = await sql.query<{ hasRoom: boolean }>(hasRoomSql, [claim.takeId]);
    if (!hasRoom) await sql.query(letGoSql, [claim.takeId]);
    return hasRoom ? claim : null;
  });

/** At a start: what a process of this name held when it ended is free at once. */
export const freeClaims = ({ db, nodeId }: Pick<Engine, "db" | "nodeId">): Promise<unknown> =>
  db.system((sql) =>
    sql.query(`update "Take" set "leaseUntil" = now() - interval '1 second' where "status" = 'playing' and "holder" = $1`, [nodeId]),
  );

/** Given back for somebody else, or for later. */
export const putBack = (sql: Sql, takeId: string, nodeId: string, delaySeconds: number): Promise<unknown> =>
  sql.query(
    `update "Take" set "status" = 'waiting', "holder" = null, "leaseUntil" = now() + $3 * interval '1 second'
      where "id" = $1 and "holder" = $2 and "status" = 'playing'`,
    [takeId, nodeId, delaySeconds],
  );

/** The last word on a take, by whoever plays it. */
export const finish = async (
  sql: Sql,
  { takeId, setId, nodeId }: { takeId: string; setId: string; nodeId: string },
  end: { status: "ended" | "stopped" | "failed"; problem: string; outcome: unknown },
): Promise<void> => {
  await sql.query(
    `update "Take" set "status" = $3, "problem" = $4, "outcome" = $5::json, "holder" = null, "leaseUntil" = null
      where "id" = $1 and "holder" = $2 and "status" = 'playing'`,
    [takeId, nodeId, end.status, end.problem, end.outcome === null ? null : JSON.stringify(end.outcome)],
  );
  await endWhenDone(sql, setId);
};

import type { TieChangeRow } from "@/server/contracts/tie-change";
import type { Sql } from "@/server/stores/database/port";
import type { Whereabouts } from "./entity-rows";
import { rowsOfPairs } from "./pair-rows";
import { loadLineage, type Lineage } from "./segments";
import { writeRows, type RowWrite } from "./write-rows";

const columns: Readonly<Record<keyof TieChangeRow, string>> = {
  seq: "int",
  tick: "int",
  fromId: "uuid",
  toId: "uuid",
  cause: "text",
  kind: "text",
  strength: "float8",
  trust: "float8",
  familiarity: "float8",
  offence: "float8",
  strengthBy: "float8",
  trustBy: "float8",
  familiarityBy: "float8",
  offenceBy: "float8",
  lineId: "uuid",
  causeSeq: "int",
};
const names = Object.keys(columns).map((name) => `"${name}"`);
const selected = names.join(", ");
const shape = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);

export const tieChangeWrite = (rows: readonly TieChangeRow[]): RowWrite => ({
  into: (from) => `insert into "TieChange" ("timelineId", "workspaceId", ${selected})
    select $1, $2, ${selected} from json_to_recordset(${from}) as r(${shape.join(", ")})`,
  rows,
});

/** Rows as one value: a driver takes longer over twenty thousand rows of sixteen columns than over one text. */
const asOne = (rows: string): string => `select coalesce(json_agg(json_build_array(${selected})), '[]') "rows" from (${rows}) r`;
type Packed = readonly TieChangeRow[keyof TieChangeRow][];
const fields = Object.keys(columns);
const unpack = (packed: Packed): TieChangeRow =>
  Object.fromEntries(fields.map((field, k) => [field, packed[k]])) as unknown as TieChangeRow;
const queryRows = async (sql: Sql, text: string, params: readonly unknown[]): Promise<TieChangeRow[]> => {
  const [found] = await sql.query<{ rows: Packed[] }>(text, params);
  return (found?.rows ?? []).map(unpack);
};

export type Pair = readonly [fromId: string, toId: string];
export interface TieRange {
  /** Changes with seq in (afterSeq, toSeq]. */
  afterSeq: number;
  toSeq?: number;
  limit: number;
  /** Only these directed ties; null for all. */
  pairs?: readonly Pair[] | null;
  order: "oldest" | "newest";
}

const inRange = `and "seq" > $3 and "seq" <= $4`;
const ofAll = `"TieChange" where "timelineId" = $1 and "workspaceId" = $2 ${inRange}`;
const ofPairs = rowsOfPairs("TieChange", "$6::uuid[]", "$7::uuid[]", inRange);
const rangeSql = ({ order, pairs = null }: TieRange): string =>
  asOne(`select * from ${pairs === null ? ofAll : ofPairs} order by "seq" ${order === "newest" ? "desc" : ""} limit $5`);

/** Through the parents of a branch, stretch by stretch. */
export const readTieChanges = async (sql: Sql, where: Whereabouts, range: TieRange): Promise<TieChangeRow[]> => {
  const { segments, headSeq } = await loadLineage(sql, where.workspaceId, where.timelineId);
  const { afterSeq, toSeq = headSeq, limit, pairs = null, order } = range;
  const text = rangeSql(range);
  const rows: TieChangeRow[] = [];
  for (const segment of order === "newest" ? segments.toReversed() : segments) {
    const from = Math.max(segment.lo, afterSeq);
    const to = Math.min(segment.hi, toSeq);
    if (to <= from || rows.length >= limit) continue;
    const ends = pairs === null ? [] : [pairs.map(([fromId]) => fromId), pairs.map(([, toId]) => toId)];
    for (const row of await queryRows(sql, text, [segment.timelineId, where.workspaceId, from, to, limit - rows.length, ...ends]))
      rows.push(row);
  }
  return rows;
};

/** How much a change weighs for a reader: strength in full, trust by half, the others by a quarter. */
const weightSql = `abs("strengthBy") + abs("trustBy") / 2 + abs("familiarityBy") / 4 + abs("offenceBy") / 4`;
// Of many ties a whole stretch is read once, and its rows are looked up in the list, which the database hashes.
const heaviestSql = asOne(`select * from (
    select *, row_number() over (partition by "fromId", "toId" order by ${weightSql} desc, "seq" desc) as place from ${ofAll}
      and "fromId"::text || "toId"::text = any($6::text[])
  ) w where place <= $5`);

/** Of each of these ties the changes that weighed most in a stretch, in no order across its segments: the caller picks. */
export const heaviestTieChanges = async (
  sql: Sql,
  where: Whereabouts,
  { afterSeq, toSeq, pairs, each }: { afterSeq: number; toSeq: number; pairs: readonly Pair[]; each: number },
): Promise<TieChangeRow[]> => {
  const { segments } = await loadLineage(sql, where.workspaceId, where.timelineId);
  const keys = pairs.map((pair) => pair.join(""));
  const rows: TieChangeRow[] = [];
  for (const segment of segments) {
    const [from, to] = [Math.max(segment.lo, afterSeq), Math.min(segment.hi, toSeq)];
    if (to > from) rows.push(...(await queryRows(sql, heaviestSql, [segment.timelineId, where.workspaceId, from, to, each, keys])));
  }
  return rows;
};

const ownSql = asOne(`select * from "TieChange" where "timelineId" = $1 and "workspaceId" = $2 order by "seq"`);

/** Writes the changes of a timeline's own stretch as they are folded where the rows say otherwise, and names each difference. */
export const reconcileTieChanges = async (
  sql: Sql,
  where: Whereabouts,
  { segments }: Lineage,
  folded: readonly TieChangeRow[],
): Promise<string[]> => {
  const lo = segments.find(({ timelineId }) => timelineId === where.timelineId)?.lo ?? 0;
  const wanted = new Map(folded.filter(({ seq }) => seq > lo).map((row) => [row.seq, row]));
  const differences: string[] = [];
  const wrong: number[] = [];
  for (const row of await queryRows(sql, ownSql, [where.timelineId, where.workspaceId])) {
    const right = wanted.get(row.seq);
    if (right && JSON.stringify(right) === JSON.stringify(row)) wanted.delete(row.seq);
    else {
      wrong.push(row.seq);
      if (!right) differences.push(`tie change ${row.seq}: not in the history`);
    }
  }
  for (const seq of wanted.keys()) differences.push(`tie change ${seq}: ${wrong.includes(seq) ? "different" : "missing"}`);
  if (wrong.length > 0)
    await sql.query(`delete from "TieChange" where "timelineId" = $1 and "workspaceId" = $2 and "seq" = any($3::int[])`, [
      where.timelineId,
      where.workspaceId,
      wrong,
    ]);
  await writeRows(sql, where, [tieChangeWrite([...wanted.values()])]);
  return differences;
};

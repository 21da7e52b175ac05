import { clockId } from "@/server/contracts/chronicle/touched";
import { viewKinds, type ViewEntities, type ViewKind, type ViewStore } from "@/server/contracts/chronicle/view";
import type { Sql } from "@/server/stores/database/port";
import { rowsOfPairs } from "./pair-rows";
import { shelves } from "./shelves";

export interface Whereabouts {
  workspaceId: string;
  timelineId: string;
}

/** Rows in one statement: large batches would make one JSON parameter of many megabytes. */
const rowsAtOnce = 2_000;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

const upsertSql = (kind: ViewKind): string => {
  const { table, keys, columns } = shelves[kind];
  const names = Object.keys(columns);
  const changing = names.filter((name) => !keys.includes(name)).map((name) => `"${name}" = excluded."${name}"`);
  const shape = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return `insert into "${table}" ("timelineId", "workspaceId", ${quoted(names)})
    select $1, $2, ${names.map((name) => `r."${name}"`).join(", ")} from json_to_recordset($3::json) as r(${shape.join(", ")})
    on conflict (${quoted(["timelineId", ...keys])}) do update set ${changing.join(", ")}`;
};
const upserts = Object.fromEntries(viewKinds.map((kind) => [kind, upsertSql(kind)])) as Record<ViewKind, string>;

export const upsertEntities = async <K extends ViewKind>(
  sql: Sql,
  { workspaceId, timelineId }: Whereabouts,
  kind: K,
  entities: readonly ViewEntities[K][],
): Promise<void> => {
  for (let from = 0; from < entities.length; from += rowsAtOnce) {
    const rows = entities.slice(from, from + rowsAtOnce).map((entity) => shelves[kind].toRow(entity));
    await sql.query(upserts[kind], [timelineId, workspaceId, JSON.stringify(rows)]);
  }
};

// As the fold names an entity: from the row's key, so that damaged data is still found under its own name.
const idSql = (kind: ViewKind): string => {
  const { keys } = shelves[kind];
  return keys.length === 0 ? `'${clockId}'` : keys.map((key) => `"${key}"::text`).join(` || '>' || `);
};

const selectFrom = (kind: ViewKind, rows: string): string =>
  `(select '${kind}' "kind", ${idSql(kind)} "id", ${shelves[kind].entity} "data" from ${rows})`;

/** SQL of the entities of one kind as (kind, id, data); $1 is the timeline, $2 the workspace. */
export const selectEntities = (kind: ViewKind, rest = ""): string =>
  selectFrom(kind, `"${shelves[kind].table}" where "timelineId" = $1 and "workspaceId" = $2 ${rest}`);

/** The ties of pairs, whose ends are two arrays; as `selectEntities`. */
export const selectTies = (fromIds: string, toIds: string): string => selectFrom("tie", rowsOfPairs(shelves.tie.table, fromIds, toIds));

export type EntityRow = { [K in ViewKind]: { kind: K; id: string; data: ViewEntities[K] } }[ViewKind];

export const putRows = (store: ViewStore, rows: readonly EntityRow[]): void => {
  for (const row of rows) store.set(row.kind, row.id, row.data);
};

export const deleteEntities = async (
  sql: Sql,
  { workspaceId, timelineId }: Whereabouts,
  kind: ViewKind,
  ids: readonly string[],
): Promise<void> => {
  if (ids.length === 0) return;
  await sql.query(
    `delete from "${shelves[kind].table}" where "timelineId" = $1 and "workspaceId" = $2 and ${idSql(kind)} = any($3::text[])`,
    [timelineId, workspaceId, [...ids]],
  );
};

import { clockId } from "@/server/contracts/chronicle/touched";
import type { ViewEntities, ViewKind, ViewStore } from "@/server/contracts/chronicle/view";
import type { Sql } from "@/server/stores/database/port";
import { rowsOfPairs } from "./pair-rows";
import { shelves } from "./shelves";
import type { RowWrite } from "./write-rows";

export interface Whereabouts {
  workspaceId: string;
  timelineId: string;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

/** What the fold says of these entities, in place of what the rows say of them. */
export const entityWrite = <K extends ViewKind>(kind: K, entities: readonly ViewEntities[K][]): RowWrite => {
  const { table, keys, columns } = shelves[kind];
  const names = Object.keys(columns);
  const changing = names.filter((name) => !keys.includes(name)).map((name) => `"${name}" = excluded."${name}"`);
  const shape = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return {
    into: (rows) => `insert into "${table}" ("timelineId", "workspaceId", ${quoted(names)})
      select $1, $2, ${quoted(names)} from json_to_recordset(${rows}) as r(${shape.join(", ")})
      on conflict (${quoted(["timelineId", ...keys])}) do update set ${changing.join(", ")}`,
    rows: entities.map((entity) => shelves[kind].toRow(entity)),
  };
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

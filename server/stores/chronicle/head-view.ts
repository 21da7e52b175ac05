import { createEntityStore, emptyCastView, entityId } from "@/server/contracts/chronicle/fold";
import { viewKinds, type CastView, type ViewEntities, type ViewKind } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";
import type { Whereabouts } from "./entity-rows";
import { shelves } from "./shelves";

const ofTimeline = (table: string): string => `(select * from "${table}" where "timelineId" = $1 and "workspaceId" = $2)`;
const lastOf = (kind: "line" | "sample", by: string, most: number): string =>
  `(select * from ${ofTimeline(shelves[kind].table)} "last" order by "${by}" desc limit ${most})`;
/** Where a view has not all of a kind: as `createMemoryView` keeps them. */
const bounded: Partial<Record<ViewKind, string>> = {
  line: `(select distinct on ("seq") * from (
      ${lastOf("line", "seq", limits.linesInView)}
      union all
      select "own".* from ${ofTimeline(shelves.scene.table)} "scene" cross join lateral (
        select * from ${ofTimeline(shelves.line.table)} "said" where "sceneId" = "scene"."id" order by "seq" desc limit ${limits.sceneLinesInView}
      ) "own" where "scene"."status" <> 'ended'
    ) "both")`,
  sample: lastOf("sample", "tick", limits.samplesInView),
};
/** All of a kind as one value, those made of columns without the names of their fields: a driver takes longer over sixty thousand rows. */
const selectAll = (kind: ViewKind): string => {
  const { table, entity, fields } = shelves[kind];
  const each = fields ? `json_build_array(${fields.map((field) => `"${field}"`).join(", ")})` : entity;
  return `(select '${kind}' "kind", coalesce(json_agg(${each}), '[]') "all" from ${bounded[kind] ?? ofTimeline(table)} "one")`;
};
// One statement, so one moment: an append between two reads would tear the view from its seq.
const viewSql = [
  `(select 'head' "kind", coalesce(json_agg("headSeq"), '[]') "all" from "Timeline" where "id" = $1 and "workspaceId" = $2)`,
  ...viewKinds.map(selectAll),
].join(" union all ");

type Packed = readonly unknown[];
type Row = { [K in ViewKind]: { kind: K; all: (ViewEntities[K] | Packed)[] } }[ViewKind] | { kind: "head"; all: number[] };

const unpack = <K extends ViewKind>(kind: K, all: readonly (ViewEntities[K] | Packed)[]): ViewEntities[K][] => {
  const { fields } = shelves[kind];
  if (!fields) return all as ViewEntities[K][];
  return (all as Packed[]).map((values) => Object.fromEntries(fields.map((field, index) => [field, values[index]])) as ViewEntities[K]);
};

/** The view at the head, from the projections. */
export const readHeadView = async (sql: Sql, { workspaceId, timelineId }: Whereabouts): Promise<CastView> => {
  const store = createEntityStore();
  const put = <K extends ViewKind>(kind: K, all: readonly (ViewEntities[K] | Packed)[]): void => {
    for (const entity of unpack(kind, all)) store.set(kind, entityId(kind, entity), entity);
  };
  let seq: number | undefined;
  for (const row of await sql.query<Row>(viewSql, [timelineId, workspaceId])) {
    if (row.kind === "head") seq = row.all[0];
    else put(row.kind, row.all);
  }
  if (seq === undefined) throw notFound("timeline", timelineId);
  const empty = emptyCastView(timelineId);
  return {
    timelineId,
    seq,
    clock: store.get("clock", "clock") ?? empty.clock,
    places: store.list("place"),
    characters: store.list("character"),
    ties: store.list("tie"),
    scenes: store.list("scene"),
    lines: store.list("line"),
    samples: store.list("sample"),
    motifs: store.list("motif"),
    threads: store.list("thread"),
    facts: store.list("fact"),
  };
};

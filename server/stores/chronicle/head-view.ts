import { createEntityStore, emptyCastView } from "@/server/contracts/chronicle/fold";
import { viewKinds, type CastView, type ViewKind } from "@/server/contracts/chronicle/view";
import { limits } from "@/server/contracts/limits";
import { notFound } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";
import { putRows, selectEntities, type EntityRow, type Whereabouts } from "./entity-rows";

const lastOnes: Partial<Record<ViewKind, string>> = {
  line: `order by "seq" desc limit ${limits.linesInView}`,
  sample: `order by "tick" desc limit ${limits.samplesInView}`,
};
// One statement, so one moment: an append between two reads would tear the view from its seq.
const viewSql = [
  `(select 'head' "kind", "id"::text "id", json_build_object('seq', "headSeq") "data" from "Timeline" where "id" = $1 and "workspaceId" = $2)`,
  ...viewKinds.map((kind) => selectEntities(kind, lastOnes[kind])),
].join(" union all ");

type Row = EntityRow | { kind: "head"; data: { seq: number } };

/** The view at the head, from the projections. */
export const readHeadView = async (sql: Sql, { workspaceId, timelineId }: Whereabouts): Promise<CastView> => {
  const rows = await sql.query<Row>(viewSql, [timelineId, workspaceId]);
  const head = rows.find((row) => row.kind === "head");
  if (!head) throw notFound("timeline", timelineId);
  const store = createEntityStore();
  putRows(
    store,
    rows.filter((row) => row.kind !== "head"),
  );
  const empty = emptyCastView(timelineId);
  return {
    timelineId,
    seq: head.data.seq,
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

import type { ChronicleEvent } from "@/server/contracts/chronicle/events";
import { createEntityStore, touched } from "@/server/contracts/chronicle/fold";
import { viewKinds, type ViewEntities, type ViewKind, type ViewStore } from "@/server/contracts/chronicle/view";
import { applyAndNote } from "@/server/contracts/tie-change";
import type { Sql } from "@/server/stores/database/port";
import { entityWrite, putRows, selectEntities, selectTies, type EntityRow, type Whereabouts } from "./entity-rows";
import { tieChangeWrite } from "./tie-changes";
import type { RowWrite } from "./write-rows";

const byId: Partial<Record<ViewKind, "uuid" | "text">> = {
  place: "uuid",
  character: "uuid",
  scene: "uuid",
  line: "uuid",
  motif: "text",
  thread: "text",
  fact: "text",
};

/** Ids to load, by kind. Samples are only ever written. */
const wanted = (events: readonly ChronicleEvent[]): Map<ViewKind, Set<string>> => {
  const ids = new Map<ViewKind, Set<string>>();
  for (const event of events) {
    for (const { kind, id } of touched(event)) {
      if (kind === "sample") continue;
      ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
    }
  }
  return ids;
};

/** One statement for all kinds. */
const preload = async (
  sql: Sql,
  store: ViewStore,
  { workspaceId, timelineId }: Whereabouts,
  events: readonly ChronicleEvent[],
): Promise<void> => {
  const params: unknown[] = [timelineId, workspaceId];
  const bind = (values: readonly string[], type = "uuid"): string => `$${params.push([...values])}::${type}[]`;
  const parts: string[] = [];
  for (const [kind, ids] of wanted(events)) {
    if (kind === "clock") parts.push(selectEntities(kind));
    const idType = byId[kind];
    if (idType) parts.push(selectEntities(kind, `and "id" = any(${bind([...ids], idType)})`));
    if (kind === "tie") {
      const pairs = [...ids].map((id) => id.split(">"));
      parts.push(selectTies(bind(pairs.map(([fromId = ""]) => fromId)), bind(pairs.map(([, toId = ""]) => toId))));
    }
  }
  if (parts.length > 0) putRows(store, await sql.query<EntityRow>(parts.join(" union all "), params));
};

/** What events change in the projections of their timeline: only the rows that they touch are read, only those that changed are to be written. */
export const projectEvents = async (sql: Sql, where: Whereabouts, events: readonly ChronicleEvent[]): Promise<RowWrite[]> => {
  const loaded = createEntityStore();
  await preload(sql, loaded, where, events);
  const changed = new Map<ViewKind, Map<string, ViewEntities[ViewKind]>>();
  const store: ViewStore = {
    get: loaded.get,
    set: (kind, id, entity) => {
      loaded.set(kind, id, entity);
      changed.set(kind, (changed.get(kind) ?? new Map<string, ViewEntities[ViewKind]>()).set(id, entity));
    },
  };
  const ties = events.map((event) => applyAndNote(store, event)).filter((row) => row !== null);
  return [tieChangeWrite(ties), ...viewKinds.map((kind) => entityWrite(kind, [...(changed.get(kind)?.values() ?? [])]))];
};

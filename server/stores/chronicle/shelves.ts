import type { ViewEntities, ViewKind } from "@/server/contracts/chronicle/view";

/** Where the entities of one kind lie: a table per kind, one row per entity and timeline. */
interface Shelf<K extends ViewKind> {
  table: string;
  keys: readonly string[];
  /** Column and SQL type, besides `timelineId` and `workspaceId`. */
  columns: Readonly<Record<string, string>>;
  toRow(entity: ViewEntities[K]): Record<string, unknown>;
  /** SQL of the entity as JSON, its fields in the order in which the fold writes them. */
  entity: string;
  /** Columns that are the entity's fields, in that order, where it is nothing else. */
  fields: readonly string[] | null;
}

const object = (fields: readonly string[]): string => `json_build_object(${fields.map((field) => `'${field}', "${field}"`).join(", ")})`;

const clockColumns = {
  title: "text",
  era: "text",
  romance: "boolean",
  startsAt: "text",
  tick: "int",
  playing: "boolean",
  speed: "float8",
  pauseReason: "text",
  hand: "float8",
};
const tieColumns = {
  fromId: "uuid",
  toId: "uuid",
  kind: "text",
  strength: "float8",
  trust: "float8",
  familiarity: "float8",
  offence: "float8",
  evidence: "text",
  changedSeq: "int",
  changedTick: "int",
};

const ofColumns = (columns: object) => ({ entity: object(Object.keys(columns)), fields: Object.keys(columns) });
const ofData = { entity: `"data"`, fields: null };

export const shelves: { readonly [K in ViewKind]: Shelf<K> } = {
  clock: { table: "CastClock", keys: [], columns: clockColumns, toRow: (clock) => clock, ...ofColumns(clockColumns) },
  place: {
    table: "PlaceView",
    keys: ["id"],
    columns: { id: "uuid", name: "text", data: "json" },
    toRow: (place) => ({ id: place.id, name: place.name, data: place }),
    ...ofData,
  },
  character: {
    table: "CharacterView",
    keys: ["id"],
    columns: { id: "uuid", name: "text", removed: "boolean", data: "json" },
    toRow: (member) => ({ id: member.id, name: member.name, removed: member.removed, data: member }),
    ...ofData,
  },
  tie: { table: "TieView", keys: ["fromId", "toId"], columns: tieColumns, toRow: (tie) => tie, ...ofColumns(tieColumns) },
  scene: {
    table: "SceneView",
    keys: ["id"],
    columns: { id: "uuid", status: "text", data: "json" },
    toRow: (scene) => ({ id: scene.id, status: scene.status, data: scene }),
    ...ofData,
  },
  line: {
    table: "Line",
    keys: ["id"],
    columns: {
      id: "uuid",
      seq: "int",
      sceneId: "uuid",
      speakerId: "uuid",
      addresseeId: "uuid",
      tick: "int",
      text: "text",
      data: "json",
    },
    toRow: (line) => ({
      id: line.id,
      seq: line.seq,
      sceneId: line.sceneId,
      speakerId: line.speakerId,
      addresseeId: line.addresseeId,
      tick: line.tick,
      text: line.text,
      data: line,
    }),
    ...ofData,
  },
  sample: {
    table: "Sample",
    keys: ["tick"],
    columns: {
      tick: "int",
      pleasure: "float8",
      arousal: "float8",
      dominance: "float8",
      energy: "float8",
      tension: "float8",
      target: "float8",
      active: "int",
    },
    toRow: ({ mood, ...sample }) => ({ ...sample, ...mood }),
    entity: `json_build_object('tick', "tick", 'mood', ${object(["pleasure", "arousal", "dominance"])}, 'energy', "energy", 'tension', "tension", 'target', "target", 'active', "active")`,
    fields: null,
  },
  motif: {
    table: "MotifView",
    keys: ["id"],
    columns: { id: "text", category: "text", state: "text", intensity: "float8", data: "json" },
    toRow: (motif) => ({ id: motif.id, category: motif.category, state: motif.state, intensity: motif.intensity, data: motif }),
    ...ofData,
  },
  thread: {
    table: "ThreadView",
    keys: ["id"],
    columns: { id: "text", kind: "text", holderId: "uuid", closedTick: "int", data: "json" },
    toRow: (thread) => ({ id: thread.id, kind: thread.kind, holderId: thread.holderId, closedTick: thread.closedTick, data: thread }),
    ...ofData,
  },
  fact: {
    table: "FactView",
    keys: ["id"],
    columns: { id: "text", data: "json" },
    toRow: (fact) => ({ id: fact.id, data: fact }),
    ...ofData,
  },
};

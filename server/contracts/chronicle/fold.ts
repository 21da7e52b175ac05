import { limits } from "../limits";
import type { Line } from "../line";
import { relationshipKey } from "../relationship-kinds";
import { applyEvent } from "./apply-event";
import type { ChronicleEvent } from "./events";
import { clockId, touched, type Touched } from "./touched";
import type { CastView, Clock, ViewEntities, ViewKind, ViewStore } from "./view";

export { applyEvent } from "./apply-event";
export { touched, type Touched } from "./touched";

const noClock: Clock = {
  title: "",
  era: "neutral",
  romance: false,
  startsAt: "2000-01-01T00:00",
  tick: 0,
  playing: false,
  speed: 1,
  pauseReason: null,
  hand: 1,
};

/** A timeline before its first event. */
export const emptyCastView = (timelineId: string): CastView => ({
  timelineId,
  seq: 0,
  clock: noClock,
  places: [],
  characters: [],
  ties: [],
  scenes: [],
  lines: [],
  samples: [],
  motifs: [],
  threads: [],
  facts: [],
});

type Shelves = { [K in ViewKind]: Map<string, ViewEntities[K]> };
type Lists = { [K in ViewKind]?: ViewEntities[K][] };

/** Every entity by kind and id; without bounds. */
export interface EntityStore extends ViewStore {
  delete(kind: ViewKind, id: string): void;
  size(kind: ViewKind): number;
  /** Ordered: lines by seq, samples by tick, the others by id. The same array until something of that kind changes. */
  list<K extends ViewKind>(kind: K): ViewEntities[K][];
}

export const entityId = <K extends ViewKind>(kind: K, entity: ViewEntities[K]): string => {
  if (kind === "clock") return clockId;
  if (kind === "sample") return String((entity as ViewEntities["sample"]).tick);
  if (kind !== "tie") return (entity as { id: string }).id;
  const { fromId, toId } = entity as ViewEntities["tie"];
  return relationshipKey(fromId, toId);
};

const orderOf = <K extends ViewKind>(kind: K, entity: ViewEntities[K]): string | number => {
  if (kind === "line") return (entity as ViewEntities["line"]).seq;
  return kind === "sample" ? (entity as ViewEntities["sample"]).tick : entityId(kind, entity);
};

export const createEntityStore = (): EntityStore => {
  const shelves: Shelves = {
    clock: new Map(),
    place: new Map(),
    character: new Map(),
    tie: new Map(),
    scene: new Map(),
    line: new Map(),
    sample: new Map(),
    motif: new Map(),
    thread: new Map(),
    fact: new Map(),
  };
  const lists: Lists = {};
  return {
    get: (kind, id) => shelves[kind].get(id),
    set: (kind, id, entity) => {
      shelves[kind].set(id, entity);
      delete lists[kind];
    },
    delete: (kind, id) => {
      shelves[kind].delete(id);
      delete lists[kind];
    },
    size: (kind) => shelves[kind].size,
    list: <K extends ViewKind>(kind: K): ViewEntities[K][] => {
      const known = lists[kind];
      if (known) return known;
      const keyed = [...shelves[kind].values()].map((entity) => ({ key: orderOf(kind, entity), entity }));
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
      const list = keyed.map(({ entity }) => entity);
      (lists as { [L in K]?: ViewEntities[L][] })[kind] = list;
      return list;
    },
  };
};

/** Fills a store from a view. The clock of an empty view stands for none. */
export const loadCastView = (store: ViewStore, view: CastView): void => {
  const put = <K extends ViewKind>(kind: K, entities: readonly ViewEntities[K][]): void => {
    for (const entity of entities) store.set(kind, entityId(kind, entity), entity);
  };
  if (view.seq > 0) put("clock", [view.clock]);
  put("place", view.places);
  put("character", view.characters);
  put("tie", view.ties);
  put("scene", view.scenes);
  put("line", view.lines);
  put("sample", view.samples);
  put("motif", view.motifs);
  put("thread", view.threads);
  put("fact", view.facts);
};

/** What a view goes without: of the lines before the cast's last ones all but the last of each open scene. */
const linesBeyond = (lines: readonly Line[], isOpen: (sceneId: string) => boolean): Line[] => {
  const later = new Map<string, number>();
  const beyond: Line[] = [];
  for (const [age, line] of lines.toReversed().entries()) {
    const { sceneId } = line;
    const after = sceneId === null ? 0 : (later.get(sceneId) ?? 0);
    if (sceneId !== null) later.set(sceneId, after + 1);
    if (age < limits.linesInView) continue;
    if (sceneId === null || after >= limits.sceneLinesInView || !isOpen(sceneId)) beyond.push(line);
  }
  return beyond;
};

/** A live view: what it has seen already is left out, so the same events may be offered twice. */
export interface MemoryView extends ViewStore {
  readonly seq: number;
  /** Returns what is different now, each entity once; lines and samples that dropped out of the view's bounds are not named. */
  apply(events: readonly ChronicleEvent[]): Touched[];
  list<K extends ViewKind>(kind: K): ViewEntities[K][];
  toCastView(): CastView;
}

export const createMemoryView = (view: CastView = emptyCastView("")): MemoryView => {
  const store = createEntityStore();
  loadCastView(store, view);
  let { timelineId, seq } = view;

  const isOpen = (sceneId: string): boolean => (store.get("scene", sceneId)?.status ?? "ended") !== "ended";
  const bound = (): void => {
    if (store.size("line") > limits.linesInView) for (const { id } of linesBeyond(store.list("line"), isOpen)) store.delete("line", id);
    if (store.size("sample") > limits.samplesInView)
      for (const sample of store.list("sample").slice(0, -limits.samplesInView)) store.delete("sample", entityId("sample", sample));
  };

  const apply = (events: readonly ChronicleEvent[]): Touched[] => {
    const changed = new Map<string, Touched>();
    for (const event of events) {
      if (event.seq <= seq) continue;
      const places = touched(event);
      const before = places.map(({ kind, id }) => store.get(kind, id));
      applyEvent(store, event);
      for (const [index, place] of places.entries()) {
        if (store.get(place.kind, place.id) !== before[index]) changed.set(`${place.kind} ${place.id}`, place);
      }
      timelineId ||= event.timelineId;
      seq = event.seq;
    }
    bound();
    return [...changed.values()];
  };

  return {
    get seq() {
      return seq;
    },
    get: store.get,
    set: store.set,
    list: store.list,
    apply,
    toCastView: () => ({
      timelineId,
      seq,
      clock: store.get("clock", clockId) ?? noClock,
      places: store.list("place"),
      characters: store.list("character"),
      ties: store.list("tie"),
      scenes: store.list("scene"),
      lines: store.list("line"),
      samples: store.list("sample"),
      motifs: store.list("motif"),
      threads: store.list("thread"),
      facts: store.list("fact"),
    }),
  };
};

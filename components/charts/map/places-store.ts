import type { Places } from "../prepare/map/place";

/** Where people of one ecosystem stood last, on whatever branch, and who was pinned there. */
export interface KeptPlaces {
  places: Places;
  pins: string[];
}

const database = "dramatis-map";
const table = "places";
/** Changed when kept places would mean something else. */
const version = 1;
const mapsAtMost = 24;
const placesAtMost = 20_000;

interface Row {
  key: string;
  at: number;
  ids: string[];
  /** x, y of each id. */
  spots: Float32Array;
  pins: string[];
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage refused"));
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, version);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(table, { keyPath: "key" });
    store.createIndex("at", "at");
  };
  return asked(request);
}

const isRow = (value: unknown): value is Row => {
  const row = value as Partial<Row> | null | undefined;
  return (
    typeof row === "object" &&
    row !== null &&
    Array.isArray(row.ids) &&
    row.ids.every((id) => typeof id === "string") &&
    row.spots instanceof Float32Array &&
    row.spots.length === row.ids.length * 2 &&
    row.spots.every(Number.isFinite) &&
    Array.isArray(row.pins) &&
    row.pins.every((id) => typeof id === "string")
  );
};

/** Storage may be shut, full or tampered with: then the map is laid out anew. */
export async function readPlaces(key: string): Promise<KeptPlaces | null> {
  try {
    const base = await open();
    const row: unknown = await asked(base.transaction(table).objectStore(table).get(key));
    base.close();
    if (!isRow(row)) return null;
    const places: Places = {};
    row.ids.forEach((id, i) => {
      places[id] = { x: Math.round((row.spots[2 * i] ?? 0) * 10) / 10, y: Math.round((row.spots[2 * i + 1] ?? 0) * 10) / 10 };
    });
    return { places, pins: row.pins };
  } catch {
    return null;
  }
}

/** Keeps so many maps, and so many places of each: who is here now before who was here once. */
export async function keepPlaces(key: string, { places, pins }: KeptPlaces, present: ReadonlySet<string>): Promise<void> {
  const all = Object.keys(places);
  const ids = all.length <= placesAtMost ? all : [...all.filter((id) => present.has(id)), ...all.filter((id) => !present.has(id))];
  ids.length = Math.min(ids.length, placesAtMost);
  const spots = new Float32Array(ids.length * 2);
  ids.forEach((id, i) => spots.set([places[id]?.x ?? 0, places[id]?.y ?? 0], 2 * i));
  try {
    const base = await open();
    const store = base.transaction(table, "readwrite").objectStore(table);
    const row: Row = { key, at: Date.now(), ids, spots, pins: pins.filter((id) => places[id]) };
    await asked(store.put(row));
    const keys = await asked(store.index("at").getAllKeys());
    for (const old of keys.slice(0, Math.max(0, keys.length - mapsAtMost))) store.delete(old);
    base.close();
  } catch {
    // Full or forbidden: the next visit lays the map out again.
  }
}

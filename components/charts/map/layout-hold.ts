import { pairKey, type LayoutPair, type LayoutPerson, type LayoutShape } from "../prepare/graph/types";
import { bubbleId, communityOf, foldCast, type Bubble } from "../prepare/map/fold";
import { joinCast } from "../prepare/map/join";
import { bodyGap, bubbleReach, type Placed, type PlaceRequest, type Places } from "../prepare/map/place";
import { ringCast } from "../prepare/map/ring";
import type { WorkerReply } from "./layout-worker";
import { keepPlaces, readPlaces } from "./places-store";
import type { MapNode, MapTie } from "./types";

export interface LayoutInput {
  nodes: readonly MapNode[];
  ties: readonly MapTie[];
  /** Communities that are open; null draws everybody. */
  open: ReadonlySet<string> | null;
  shape: LayoutShape;
}

/** What is being done, for whoever waits; null when the picture stands. */
export type LayoutPhase = { words: string; done: number; of: number } | null;

export interface LayoutHoldEvents {
  changed: () => void;
  phase: (phase: LayoutPhase) => void;
}

/** What the worker is to do next. `words` where somebody waits for it. */
interface Task {
  signature: string;
  words: string | null;
  request: () => PlaceRequest;
}

const keepAfterMs = 500;
const joinedOnPageUpTo = 400;
const bentUpTo = 60;

const houseOf = (nodes: readonly MapNode[]): ((node: MapNode) => string | null) => {
  const count = new Map<string, number>();
  const own = ({ placeId, communityId }: MapNode): string | null => placeId ?? communityId;
  for (const node of nodes) count.set(own(node) ?? "", (count.get(own(node) ?? "") ?? 0) + 1);
  return (node) => {
    const house = own(node);
    return house !== null && (count.get(house) ?? 0) > 1 ? house : null;
  };
};

export function pairsOf(ties: readonly Pick<MapTie, "fromId" | "toId" | "strength">[]): LayoutPair[] {
  const pairs = new Map<string, LayoutPair>();
  for (const { fromId, toId, strength } of ties) {
    const key = pairKey(fromId, toId);
    const pair = pairs.get(key);
    if (pair) pair.weight += Math.abs(strength);
    else pairs.set(key, { a: fromId < toId ? fromId : toId, b: fromId < toId ? toId : fromId, weight: Math.abs(strength) });
  }
  return [...pairs.values()];
}

/** Holds where everybody stands, asks the worker for whoever has no place yet, and keeps it all between visits. */
export class LayoutHold {
  places: Places = {};
  bends: Record<string, number> = {};
  readonly pins = new Set<string>();
  private input: LayoutInput | null = null;
  private worker: Worker | null = null;
  private workless = typeof Worker === "undefined";
  private loaded = false;
  private busy = false;
  private gone = false;
  private answered = "";
  private moves = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly key: string,
    private readonly events: LayoutHoldEvents,
  ) {
    void readPlaces(key).then((kept) => {
      if (this.gone) return;
      this.loaded = true;
      this.places = { ...kept?.places, ...this.places };
      for (const id of kept?.pins ?? []) this.pins.add(id);
      this.settle();
      this.events.changed();
    });
  }

  update(input: LayoutInput): void {
    this.input = input;
    this.settle();
  }

  /** Somebody was put somewhere by hand. */
  move(id: string, at: { x: number; y: number }): void {
    this.places[id] = { x: Math.round(at.x * 10) / 10, y: Math.round(at.y * 10) / 10 };
    this.moves++;
    this.keep();
    this.settle();
  }

  pin(id: string): void {
    this.pins.add(id);
    this.keep();
  }
  unpin(id: string): void {
    this.pins.delete(id);
    this.keep();
  }

  destroy(): void {
    this.gone = true;
    this.worker?.terminate();
    if (this.timer !== undefined) this.write();
  }

  private settle(): void {
    if (!this.loaded || this.busy || !this.input || this.gone) return;
    const next = this.input.open ? this.folded(this.input, this.input.open) : this.whole(this.input);
    if (!next || next.signature === this.answered) {
      this.events.phase(null);
      return;
    }
    this.answered = next.signature;
    this.ask(next.request(), next.words);
  }

  private whole({ nodes, ties, shape }: LayoutInput): Task | null {
    const missing = nodes.filter(({ id }) => !this.places[id]);
    if (nodes.length === 0 || (missing.length === 0 && nodes.length > bentUpTo)) return null;
    const pairs = pairsOf(ties);
    const bent = nodes.length > bentUpTo ? "" : `${this.moves};${pairs.map(({ a, b }) => pairKey(a, b)).join()}`;
    return {
      signature: `cast;${nodes.length};${missing.map(({ id }) => id).join()};${bent}`,
      words: missing.length > 0 ? `Placing ${nodes.length.toLocaleString("en")} people` : null,
      request: () => {
        const house = houseOf(nodes);
        const people = nodes.map((node): LayoutPerson => ({ id: node.id, name: node.name, home: house(node) }));
        return { kind: "cast", people, pairs, shape, kept: this.places, pinned: [...this.pins] };
      },
    };
  }

  private folded({ nodes, ties }: LayoutInput, open: ReadonlySet<string>): Task | null {
    const { bubbles, lines } = foldCast(nodes, ties, new Set());
    const placed = ({ id, memberIds }: Bubble): boolean => this.places[id] !== undefined || memberIds.some((member) => this.places[member]);
    const missing = bubbles.filter((bubble) => !placed(bubble));
    if (missing.length > 0) {
      const sizes = bubbles.map(({ id, memberIds }) => ({ id, count: memberIds.length }));
      return {
        signature: `bubbles;${missing.map(({ id }) => id).join()}`,
        words: `Placing ${bubbles.length} communities`,
        request: () => ({ kind: "bubbles", bubbles: sizes, pairs: pairsOf(lines), kept: this.keptOf(bubbles.map(({ id }) => id)) }),
      };
    }
    for (const community of open) {
      const members = nodes.filter((node) => communityOf(node) === community);
      if (members.every(({ id }) => this.places[id])) continue;
      const ids = new Set(members.map(({ id }) => id));
      return {
        signature: `inside;${community};${members.length}`,
        words: `Placing ${members.length.toLocaleString("en")} people`,
        request: () => {
          const pairs = pairsOf(ties.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)));
          const people = members.map(({ id, name }): LayoutPerson => ({ id, name, home: null }));
          const centre = this.places[bubbleId(community)] ?? { x: 0, y: 0 };
          return { kind: "inside", centre, people, pairs, kept: this.keptOf([...ids]) };
        },
      };
    }
    return null;
  }

  private keptOf(ids: readonly string[]): Places {
    return Object.fromEntries(ids.flatMap((id) => (this.places[id] ? [[id, this.places[id]]] : [])));
  }

  private ask(request: PlaceRequest, words: string | null): void {
    this.busy = true;
    if (words) this.events.phase({ words, done: 0, of: 1 });
    const worker = this.workless ? null : this.hire();
    if (!worker) {
      this.accept(placeCheaply(request));
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === "placed") this.accept(data.placed);
      else if (words) this.events.phase({ words, done: data.done, of: data.of });
    };
    worker.onerror = () => {
      this.workless = true;
      worker.terminate();
      this.accept(placeCheaply(request));
    };
    worker.postMessage(request);
  }

  private hire(): Worker | null {
    if (this.worker) return this.worker;
    try {
      this.worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    } catch {
      this.workless = true;
    }
    return this.worker;
  }

  private accept({ places, bends }: Placed): void {
    if (this.gone) return;
    this.busy = false;
    const before = Object.keys(this.places).length;
    // Whoever was dragged meanwhile stays where the hand put them.
    const held = this.keptOf([...this.pins]);
    Object.assign(this.places, places, held);
    if (Object.keys(bends).length > 0) this.bends = bends;
    if (Object.keys(this.places).length > before) this.keep();
    this.events.changed();
    this.settle();
  }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), keepAfterMs);
  }
  private write(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const present = new Set(this.input?.nodes.map(({ id }) => id));
    void keepPlaces(this.key, { places: this.places, pins: [...this.pins] }, present);
  }
}

/** Without a worker nothing is solved: a ring by houses, or a place near the others, in a step for each. */
export function placeCheaply(request: PlaceRequest): Placed {
  if (request.kind === "bubbles") {
    const reach = Math.max(...request.bubbles.map(({ count }) => bubbleReach(count)));
    const places = ringCast(
      request.bubbles.map(({ id }) => ({ id, home: id })),
      reach,
    );
    return { places: { ...places, ...request.kept }, bends: {} };
  }
  const { people, pairs, kept } = request;
  if (request.kind === "inside") {
    const places = Object.entries(
      ringCast(
        people.map(({ id }) => ({ id, home: null })),
        24,
      ),
    );
    return {
      places: {
        ...Object.fromEntries(places.map(([id, { x, y }]) => [id, { x: x + request.centre.x, y: y + request.centre.y }])),
        ...kept,
      },
      bends: {},
    };
  }
  const gap = bodyGap(people.length);
  const known = people.filter(({ id }) => kept[id]).length;
  if (known * 3 >= people.length && people.length <= joinedOnPageUpTo) return { places: joinCast({ people, pairs, kept, gap }), bends: {} };
  return {
    places: { ...ringCast(people, gap), ...Object.fromEntries(people.flatMap(({ id }) => (kept[id] ? [[id, kept[id]]] : []))) },
    bends: {},
  };
}

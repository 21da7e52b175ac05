import type { LayoutShape, Point } from "../prepare/graph/types";
import { bubbleId, communityOf, foldCast } from "../prepare/map/fold";
import { createFinder, type Finder } from "../prepare/map/hit";
import { lookAt, type Look } from "../prepare/map/look";
import { bubbleReach } from "../prepare/map/place";
import { sameGroups, sameNodes, sameTies } from "../prepare/map/same";
import { buildScene, restand, type Item, type Scene } from "../prepare/map/scene";
import { LayoutHold, type LayoutPhase } from "./layout-hold";
import type { MapCanvasProps, MapGroup } from "./types";

export interface ModelEvents {
  /** Something stands elsewhere, or there is something else to draw. */
  scene: () => void;
  phase: (phase: LayoutPhase) => void;
}

/** What is on the map and how it is looked at, with nothing of pixels in it. */
export class MapModel {
  scene: Scene;
  look: Look;
  /** Of a crowd's lower layer: filters alone, so that it need not be drawn again for whoever is under the pointer. */
  baseLook: Look;
  /** Names what `baseLook` depends on. */
  baseKey = "";
  hoverId: string | null = null;
  hoverPair: readonly [string, string] | null = null;
  focusId: string | null = null;
  heldId: string | null = null;
  readonly layout: LayoutHold;
  private open: Set<string> | null = null;
  private finder: Finder | null = null;
  private filters = 0;
  private wholeOnce = false;

  constructor(
    public props: MapCanvasProps,
    private readonly shape: LayoutShape,
    private readonly events: ModelEvents,
  ) {
    this.layout = new LayoutHold(`${props.layoutKey}.${shape}`, { changed: () => this.rebuild(), phase: events.phase });
    this.foldWhenLarge();
    this.scene = this.build();
    this.baseLook = this.look = this.lookNow(true);
    this.layout.update({ nodes: props.nodes, ties: props.ties, open: this.open, shape });
  }

  /** What of the picture is another now: all of it, how it is looked at, or nothing. */
  update(next: MapCanvasProps): "scene" | "look" | "nothing" {
    const before = this.props;
    const props = {
      ...next,
      nodes: sameNodes(before.nodes, next.nodes) ? before.nodes : next.nodes,
      ties: sameTies(before.ties, next.ties) ? before.ties : next.ties,
      groups: sameGroups(before.groups, next.groups) ? before.groups : next.groups,
    };
    this.props = props;
    const differs = (names: readonly (keyof MapCanvasProps)[]): boolean => names.some((name) => before[name] !== props[name]);
    const filtered = differs(["shown", "shades"]);
    if (filtered) this.filters++;
    if (differs(["nodes", "ties", "groups", "colourBy", "foldFrom"])) {
      this.foldWhenLarge();
      this.rebuild();
      this.layout.update({ nodes: props.nodes, ties: props.ties, open: this.open, shape: this.shape });
      return "scene";
    }
    if (!filtered && !differs(["selection", "path"])) return "nothing";
    this.relook();
    return filtered ? "scene" : "look";
  }

  private foldWhenLarge(): void {
    if (this.wholeOnce || this.open || this.props.nodes.length < this.props.foldFrom) return;
    this.open = new Set();
    this.wholeOnce = true;
  }

  /** In a folded cast the shapes are those of the communities that are open: their names close them. */
  private groups(): readonly MapGroup[] {
    const { open, props } = this;
    if (!open) return props.groups;
    return foldCast(props.nodes, [], new Set())
      .bubbles.filter(({ id }) => open.has(communityIn(id)))
      .map(({ id, name, memberIds }) => ({ id: communityIn(id), name, memberIds }));
  }

  private build(): Scene {
    const { nodes, ties, colourBy } = this.props;
    return buildScene({
      nodes,
      ties,
      groups: this.groups(),
      places: this.layout.places,
      bends: this.layout.bends,
      open: this.open,
      colourBy,
    });
  }

  rebuild(): void {
    this.scene = this.build();
    this.finder = null;
    this.relook();
    this.events.scene();
  }

  private lookNow(filtersOnly = false): Look {
    const { selection, path, shown, shades } = this.props;
    const { hoverId, hoverPair } = this;
    if (filtersOnly) return lookAt(this.scene, { selection: null, hoverId: null, hoverPair: null, path: null, shown, shades });
    return lookAt(this.scene, { selection, hoverId, hoverPair, path, shown, shades });
  }
  relook(): void {
    this.look = this.lookNow();
    if (this.scene.heavy) this.baseLook = this.lookNow(true);
    this.baseKey = String(this.filters);
  }

  at(point: Point, zoom: number): Item | null {
    this.finder ??= createFinder(this.scene);
    return this.finder.itemAt(point, 5 / zoom);
  }
  pairAt(point: Point, zoom: number): readonly [string, string] | null {
    this.finder ??= createFinder(this.scene);
    // Far out a thousand lanes lie under every pixel.
    if (this.scene.heavy && zoom < 0.6) return null;
    const line = this.finder.lineAt(point, 6 / zoom);
    return line && line.count === 1 && !line.from.bubble && !line.to.bubble ? [line.from.id, line.to.id] : null;
  }

  /** The bubble that somebody is folded in, or they themselves. */
  standing(id: string): Item | null {
    const item = this.scene.byId.get(id);
    if (item) return item;
    const node = this.props.nodes.find((one) => one.id === id);
    return node ? (this.scene.byId.get(bubbleId(communityOf(node))) ?? null) : null;
  }
  communityOf(id: string): string | null {
    const node = this.props.nodes.find((one) => one.id === id);
    return node ? communityOf(node) : null;
  }

  get isFolded(): boolean {
    return this.open !== null;
  }
  isOpen(community: string): boolean {
    return this.open?.has(community) ?? true;
  }
  unfold(community: string): void {
    if (!this.open || this.open.has(community)) return;
    this.setOpen(new Set([...this.open, community]));
  }
  fold(community: string): void {
    if (!this.open) return;
    const open = new Set(this.open);
    open.delete(community);
    this.setOpen(open);
  }
  foldAll(): void {
    this.wholeOnce = true;
    this.setOpen(new Set());
  }
  private setOpen(open: Set<string>): void {
    this.open = open;
    const { nodes, ties } = this.props;
    this.layout.update({ nodes, ties, open, shape: this.shape });
    this.rebuild();
  }
  /** The ground of a community: where it opens. */
  groundOf(community: string): { x: number; y: number; w: number; h: number } | null {
    const members = this.props.nodes.filter((node) => communityOf(node) === community);
    const at = this.layout.places[bubbleId(community)] ?? this.scene.byId.get(bubbleId(community));
    if (!at || members.length === 0) return null;
    const reach = bubbleReach(members.length) + 20;
    return { x: at.x - reach, y: at.y - reach, w: 2 * reach, h: 2 * reach };
  }

  /** Moves somebody by hand while they are held; the layout learns of it when they are let go. */
  carry(id: string, to: Point): void {
    const item = this.scene.byId.get(id);
    if (item) Object.assign(item, { x: to.x, y: to.y });
  }
  letGo(): void {
    const item = this.heldId === null ? undefined : this.scene.byId.get(this.heldId);
    this.heldId = null;
    if (!item) return;
    this.layout.pin(item.id);
    this.layout.move(item.id, { x: item.x, y: item.y });
    this.scene = restand(this.scene, item.id, this.groups(), this.props.nodes.length);
    this.finder = null;
    this.relook();
    this.events.scene();
  }
}

const communityIn = (bubble: string): string => bubble.slice(bubbleId("").length);

import { shapeOf } from "../prepare/graph/request";
import type { LabelAnchor } from "../prepare/graph/types";
import type { Measure, Palette } from "../prepare/map/pen";
import type { Insets, Size } from "../prepare/map/view";
import { Camera } from "./camera";
import { createMeasure } from "./canvas-pen";
import { Layers } from "./layers";
import type { LayoutPhase } from "./layout-hold";
import { loadGlyphs } from "./load-glyphs";
import { Life } from "./lively";
import { Minimap } from "./minimap";
import { MapModel } from "./model";
import { askForFaces, readPalette, watchTheme } from "./palette";
import type { Picture } from "./picture";
import type { MapCanvasProps } from "./types";

export interface StageHosts {
  box: HTMLElement;
  base: HTMLCanvasElement;
  top: HTMLCanvasElement;
  mini: HTMLCanvasElement;
  phase: (phase: LayoutPhase) => void;
}

/** Room at the sides for what the page lays upon the map; a style sheet may say otherwise. */
function readInsets(box: Element): Insets {
  const style = getComputedStyle(box);
  const px = (name: string, otherwise: number): number => parseFloat(style.getPropertyValue(name)) || otherwise;
  const narrow = box.clientWidth < 560;
  const side = narrow ? 30 : 48;
  return {
    top: px("--map-top", narrow ? 26 : 34),
    right: px("--map-right", side),
    bottom: px("--map-bottom", narrow ? 30 : 40),
    left: px("--map-left", side),
  };
}

/** Draws the map when something has changed, and only then: at most once a frame, and never at rest. */
export class Stage {
  readonly model: MapModel;
  readonly camera: Camera;
  readonly layers: Layers;
  readonly pinned: ReadonlySet<string>;
  /** Called in each frame before anything is drawn: what hands have done since. */
  beforeFrame: () => void = () => undefined;
  private readonly life: Life;
  private readonly minimap: Minimap;
  private palette: Palette;
  private measure: Measure = createMeasure();
  private insets: Insets;
  private readonly anchors = new Map<string, LabelAnchor>();
  private wanted: number | null = null;
  private baseDirty = true;
  private topDirty = true;
  private soon = false;
  private wasMoving = false;
  /** Whether a crowd's marks were completed in this frame. */
  private finished = false;
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly hosts: StageHosts,
    props: MapCanvasProps,
  ) {
    const { box, base, top, mini } = hosts;
    const size = this.sizeNow();
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    this.palette = readPalette(box);
    this.insets = readInsets(box);
    this.camera = new Camera(
      () => this.insets,
      () => this.request(),
    );
    this.layers = new Layers(
      base,
      top,
      this.palette,
      ratio,
      () => this.redraw(),
      () => this.wake(),
    );
    this.life = new Life(() => this.request());
    this.minimap = new Minimap(mini, ratio, (middle) => this.camera.set({ ...this.centre(middle), zoom: this.camera.view.zoom }));
    this.model = new MapModel(props, shapeOf(size.width || 1_000, size.height || 700), {
      scene: () => this.reframe(),
      phase: hosts.phase,
    });
    this.pinned = this.model.layout.pins;
    this.watch();
    this.life.update(props);
    this.camera.still = props.reducedMotion;
    this.reframe();
  }

  private sizeNow(): Size {
    return { width: this.hosts.box.clientWidth, height: this.hosts.box.clientHeight };
  }
  private centre({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const { size, view } = this.camera;
    return { x: size.width / 2 - x * view.zoom, y: size.height / 2 - y * view.zoom };
  }

  private watch(): void {
    const observer = new ResizeObserver(() => {
      this.insets = readInsets(this.hosts.box);
      this.reframe();
    });
    observer.observe(this.hosts.box);
    const unwatch = watchTheme(() => this.retheme());
    askForFaces(this.palette);
    this.ends.push(
      () => observer.disconnect(),
      unwatch,
      loadGlyphs(this.layers.paths, () => this.redraw()),
    );
  }

  private retheme(): void {
    this.palette = readPalette(this.hosts.box);
    this.measure = createMeasure();
    this.layers.repaint(this.palette);
    this.redraw();
  }

  private reframe(): void {
    this.camera.frame(this.model.scene.extent, this.sizeNow());
    this.redrawSoon();
  }

  update(props: MapCanvasProps): void {
    const acted = this.model.props.acting.join();
    const changed = this.model.update(props);
    this.camera.still = props.reducedMotion;
    this.life.update(props);
    if (changed === "scene") this.redraw();
    else if (changed === "look") this.relook();
    if (acted !== props.acting.join()) this.remark();
  }

  /** Rings are others; a crowd's lanes need not be drawn again for that. */
  remark(): void {
    if (this.model.scene.heavy) this.layers.marks.again(this.picture());
    else this.baseDirty = true;
    this.request();
  }

  /** What is under the pointer, or has the keys, is another. */
  relook(): void {
    this.model.relook();
    if (!this.model.scene.heavy) this.baseDirty = true;
    this.request();
  }

  /** A crowd a frame later: its lanes, and whatever was done to them, are each work enough for one. */
  redrawSoon(): void {
    if (this.model.scene.heavy) this.soon = true;
    else this.baseDirty = true;
    this.request();
  }

  redraw(): void {
    this.baseDirty = true;
    this.request();
  }

  request(): void {
    this.topDirty = true;
    this.wake();
  }

  /** One more frame, for what hands have done or what is owing of a crowd's marks: until somebody says otherwise all is as it was. */
  wake(): void {
    this.wanted ??= requestAnimationFrame((now) => this.frame(now));
  }

  picture(): Picture {
    const { scene, look, focusId, heldId, props } = this.model;
    const { view, size } = this.camera;
    const { palette, measure, insets, anchors, pinned } = this;
    const moving = this.camera.moving || heldId !== null;
    return { scene, look, view, size, insets, palette, moving, acting: new Set(props.acting), pinned, focusId, heldId, measure, anchors };
  }

  private frame(now: number): void {
    this.wanted = null;
    this.beforeFrame();
    const flies = this.camera.step(now);
    const picture = this.picture();
    if (picture.size.width === 0) return;
    if (this.soon) this.layers.worked = true;
    const { lively, goesOn } = this.life.at(now, picture.scene);
    let [owing, owingAbove] = [false, false];
    if (picture.scene.items.length > 0) {
      owing = this.drawBase(picture);
      if (this.topDirty) owingAbove = this.layers.drawTop(picture, lively);
    } else this.layers.wipe(picture.size);
    const aside = this.minimap.draw(picture.scene, this.palette, picture.view, picture.size, this.topDirty || this.layers.worked);
    this.topDirty = false;
    this.layers.worked = false;
    this.wasMoving = picture.moving;
    if (owing && !picture.moving) this.redraw();
    if (flies || goesOn || (owingAbove && !picture.moving)) this.request();
    if (aside) this.wake();
    if (this.soon) this.redraw();
    this.soon = false;
    // Whoever is looked at is drawn above with the marks that were made below.
    if (this.finished && picture.look.lit) this.request();
    this.finished = false;
  }

  private drawBase(picture: Picture): boolean {
    const { scene, look, moving, view } = picture;
    const { baseLook, baseKey } = this.model;
    const { ground, lanes, marks } = this.layers;
    const dimmed = scene.heavy && look.lit !== null && (look.chosen.size > 0 || this.model.hoverId !== null);
    const hasMoved = moving || this.wasMoving;
    const due = this.baseDirty || (hasMoved && !this.layers.canSlide(picture));
    // Under a moving hand one picture of a crowd on the way is enough: the next is drawn when it has come.
    if (!due || (scene.heavy && moving && this.layers.busy)) {
      ground.slide(view);
      ground.dim(dimmed);
      if (lanes.owing) {
        this.layers.sayLanes();
        this.wake();
      } else if (marks.drawing || (marks.owing && !moving && !this.soon)) {
        this.finished = !this.layers.finishMarks();
        if (!this.finished || this.baseDirty) this.wake();
      }
      return false;
    }
    this.baseDirty = false;
    return this.layers.drawBase(scene.heavy ? { ...picture, look: baseLook } : picture, baseKey, dimmed);
  }

  destroy(): void {
    if (this.wanted !== null) cancelAnimationFrame(this.wanted);
    for (const end of this.ends) end();
    this.camera.destroy();
    this.life.destroy();
    this.minimap.destroy();
    this.layers.destroy();
    this.model.layout.destroy();
  }
}

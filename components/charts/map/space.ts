import {
  AmbientLight,
  Box3,
  Color,
  DirectionalLight,
  PerspectiveCamera,
  Raycaster,
  Scene as Room,
  Vector2,
  Vector3,
  WebGLRenderer,
} from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import { shapeOf } from "../prepare/graph/request";
import type { LabelAnchor, Point } from "../prepare/graph/types";
import type { Measure, Palette } from "../prepare/map/pen";
import type { Item } from "../prepare/map/scene";
import type { SpaceRequest } from "../prepare/map/space";
import { CanvasPen, createMeasure, Paths } from "./canvas-pen";
import type { LayoutPhase } from "./layout-hold";
import { MapModel } from "./model";
import { askForFaces, readPalette, watchTheme } from "./palette";
import { SpaceObjects, type Depths } from "./space-objects";
import { loadGlyphs } from "./load-glyphs";
import { Life } from "./lively";
import type { Lively } from "./layers";
import { drawSpaceNames, drawSpacePins, drawSpacePulse, writeSpaceSvg, type Seen, type Sight } from "./space-words";
import type { MapCanvasProps } from "./types";

export interface SpaceHosts {
  box: HTMLElement;
  room: HTMLCanvasElement;
  words: HTMLCanvasElement;
  phase: (phase: LayoutPhase) => void;
}

const flightMs = 380;

/** The map in depth: the same cast, look and colours. Drawn when something has changed, never at rest. */
export class Space {
  readonly model: MapModel;
  private readonly renderer: WebGLRenderer;
  private readonly room = new Room();
  readonly camera = new PerspectiveCamera(45, 1, 1, 200_000);
  readonly controls: OrbitControls;
  private readonly worker: Worker;
  private depths: Depths = new Map();
  private asked = "";
  private objects: SpaceObjects | null = null;
  private palette: Palette;
  private measure: Measure = createMeasure();
  private stale = true;
  private wanted: number | null = null;
  private fitted = false;
  private flight: { from: Vector3; to: Vector3; eye: Vector3; eyeTo: Vector3; began: number | null } | null = null;
  private readonly anchors = new Map<string, LabelAnchor>();
  private readonly life = new Life(() => this.request());
  private readonly paths = new Paths();
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly hosts: SpaceHosts,
    props: MapCanvasProps,
  ) {
    const { box, room } = hosts;
    this.renderer = new WebGLRenderer({ canvas: room, antialias: true, preserveDrawingBuffer: true });
    this.palette = readPalette(box);
    askForFaces(this.palette);
    this.controls = new OrbitControls(this.camera, room);
    this.controls.enableDamping = false;
    this.controls.addEventListener("change", () => this.request());
    const sun = new DirectionalLight(0xffffff, 1.6);
    sun.position.set(0.4, 0.8, 1);
    this.room.add(new AmbientLight(0xffffff, 1.7), sun);
    this.worker = new Worker(new URL("./space-worker.ts", import.meta.url), { type: "module" });
    this.model = new MapModel(props, shapeOf(box.clientWidth || 1_000, box.clientHeight || 700), {
      scene: () => this.deepen(),
      phase: hosts.phase,
    });
    this.worker.onmessage = ({ data }: MessageEvent<Float32Array>) => this.accept(data);
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(box);
    this.ends.push(
      () => observer.disconnect(),
      loadGlyphs(this.paths, () => this.request()),
      watchTheme(() => {
        this.palette = readPalette(box);
        this.measure = createMeasure();
        this.redraw();
      }),
    );
    this.resize();
    this.deepen();
  }

  private get size(): { width: number; height: number } {
    return { width: this.hosts.box.clientWidth, height: this.hosts.box.clientHeight };
  }

  private resize(): void {
    const { width, height } = this.size;
    if (width === 0 || height === 0) return;
    this.renderer.setPixelRatio(Math.min(2, window.devicePixelRatio || 1));
    this.renderer.setSize(width, height);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    this.redraw();
  }

  update(props: MapCanvasProps): void {
    if (this.model.update(props) !== "nothing") this.redraw();
    this.life.update(props);
  }

  /** Asks for depth when other people stand on the map, or stand elsewhere. */
  private deepen(): void {
    const { items, lines } = this.model.scene;
    const signature = items.map(({ id, x, y }) => `${id}@${x},${y}`).join();
    if (items.length === 0 || signature === this.asked) return;
    this.asked = signature;
    const index = new Map(items.map(({ id }, i) => [id, i]));
    const request: SpaceRequest = {
      ids: items.map(({ id }) => id),
      flat: new Float32Array(items.flatMap(({ x, y, r }) => [x, y, r])),
      links: new Int32Array(lines.flatMap(({ from, to }) => [index.get(from.id) ?? 0, index.get(to.id) ?? 0])),
      weights: new Float32Array(lines.map(({ strength }) => Math.abs(strength))),
    };
    this.hosts.phase({ words: `Placing ${items.length} in depth`, done: 0, of: 1 });
    this.worker.postMessage(request);
  }

  private accept(places: Float32Array): void {
    // y grows downwards on the map and upwards in the room.
    this.depths = new Map(
      this.model.scene.items.map(({ id }, i) => [id, new Vector3(places[3 * i] ?? 0, -(places[3 * i + 1] ?? 0), places[3 * i + 2] ?? 0)]),
    );
    this.hosts.phase({ words: "Drawing in depth", done: 1, of: 1 });
    if (!this.fitted) this.fit();
    this.fitted = true;
    this.redraw();
  }

  redraw(): void {
    this.stale = true;
    this.request();
  }
  request(): void {
    this.wanted ??= requestAnimationFrame((now) => this.frame(now));
  }

  private frame(now: number): void {
    this.wanted = null;
    const flies = this.fly(now);
    if (this.stale) {
      this.stale = false;
      this.objects?.dispose();
      this.room.background = new Color(this.palette.stage);
      this.objects = new SpaceObjects(this.room, this.model.scene, this.model.look, this.depths, this.palette, this.size);
    }
    this.renderer.render(this.room, this.camera);
    const { lively, goesOn } = this.life.at(now, this.model.scene);
    this.letter(lively);
    this.hosts.room.dataset.items = String(this.depths.size);
    // A slow graphics card takes its time over the first picture; until it stands there are words.
    if (this.depths.size > 0) this.hosts.phase(null);
    if (flies || goesOn) this.request();
  }

  /** Where somebody is seen, in pixels, and how large; null behind the eye. */
  seen(item: Item): Seen | null {
    const at = this.depths.get(item.id);
    if (!at) return null;
    const { width, height } = this.size;
    const far = at.distanceTo(this.camera.position);
    const { x, y, z } = at.clone().project(this.camera);
    if (z > 1) return null;
    const r = (item.r / far) * (height / 2 / Math.tan((this.camera.fov * Math.PI) / 360));
    return { x: ((x + 1) / 2) * width, y: ((1 - y) / 2) * height, r, far };
  }

  private sight(): Sight {
    const { scene, look, focusId } = this.model;
    const seen = new Map(scene.items.map((item) => [item.id, this.seen(item)]));
    return { scene, look, focusId, seen, size: this.size, palette: this.palette, measure: this.measure, anchors: this.anchors };
  }

  private letter({ pulse }: Lively): void {
    const { words } = this.hosts;
    const { width, height } = this.size;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    words.width = Math.round(width * ratio);
    words.height = Math.round(height * ratio);
    Object.assign(words.style, { width: `${width}px`, height: `${height}px` });
    const context = words.getContext("2d");
    if (!context) return;
    const [pen, sight] = [new CanvasPen(context, ratio, null, this.paths), this.sight()];
    if (pulse) drawSpacePulse(pen, sight, pulse);
    drawSpaceNames(pen, sight);
    drawSpacePins(pen, sight, this.model.layout.pins);
  }

  at({ x, y }: Point): Item | null {
    if (!this.objects) return null;
    const { width, height } = this.size;
    const ray = new Raycaster();
    ray.setFromCamera(new Vector2((x / width) * 2 - 1, 1 - (y / height) * 2), this.camera);
    const [hit] = ray.intersectObject(this.objects.marks);
    const id = hit?.instanceId === undefined ? undefined : this.objects.ids[hit.instanceId];
    return id === undefined ? null : (this.model.scene.byId.get(id) ?? null);
  }

  fit(): void {
    const all = new Box3().setFromPoints([...this.depths.values()]);
    const middle = all.getCenter(new Vector3());
    const span = all.getSize(new Vector3());
    const half = Math.tan((this.camera.fov * Math.PI) / 360);
    const reach = Math.max(span.length() / 2, 100);
    const away = reach / half / Math.min(1, this.camera.aspect);
    this.flyTo(middle, middle.clone().add(new Vector3(0, 0, away * 0.8)));
  }
  reach(id: string): void {
    const at = this.depths.get(id);
    if (!at) return;
    const way = this.camera.position.clone().sub(this.controls.target).normalize();
    const near = Math.min(this.camera.position.distanceTo(at), 420);
    this.flyTo(at.clone(), at.clone().addScaledVector(way, near));
  }
  private flyTo(to: Vector3, eyeTo: Vector3): void {
    if (this.model.props.reducedMotion || !this.fitted) {
      this.look(to, eyeTo);
      this.request();
      return;
    }
    this.flight = { from: this.controls.target.clone(), to, eye: this.camera.position.clone(), eyeTo, began: null };
    this.request();
  }
  private look(at: Vector3, from: Vector3): void {
    this.camera.position.copy(from);
    this.controls.target.copy(at);
    this.controls.update();
  }
  private fly(now: number): boolean {
    const { flight } = this;
    if (!flight) return false;
    flight.began ??= now;
    const share = Math.min(1, (now - flight.began) / flightMs);
    const eased = 1 - (1 - share) * (1 - share) * (1 - share);
    this.look(flight.from.clone().lerp(flight.to, eased), flight.eye.clone().lerp(flight.eyeTo, eased));
    if (share >= 1) this.flight = null;
    return share < 1;
  }
  /** Round the middle, in shares of a turn. */
  orbit(dx: number, dy: number): void {
    const arm = this.camera.position.clone().sub(this.controls.target);
    const reach = arm.length();
    const around = Math.atan2(arm.x, arm.z) + dx * 2 * Math.PI;
    const above = Math.max(-1.5, Math.min(1.5, Math.asin(arm.y / reach) + dy * 2 * Math.PI));
    arm.set(Math.sin(around) * Math.cos(above), Math.sin(above), Math.cos(around) * Math.cos(above)).multiplyScalar(reach);
    this.look(this.controls.target.clone(), this.controls.target.clone().add(arm));
    this.request();
  }
  dolly(factor: number): void {
    const arm = this.camera.position.clone().sub(this.controls.target);
    this.look(this.controls.target.clone(), this.controls.target.clone().addScaledVector(arm, 1 / factor));
    this.request();
  }

  toPng(): Promise<Blob> {
    this.renderer.setPixelRatio(2);
    this.renderer.render(this.room, this.camera);
    const sheet = document.createElement("canvas");
    sheet.width = this.hosts.room.width;
    sheet.height = this.hosts.room.height;
    const context = sheet.getContext("2d");
    context?.drawImage(this.hosts.room, 0, 0);
    if (context) drawSpaceNames(new CanvasPen(context, 2, null, new Paths()), this.sight());
    this.resize();
    return new Promise((resolve, reject) => {
      sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be written"))), "image/png");
    });
  }
  toSvg(): string {
    return writeSpaceSvg(this.sight(), this.size);
  }

  destroy(): void {
    if (this.wanted !== null) cancelAnimationFrame(this.wanted);
    for (const end of this.ends) end();
    this.life.destroy();
    this.worker.terminate();
    this.objects?.dispose();
    this.controls.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
    this.model.layout.destroy();
  }
}

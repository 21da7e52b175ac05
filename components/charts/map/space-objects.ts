import {
  BufferAttribute,
  BufferGeometry,
  Color,
  IcosahedronGeometry,
  InstancedMesh,
  LineBasicMaterial,
  LineSegments,
  Matrix4,
  MeshLambertMaterial,
  Vector3,
  type Object3D,
  type Scene as Room,
} from "three";
import { LineMaterial } from "three/addons/lines/LineMaterial.js";
import { LineSegments2 } from "three/addons/lines/LineSegments2.js";
import { LineSegmentsGeometry } from "three/addons/lines/LineSegmentsGeometry.js";
import type { Look } from "../prepare/map/look";
import type { Palette } from "../prepare/map/pen";
import type { Line, Scene } from "../prepare/map/scene";

export type Depths = ReadonlyMap<string, Vector3>;

/** Marks and wide lines are not transparent: what is dim is mixed with the ground, so that nothing has to be sorted. */
const mixed = (colour: string, ground: string, share: number): Color => new Color(ground).lerp(new Color(colour), share);

function colourOf(line: Line, look: Look, palette: Palette): string {
  const shade = look.shadeOf(line);
  if (shade === null) return palette.kinds[line.kind].line;
  return shade === "warmed" || shade === "appeared" ? palette.up.line : palette.down.line;
}

/** Each direction keeps to its right, seen from the front. */
function ends(line: Line, depths: Depths): readonly [Vector3, Vector3] | null {
  const from = depths.get(line.from.id);
  const to = depths.get(line.to.id);
  if (!from || !to) return null;
  const along = to.clone().sub(from).normalize();
  const aside = new Vector3(-along.y, along.x, 0).multiplyScalar(1.6);
  return [from.clone().addScaledVector(along, line.from.r).add(aside), to.clone().addScaledVector(along, -line.to.r).add(aside)];
}

interface Strand {
  points: number[];
  colours: number[];
}

/** Everything that stands in the room, made anew when the cast or the look of it changes. */
export class SpaceObjects {
  readonly marks: InstancedMesh;
  readonly ids: string[];
  private readonly parts: { object: Object3D; free: () => void }[] = [];

  constructor(
    private readonly room: Room,
    scene: Scene,
    look: Look,
    depths: Depths,
    palette: Palette,
    size: { width: number; height: number },
  ) {
    const items = scene.items.filter(({ id }) => depths.has(id));
    this.ids = items.map(({ id }) => id);
    const ball = new IcosahedronGeometry(1, items.length > 600 ? 1 : 3);
    const skin = new MeshLambertMaterial();
    this.marks = new InstancedMesh(ball, skin, items.length);
    const matrix = new Matrix4();
    items.forEach(({ id, r, hue }, i) => {
      const at = depths.get(id) ?? new Vector3();
      matrix.makeScale(r, r, r).setPosition(at);
      this.marks.setMatrixAt(i, matrix);
      const dim = look.lit !== null && !look.lit.has(id);
      this.marks.setColorAt(i, mixed(palette.ids[hue]?.line ?? palette.ink3, palette.stage, dim ? 0.16 : 1));
    });
    this.add(this.marks, () => {
      ball.dispose();
      skin.dispose();
      this.marks.dispose();
    });
    this.addLines(scene, look, depths, palette, size);
  }

  private add(object: Object3D, free: () => void): void {
    this.room.add(object);
    this.parts.push({ object, free });
  }

  private addLines(scene: Scene, look: Look, depths: Depths, palette: Palette, size: { width: number; height: number }): void {
    const strands: Record<"thin" | "on" | "focus", Strand> = {
      thin: { points: [], colours: [] },
      on: { points: [], colours: [] },
      focus: { points: [], colours: [] },
    };
    const crowd = Math.max(0.14, Math.min(1, Math.sqrt(260 / Math.max(1, scene.lines.length))));
    for (const line of scene.lines) {
      const as = look.lookOf(line);
      const both = ends(line, depths);
      if (!both) continue;
      const size = Math.abs(line.strength);
      const thin = as === "dim" || as === "faint";
      const { r, g, b } = mixed(colourOf(line, look, palette), palette.stage, thin ? 1 : 0.35 + 0.65 * size);
      const strand = strands[thin ? "thin" : as];
      for (const { x, y, z } of both) {
        strand.points.push(x, y, z);
        strand.colours.push(r, g, b);
        if (thin) strand.colours.push(as === "dim" ? 0.05 : (0.25 + 0.65 * size) * crowd);
      }
    }
    this.addThin(strands.thin);
    this.addWide(strands.on, 2.2, size);
    this.addWide(strands.focus, 4.5, size);
  }

  private addThin({ points, colours }: Strand): void {
    if (points.length === 0) return;
    const shape = new BufferGeometry();
    shape.setAttribute("position", new BufferAttribute(new Float32Array(points), 3));
    shape.setAttribute("color", new BufferAttribute(new Float32Array(colours), 4));
    const ink = new LineBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false });
    this.add(new LineSegments(shape, ink), () => {
      shape.dispose();
      ink.dispose();
    });
  }

  private addWide({ points, colours }: Strand, width: number, size: { width: number; height: number }): void {
    if (points.length === 0) return;
    const shape = new LineSegmentsGeometry();
    shape.setPositions(points);
    shape.setColors(colours);
    const ink = new LineMaterial({ vertexColors: true, linewidth: width });
    ink.resolution.set(size.width, size.height);
    this.add(new LineSegments2(shape, ink), () => {
      shape.dispose();
      ink.dispose();
    });
  }

  dispose(): void {
    for (const { object, free } of this.parts) {
      this.room.remove(object);
      free();
    }
    this.parts.length = 0;
  }
}

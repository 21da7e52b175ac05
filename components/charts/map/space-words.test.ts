import { describe, expect, it, vi } from "vitest";
import { relationshipKey } from "@/server/contracts/relationship-kinds";
import { lookAt } from "../prepare/map/look";
import type { Palette, Pen } from "../prepare/map/pen";
import { buildScene } from "../prepare/map/scene";
import { testGraph } from "../prepare/map/test-graph";
import { drawSpacePins, drawSpacePulse, type Seen, type Sight } from "./space-words";

const { nodes, ties, groups, places } = testGraph();
const scene = buildScene({ nodes, ties, groups, places, bends: {}, open: null, colourBy: "identity" });
const hue = (name: string) => ({ text: `${name} text`, line: `${name} line`, wash: `${name} wash` });
const sightOf = (seen: Record<string, Seen | null>): Sight => ({
  scene,
  look: lookAt(scene, { selection: null, hoverId: null, hoverPair: null, path: null, shown: null, shades: null }),
  focusId: null,
  seen: new Map(Object.entries(seen)),
  size: { width: 300, height: 200 },
  palette: { up: hue("up"), down: hue("down"), ink2: "ink" } as Palette,
  measure: () => 40,
  anchors: new Map(),
});
const createPen = () => {
  const pen = { disc: vi.fn(), segments: vi.fn(), glyph: vi.fn() };
  return { ...pen, pen: pen as unknown as Pen };
};
const near = { x: 20, y: 40, r: 12, far: 300 };
const there = { x: 220, y: 140, r: 3, far: 900 };
const line = scene.byKey.get(relationshipKey("b", "a"))!;

describe("in depth", () => {
  it("a change travels from the one who changed to the other, in the colour of its sign", () => {
    const [early, late] = [createPen(), createPen()];
    drawSpacePulse(early.pen, sightOf({ b: near, a: there }), { key: "k", line, sign: -1, share: 0.05 });
    drawSpacePulse(late.pen, sightOf({ b: near, a: there }), { key: "k", line, sign: 1, share: 0.9 });
    expect(early.segments.mock.calls[0]?.[1]).toMatchObject({ stroke: "down line" });
    expect(late.disc.mock.calls[0]?.[3]).toMatchObject({ fill: "up text" });
    const foremost = ({ disc }: typeof early): number => Math.max(...disc.mock.calls.map(([x]) => x as number));
    expect(foremost(early)).toBeLessThan(120);
    expect(foremost(late)).toBeGreaterThan(180);
  });

  it("it stands still in the middle where nothing is to move, and is gone when it has arrived", () => {
    const [still, arrived] = [createPen(), createPen()];
    drawSpacePulse(still.pen, sightOf({ b: near, a: there }), { key: "k", line, sign: 1, share: null });
    expect(still.disc).toHaveBeenCalledTimes(7);
    drawSpacePulse(arrived.pen, sightOf({ b: near, a: there }), { key: "k", line, sign: 1, share: 1 });
    expect(arrived.disc).not.toHaveBeenCalled();
  });

  it("what is behind the eye has neither pulse nor pin, nor has who is far off a pin", () => {
    const { pen, segments, disc, glyph } = createPen();
    drawSpacePulse(pen, sightOf({ b: near, a: null }), { key: "k", line, sign: 1, share: 0.5 });
    drawSpacePins(pen, sightOf({ b: null, a: there, c: near }), new Set(["a", "b", "c", "gone"]));
    expect([segments, disc].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    expect(glyph.mock.calls.map(([name]) => name as string)).toEqual(["pin"]);
  });
});

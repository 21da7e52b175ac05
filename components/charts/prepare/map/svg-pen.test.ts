import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import { glyphPaths, glyphsIn } from "./glyphs";
import type { Palette, Words } from "./pen";
import { escapeXml, SvgPen } from "./svg-pen";
import { play, TapePen } from "./tape-pen";
import { testGraph } from "./test-graph";

const hue = { text: "#111111", line: "#222222", wash: "#333333" };
const palette: Palette = {
  stage: "#000000",
  panel: "#0a0a0a",
  raised: "#0b0b0b",
  line: "#0c0c0c",
  ink: "#ffffff",
  ink2: "#eeeeee",
  ink3: "#dddddd",
  accentLine: "#aabb00",
  accentMark: "#334400",
  up: hue,
  down: hue,
  ids: Array.from({ length: 16 }, () => hue),
  kinds: Object.fromEntries(relationshipKinds.map((kind) => [kind, { ...hue, dash: [] }])) as unknown as Palette["kinds"],
  fonts: { ui: '"Inter Variable", sans-serif', prose: '"Newsreader Variable", serif', mono: "monospace" },
};
const sprite = glyphsIn(readFileSync("public/icons.svg", "utf8"));
const createPen = (pictures = new Map<string, string>()) =>
  new SvgPen({ size: { width: 300, height: 200 }, palette, glyphs: sprite, pictures });
const words: Words = { size: 13, weight: 450, family: palette.fonts.ui, fill: "#fff", align: "start" };

/** Balanced, and every attribute closed: enough of an XML reader to see a name break out. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  const rest = text.replace(/<(\/?)([\w]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, closes: string, name: string, __, alone: string) => {
    if (closes) {
      if (open.pop() !== name) open.push("broken");
    } else if (!alone) open.push(name);
    return "";
  });
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(amp|lt|gt|quot|#39);)/.test(rest);
}

describe("an SVG of the map", () => {
  it("is well formed whatever people are called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        const pen = createPen();
        pen.text(name, 10, 20, words);
        const [node] = testGraph().nodes;
        if (node) pen.mark({ ...node, initials: name }, 0, 40, 40, 20, { detail: "full", alpha: 1 });
        expect(isWellFormed(pen.toString())).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it("escapes what would be markup and leaves out what no file may hold", () => {
    expect(escapeXml(`<script>"&'`)).toBe("&lt;script&gt;&quot;&amp;&#39;");
    expect(escapeXml("a\u0000b\u0008c\uFFFE")).toBe("abc");
    expect(escapeXml("Anaïs 🎭")).toBe("Anaïs 🎭");
  });

  it("names its faces and keeps lines as wide as on the screen at any zoom", () => {
    const pen = createPen();
    pen.layout({ x: 10, y: 20, zoom: 0.5 });
    pen.segments(new Float32Array([0, 0, 10, 10]), { stroke: "#123456", width: 2, dash: [6, 3] });
    pen.pixels();
    pen.text("Ann", 1, 2, words);
    const svg = pen.toString();
    expect(svg).toContain('transform="translate(10 20) scale(0.5)"');
    expect(svg).toContain('stroke-width="4" stroke-dasharray="12 6"');
    expect(svg).toContain('font-family="&quot;Inter Variable&quot;, sans-serif"');
    expect(isWellFormed(svg)).toBe(true);
  });

  it("carries pictures within it and asks for nothing from outside", () => {
    const [node] = testGraph().nodes;
    const withPicture = node && { ...node, picture: "/api/v1/assets/1" };
    if (!withPicture) throw new Error("there is nobody");
    const pen = createPen(new Map([["/api/v1/assets/1", "data:image/jpeg;base64,AAAA"]]));
    pen.mark(withPicture, 0, 40, 40, 20, { detail: "full", alpha: 1 });
    expect(pen.toString()).toContain('href="data:image/jpeg;base64,AAAA"');
    const without = createPen();
    without.mark(withPicture, 0, 40, 40, 20, { detail: "full", alpha: 1 });
    expect(without.toString()).not.toContain("/api/");
    expect(without.toString()).toContain("<path");
  });

  it("is the same when it is played from a tape", () => {
    const draw = (pen: TapePen | SvgPen) => {
      pen.layout({ x: 1, y: 2, zoom: 2 });
      pen.shape("M0 0L1 1", { stroke: "#111", width: 1 });
      pen.segments(new Float32Array([0, 0, 1, 1]), { stroke: "#111", alpha: 0.5 });
      pen.pixels();
      pen.disc(1, 2, 3, { fill: "#222" });
      pen.discs(new Float32Array([1, 2, 3]), { fill: "#222" });
      pen.pill({ x: 0, y: 0, w: 20, h: 10 }, { fill: "#222" });
      pen.text("Ann", 1, 2, words);
      pen.glyph("k-enemy", 0, 0, 12, { stroke: "#333" });
      pen.veil(0.5);
      const [node] = testGraph().nodes;
      if (node) pen.mark(node, 0, 1, 2, 3, { detail: "small", alpha: 0.3 });
    };
    const direct = createPen();
    draw(direct);
    const tape = new TapePen();
    draw(tape);
    const played = createPen();
    play(tape.strokes, played);
    expect(played.toString()).toBe(direct.toString());
  });
});

describe("glyphs of the sprite", () => {
  it("are all there for every kind of tie, as paths", () => {
    for (const kind of relationshipKinds) expect(glyphPaths(sprite.get(`k-${kind}`) ?? "").stroked).toMatch(/^M/);
  });

  it("turn circles, boxes and filled parts into paths", () => {
    const { stroked, filled } = glyphPaths(
      '<rect x="1" y="2" width="8" height="4" rx="1"/><circle fill="currentColor" cx="5" cy="5" r="2"/>',
    );
    expect(stroked).toBe("M2 2h6a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-6a1 1 0 0 1 -1 -1v-2a1 1 0 0 1 1 -1Z");
    expect(filled).toBe("M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z");
  });
});

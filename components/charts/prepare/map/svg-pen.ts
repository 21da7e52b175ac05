import type { MapNode, MapView } from "../../map/types";
import { round1 } from "../graph/geometry";
import { glyphPaths } from "./glyphs";
import { initialsIn, markPaths, markReach } from "./mark-paths";
import type { Palette, Pen, Style, Words } from "./pen";
import type { Size } from "./view";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
// What no XML may hold is left out: a name with a control character in it must not spoil the file.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

export const escapeXml = (text: string): string =>
  text.replace(forbidden, "").replace(/[&<>"']/g, (character) => entities[character] ?? "");

const four = (value: number): string => String(Math.round(value * 10_000) / 10_000);
const two = (value: number): string => String(Math.round(value * 100) / 100);

export interface SvgRequest {
  size: Size;
  palette: Palette;
  glyphs: ReadonlyMap<string, string>;
  /** Data addresses of pictures that are loaded; a file must not ask for anything. */
  pictures: ReadonlyMap<string, string>;
}

/** Writes what is drawn as the text of an SVG. */
export class SvgPen implements Pen {
  private readonly parts: string[] = [];
  private zoom = 1;
  private open = false;
  constructor(private readonly request: SvgRequest) {}

  layout({ x, y, zoom }: MapView): void {
    this.pixels();
    this.parts.push(`<g transform="translate(${two(x)} ${two(y)}) scale(${four(zoom)})">`);
    this.open = true;
    this.zoom = zoom;
  }
  pixels(): void {
    if (this.open) this.parts.push("</g>");
    this.open = false;
    this.zoom = 1;
  }
  veil(alpha: number): void {
    this.pixels();
    this.parts.push(
      `<rect width="${this.request.size.width}" height="${this.request.size.height}" fill="${this.request.palette.stage}" opacity="${two(alpha)}"/>`,
    );
  }
  private paint({ fill, stroke, width = 1, dash, alpha, cap }: Style): string {
    const dashes = dash && dash.length > 0 ? ` stroke-dasharray="${dash.map((part) => two(part / this.zoom)).join(" ")}"` : "";
    const line = stroke
      ? ` stroke="${stroke}" stroke-width="${two(width / this.zoom)}"${dashes}${cap ? ` stroke-linecap="${cap}"` : ""}`
      : "";
    return `fill="${fill ?? "none"}"${line}${alpha === undefined || alpha >= 1 ? "" : ` opacity="${two(alpha)}"`}`;
  }
  shape(path: string, style: Style): void {
    this.parts.push(`<path d="${path}" ${this.paint(style)}/>`);
  }
  segments(lines: Float32Array, style: Style): void {
    let path = "";
    for (let i = 0; i + 3 < lines.length; i += 4)
      path += `M${round1(lines[i] ?? 0)} ${round1(lines[i + 1] ?? 0)}L${round1(lines[i + 2] ?? 0)} ${round1(lines[i + 3] ?? 0)}`;
    if (path) this.shape(path, style);
  }
  disc(x: number, y: number, r: number, style: Style): void {
    this.parts.push(`<circle cx="${two(x)}" cy="${two(y)}" r="${two(r)}" ${this.paint(style)}/>`);
  }
  discs(circles: Float32Array, style: Style): void {
    this.parts.push(`<g ${this.paint(style)}>`);
    for (let i = 0; i + 2 < circles.length; i += 3)
      this.parts.push(`<circle cx="${two(circles[i] ?? 0)}" cy="${two(circles[i + 1] ?? 0)}" r="${two(circles[i + 2] ?? 0)}"/>`);
    this.parts.push("</g>");
  }
  pill({ x, y, w, h }: { x: number; y: number; w: number; h: number }, style: Style): void {
    this.parts.push(`<rect x="${two(x)}" y="${two(y)}" width="${two(w)}" height="${two(h)}" rx="${two(h / 2)}" ${this.paint(style)}/>`);
  }
  text(text: string, x: number, y: number, { size, weight, family, fill, halo, align, alpha, spacing }: Words): void {
    const around = halo ? ` stroke="${halo.colour}" stroke-width="${halo.width}" stroke-linejoin="round" paint-order="stroke"` : "";
    const wide = spacing ? ` letter-spacing="${two(spacing)}"` : "";
    const faded = alpha === undefined || alpha >= 1 ? "" : ` opacity="${two(alpha)}"`;
    this.parts.push(
      `<text x="${two(x)}" y="${two(y)}" font-family="${escapeXml(family)}" font-size="${two(size)}" font-weight="${weight}" text-anchor="${align}" fill="${fill}"${around}${wide}${faded}>${escapeXml(text)}</text>`,
    );
  }
  glyph(name: string, x: number, y: number, size: number, style: Style): void {
    const { stroked, filled } = glyphPaths(this.request.glyphs.get(name) ?? "");
    const k = size / 16;
    this.parts.push(
      `<g transform="translate(${two(x)} ${two(y)}) scale(${four(k)})" stroke-linecap="round" stroke-linejoin="round"><path d="${stroked}" fill="none" stroke="${style.stroke ?? ""}" stroke-width="${two((style.width ?? 1) / k)}"/>${filled ? `<path d="${filled}" fill="${style.stroke ?? ""}"/>` : ""}</g>`,
    );
  }
  mark(node: MapNode, hue: number, x: number, y: number, r: number, { detail, alpha }: { detail: "full" | "small"; alpha: number }): void {
    const colours = this.request.palette.ids[hue];
    if (!colours) return;
    const faded = alpha < 1 ? ` opacity="${two(alpha)}"` : "";
    const picture = node.picture ? this.request.pictures.get(node.picture) : undefined;
    if (picture) {
      this.parts.push(
        `<g${faded}><image href="${escapeXml(picture)}" x="${two(x - r)}" y="${two(y - r)}" width="${two(2 * r)}" height="${two(2 * r)}" clip-path="circle(50%)" preserveAspectRatio="xMidYMid slice"/><circle cx="${two(x)}" cy="${two(y)}" r="${two(r)}" fill="none" stroke="${colours.line}" stroke-width="1.5"/></g>`,
      );
      return;
    }
    const { outline, inner } = markPaths(node);
    const { size, base } = initialsIn(node.initials, detail);
    const half = r * markReach;
    const lines = detail === "full" ? `<path d="${inner}" fill="none" stroke="${colours.line}" stroke-width="1.15" opacity=".7"/>` : "";
    this.parts.push(
      `<g transform="translate(${two(x - half)} ${two(y - half)}) scale(${four((2 * half) / 100)})"${faded}><path d="${outline}" fill="${colours.wash}" stroke="${colours.line}" stroke-width="3"/>${lines}<text x="50" y="${base}" font-family="${escapeXml(this.request.palette.fonts.prose)}" font-size="${size}" font-weight="540" text-anchor="middle" fill="${colours.text}">${escapeXml(node.initials)}</text></g>`,
    );
  }
  toString(): string {
    this.pixels();
    const { width, height } = this.request.size;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-kerning="normal"><rect width="${width}" height="${height}" fill="${this.request.palette.stage}"/>${this.parts.join("")}</svg>\n`;
  }
}

/** The inside of each symbol of the sprite, by name. */
export function glyphsIn(sprite: string): Map<string, string> {
  return new Map([...sprite.matchAll(/<symbol id="i-([\w-]+)"[^>]*>(.*?)<\/symbol>/gs)].map(([, name = "", inner = ""]) => [name, inner]));
}

export interface GlyphPaths {
  stroked: string;
  filled: string;
}

const attribute = (element: string, name: string): number => Number(new RegExp(`\\s${name}="([\\d.-]+)"`).exec(element)?.[1] ?? 0);

function circle(element: string): string {
  const [cx, cy, r] = [attribute(element, "cx"), attribute(element, "cy"), attribute(element, "r")];
  return `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function rectangle(element: string): string {
  const [x, y, w, h] = [attribute(element, "x"), attribute(element, "y"), attribute(element, "width"), attribute(element, "height")];
  const r = Math.min(attribute(element, "rx"), w / 2, h / 2);
  const corner = (dx: number, dy: number): string => (r > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : "");
  return `M${x + r} ${y}h${w - 2 * r}${corner(1, 1)}v${h - 2 * r}${corner(-1, 1)}h${2 * r - w}${corner(-1, -1)}v${2 * r - h}${corner(1, -1)}Z`;
}

/** Paths, circles and rectangles of a symbol as two paths: what is drawn and what is filled. */
export function glyphPaths(inner: string): GlyphPaths {
  const paths: GlyphPaths = { stroked: "", filled: "" };
  for (const [element, tag] of inner.matchAll(/<(path|circle|rect)\b[^>]*>/g)) {
    const d = tag === "path" ? (/\sd="([^"]*)"/.exec(element)?.[1] ?? "") : tag === "circle" ? circle(element) : rectangle(element);
    if (element.includes('fill="currentColor"')) paths.filled += d;
    else paths.stroked += d;
  }
  return paths;
}

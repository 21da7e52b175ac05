interface Point {
  x: number;
  y: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Slope at each point, such that the curve between two of them never leaves the heights they span (Steffen 1990). */
function slopes(points: readonly Point[]): number[] {
  const widths = points.slice(1).map((point, i) => point.x - (points[i]?.x ?? 0));
  const steep = points.slice(1).map((point, i) => (widths[i] ? (point.y - (points[i]?.y ?? 0)) / widths[i] : 0));
  const inner = (i: number): number => {
    const [s0 = 0, s1 = 0] = [steep[i - 1], steep[i]];
    const [h0 = 0, h1 = 0] = [widths[i - 1], widths[i]];
    const mean = (s0 * h1 + s1 * h0) / (h0 + h1 || 1);
    return (Math.sign(s0) + Math.sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), Math.abs(mean) / 2);
  };
  const end = (s = 0, next = s): number => (3 * s - next) / 2;
  const last = points.length - 1;
  if (last < 2) return points.map(() => steep[0] ?? 0);
  return points.map((_, i) => {
    if (i === 0) return end(steep[0], inner(1));
    return i === last ? end(steep.at(-1), inner(last - 1)) : inner(i);
  });
}

/** A smooth line through points from left to right, as SVG writes it. It neither overshoots nor invents a peak. */
export function monotonePath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return "";
  if (points.length === 1) return `M${round(first.x)},${round(first.y)}Z`;
  const slope = slopes(points);
  const pieces = points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const third = (to.x - from.x) / 3;
    const leave = `${round(from.x + third)},${round(from.y + third * (slope[i] ?? 0))}`;
    const arrive = `${round(to.x - third)},${round(to.y - third * (slope[i + 1] ?? 0))}`;
    return `C${leave},${arrive},${round(to.x)},${round(to.y)}`;
  });
  return `M${round(first.x)},${round(first.y)}${pieces.join("")}`;
}

/** The same, closed along a base line. */
export function closeArea(points: readonly Point[], base: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return `${monotonePath(points).replace(/Z$/, "")}L${round(last.x)},${base}L${round(first.x)},${base}Z`;
}

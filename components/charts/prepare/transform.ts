/** Where a picture is moved to, and how large it is drawn. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  /** As SVG writes it. */
  toString(): string;
}

export const toTransform = (x: number, y: number, k: number): Transform => ({
  x,
  y,
  k,
  toString: () => `translate(${x},${y}) scale(${k})`,
});
export const identity = toTransform(0, 0, 1);

export const isSameTransform = (a: Transform, b: Transform): boolean => a.x === b.x && a.y === b.y && a.k === b.k;

/** Moved by so many units of the picture. */
export const panned = ({ x, y, k }: Transform, dx: number, dy: number): Transform => toTransform(x + k * dx, y + k * dy, k);

/** Larger or smaller about the middle of the box. */
export function scaled({ x, y, k }: Transform, factor: number, box: { clientWidth: number; clientHeight: number } | null): Transform {
  const [middleX, middleY] = [(box?.clientWidth ?? 0) / 2, (box?.clientHeight ?? 0) / 2];
  return toTransform(middleX - (middleX - x) * factor, middleY - (middleY - y) * factor, k * factor);
}

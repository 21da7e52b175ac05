export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  w: number;
  h: number;
}

export interface LayoutPerson {
  id: string;
  name: string;
  /** The house one belongs to; null stands outside all. */
  home: string | null;
}
export interface LayoutPair {
  a: string;
  b: string;
  /** How much the two matter to each other, 0..2. */
  weight: number;
}
export type LayoutShape = "wide" | "square" | "tall";

/** What the solver is asked. Crosses to a worker, so it is plain data. */
export interface LayoutRequest {
  people: LayoutPerson[];
  pairs: LayoutPair[];
  homeNames: Record<string, string>;
  shape: LayoutShape;
  /** Where everyone stood before, so that a newcomer moves as few as possible. */
  earlier: Record<string, Point> | null;
}

export type LabelAnchor = "start" | "middle" | "end";
export interface NodeLabel extends Point {
  anchor: LabelAnchor;
  box: Box;
}
export interface LaidNode extends Point {
  r: number;
  label: NodeLabel | null;
}
export interface LaidHome {
  id: string;
  name: string;
  points: Point[];
  /** Centre of the base line. */
  label: Point;
}
/** `full`: marks, names, houses, bent lanes. `marks`: hundreds, no names. `dots`: thousands. */
export type LayoutDetail = "full" | "marks" | "dots";

export interface GraphLayout {
  width: number;
  height: number;
  detail: LayoutDetail;
  nodes: Record<string, LaidNode>;
  /** By pair key; how far the middle of a lane stands off, as a share of its length. */
  bends: Record<string, number>;
  homes: LaidHome[];
}

export const pairKey = (one: string, other: string): string => (one < other ? `${one}|${other}` : `${other}|${one}`);
export const namesUpTo = 150;
export const marksUpTo = 600;
export const annealedUpTo = 60;

import { distance } from "../graph/geometry";
import type { LayoutPair, LayoutPerson, Point } from "../graph/types";

/** A grid of whoever stands already, so that finding room among thousands stays cheap. */
class Standing {
  private readonly cells = new Map<string, Point[]>();
  constructor(private readonly cell: number) {}
  private key = (x: number, y: number): string => `${Math.floor(x / this.cell)},${Math.floor(y / this.cell)}`;
  add(point: Point): void {
    const key = this.key(point.x, point.y);
    const list = this.cells.get(key);
    if (list) list.push(point);
    else this.cells.set(key, [point]);
  }
  /** How far the nearest one is, as far as a cell reaches. */
  room(point: Point): number {
    let nearest = this.cell;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of this.cells.get(this.key(point.x + dx * this.cell, point.y + dy * this.cell)) ?? [])
          nearest = Math.min(nearest, distance(point, other));
    return nearest;
  }
}

export interface JoinRequest {
  people: readonly LayoutPerson[];
  pairs: readonly LayoutPair[];
  /** Where the others stand, and those who are away: their places are kept free. */
  kept: Readonly<Record<string, Point>>;
  /** Between the middles of two marks, in units of the layout. */
  gap: number;
}

const goldenTurn = 2.399963;
const looks = 1_200;
const weighed = 24;

interface Wanted {
  person: LayoutPerson;
  ties: { id: string; weight: number }[];
}

function centreOf(points: readonly { at: Point; weight: number }[]): Point | null {
  let [x, y, all] = [0, 0, 0];
  for (const { at, weight } of points) {
    x += at.x * weight;
    y += at.y * weight;
    all += weight;
  }
  return all > 0 ? { x: x / all, y: y / all } : null;
}

/** The free spot that is nearest to where somebody belongs, looked for on a spiral; there always is one further out. */
function freeSpot(standing: Standing, wish: Point, gap: number): Point {
  let best: { at: Point; cost: number } | null = null;
  let found = 0;
  for (let i = 0; ; i++) {
    const out = gap * 0.45 * Math.sqrt(i);
    const at = { x: wish.x + out * Math.cos(i * goldenTurn), y: wish.y + out * Math.sin(i * goldenTurn) };
    const room = standing.room(at);
    if (room < gap * (i < looks ? 1 : 0.8)) continue;
    // A little more air is worth a little more way.
    const cost = out - Math.min(room, gap * 1.6) * 0.35;
    if (!best || cost < best.cost) best = { at, cost };
    if (++found >= weighed || i > looks) return best.at;
  }
}

/**
 * Places newcomers near whom they are tied to and whom they live with. Nobody who has a place moves by any amount: the picture of
 * yesterday is the picture of today with somebody more in it.
 */
export function joinCast({ people, pairs, kept, gap }: JoinRequest): Record<string, Point> {
  const places: Record<string, Point> = {};
  const standing = new Standing(gap * 2);
  for (const point of Object.values(kept)) standing.add(point);
  const byHome = new Map<string, { at: Point; weight: number }[]>();
  const settle = ({ id, home }: LayoutPerson, at: Point): void => {
    places[id] = at;
    if (home === null) return;
    const mates = byHome.get(home) ?? [];
    mates.push({ at, weight: 1 });
    byHome.set(home, mates);
  };
  const newcomers: Wanted[] = [];
  const known = new Map<string, Wanted["ties"]>();
  const tie = (one: string, other: string, weight: number): void => {
    const list = known.get(one) ?? [];
    list.push({ id: other, weight: 0.1 + weight });
    known.set(one, list);
  };
  for (const { a, b, weight } of pairs) {
    tie(a, b, weight);
    tie(b, a, weight);
  }
  for (const person of people) {
    const at = kept[person.id];
    if (at) settle(person, at);
    else newcomers.push({ person, ties: known.get(person.id) ?? [] });
  }
  const rank = ({ ties }: Wanted): number => ties.reduce((sum, { id, weight }) => sum + (kept[id] ? weight : 0), 0);
  newcomers.sort((p, q) => rank(q) - rank(p) || (p.person.id < q.person.id ? -1 : 1));
  const middle = centreOf(Object.values(kept).map((at) => ({ at, weight: 1 }))) ?? { x: 0, y: 0 };
  for (const { person, ties } of newcomers) {
    const near = ties.flatMap(({ id, weight }) => {
      const at = places[id];
      return at ? [{ at, weight }] : [];
    });
    const mates = person.home === null ? [] : (byHome.get(person.home) ?? []);
    const house = centreOf(mates);
    const wish = centreOf(house ? [...near, { at: house, weight: 1.5 + rank({ person, ties }) }] : near) ?? middle;
    const at = freeSpot(standing, wish, gap);
    standing.add(at);
    settle(person, at);
  }
  return places;
}

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import { placeHouses } from "../graph/anchors";
import { createBoard, type Board } from "../graph/board";
import { settleCrowd } from "../graph/crowd";
import { round1 } from "../graph/geometry";
import { bendTies, placeNames } from "../graph/names";
import { scatter, solveLayout } from "../graph/solve";
import { annealedUpTo, pairKey, type LayoutPair, type LayoutPerson, type LayoutShape, type Point } from "../graph/types";
import { joinCast } from "./join";

export type Places = Record<string, Point>;
/** `done` of `of`, so that whoever waits knows how long. */
export type OnStep = (done: number, of: number) => void;

export interface CastRequest {
  kind: "cast";
  people: LayoutPerson[];
  pairs: LayoutPair[];
  shape: LayoutShape;
  /** Where people stood on earlier visits and other branches, those who are away included. */
  kept: Places;
  /** They keep their place even in a new picture. */
  pinned: string[];
}
/** Communities, each drawn as one. */
export interface BubblesRequest {
  kind: "bubbles";
  bubbles: { id: string; count: number }[];
  pairs: LayoutPair[];
  kept: Places;
}
/** The members of one community, inside its bubble. */
export interface InsideRequest {
  kind: "inside";
  centre: Point;
  people: LayoutPerson[];
  pairs: LayoutPair[];
  kept: Places;
}
export type PlaceRequest = CastRequest | BubblesRequest | InsideRequest;

export interface Placed {
  places: Places;
  /** By pair key: how far the middle of a lane stands off, as a share of its length. Empty in a crowd. */
  bends: Record<string, number>;
}

export const evenBend = 0.08;
export const crowdGap = 26;
export const bodyGap = (count: number): number => (count > 150 ? crowdGap : 74);
/** The room that so many need. */
export const bubbleReach = (count: number): number => 18 * Math.sqrt(count) + 14;

const roundAll = (places: Places): Places =>
  Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: round1(x), y: round1(y) }]));
const placesOf = ({ nodes }: Board): Places => Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }]));

function first({ people, pairs, shape }: CastRequest, onStep: OnStep): Placed {
  if (people.length <= annealedUpTo) {
    const { nodes, bends } = solveLayout({ people, pairs, shape, homeNames: {}, earlier: null });
    return { places: Object.fromEntries(Object.entries(nodes).map(([id, { x, y }]) => [id, { x, y }])), bends };
  }
  const board = createBoard({ people, pairs, shape });
  const anchors = placeHouses(board);
  scatter(board, anchors, 1);
  const steps = people.length > 1_500 ? 140 : 280;
  settleCrowd(board, anchors, steps, (done) => onStep(done, steps));
  return { places: placesOf(board), bends: {} };
}

/** Bends follow from where people stand, so they are the same at each visit without being kept. */
function bendsAt({ people, pairs, shape }: CastRequest, places: Places): Record<string, number> {
  if (people.length > annealedUpTo) return {};
  const board = createBoard({ people, pairs, shape });
  for (const node of board.nodes) Object.assign(node, places[node.id] ?? { x: 0, y: 0 });
  const even = board.edges.map(() => evenBend);
  const labels = placeNames(board, even, [], []);
  const bends = bendTies(board, even, labels);
  const idAt = (i: number): string => board.nodes[i]?.id ?? "";
  return Object.fromEntries(board.edges.map(({ s, t }, k) => [pairKey(idAt(s), idAt(t)), bends[k] ?? evenBend]));
}

/**
 * Where everybody stands. The first time the whole cast is solved; later those who have a place keep it to the unit, and newcomers find
 * room near their ties. Only when hardly anybody is known is a new picture worth more than the old one.
 */
export function placeCast(request: CastRequest, onStep: OnStep): Placed {
  const { people, pairs, kept, pinned } = request;
  const known = people.filter(({ id }) => kept[id]).length;
  if (known * 3 < people.length || known === 0) {
    const solved = first(request, onStep);
    for (const id of pinned) if (solved.places[id]) solved.places[id] = kept[id] ?? solved.places[id];
    return { ...solved, places: roundAll(solved.places) };
  }
  const places = roundAll(joinCast({ people, pairs, kept, gap: bodyGap(people.length) }));
  return { places, bends: bendsAt(request, places) };
}

interface Body extends SimulationNodeDatum {
  id: string;
  x: number;
  y: number;
  r: number;
}

const linksOf = (pairs: readonly LayoutPair[], present: ReadonlySet<string>): { source: string; target: string; w: number }[] =>
  pairs.filter(({ a, b }) => present.has(a) && present.has(b)).map(({ a, b, weight }) => ({ source: a, target: b, w: weight }));

const sunflower = (i: number, step: number): Point => ({
  x: step * Math.sqrt(i + 0.5) * Math.cos(i * 2.399963),
  y: step * Math.sqrt(i + 0.5) * Math.sin(i * 2.399963),
});

/** Communities round each other, none upon another; those with much between them near. */
export function placeBubbles({ bubbles, pairs, kept }: BubblesRequest, onStep: OnStep): Placed {
  const sorted = [...bubbles].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const widest = bubbleReach(sorted[0]?.count ?? 1);
  const bodies = sorted.map(({ id, count }, i): Body => ({ id, r: bubbleReach(count), ...(kept[id] ?? sunflower(i, widest * 1.2)) }));
  for (const body of bodies) if (kept[body.id]) Object.assign(body, { fx: body.x, fy: body.y });
  const heaviest = Math.max(1, ...pairs.map(({ weight }) => weight));
  const forces = forceSimulation(bodies)
    .force("apart", forceManyBody<Body>().strength(-widest * 2))
    .force("bodies", forceCollide<Body>((body) => body.r + widest * 0.18 + 12).iterations(3))
    .force(
      "ties",
      forceLink<Body, { source: string; target: string; w: number }>(linksOf(pairs, new Set(sorted.map(({ id }) => id))))
        .id(({ id }) => id)
        .distance(widest * 2.6)
        .strength(({ w }) => 0.02 + (0.2 * w) / heaviest),
    )
    .force("x", forceX<Body>(0).strength(0.04))
    .force("y", forceY<Body>(0).strength(0.06))
    .stop();
  const steps = 240;
  for (let step = 1; step <= steps; step++) {
    forces.tick();
    if (step % 20 === 0) onStep(step, steps);
  }
  return { places: roundAll(Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x, y }]))), bends: {} };
}

/** Lays out the members of one community within its own ground; nobody outside is touched. */
export function placeInside({ centre, people, pairs, kept }: InsideRequest, onStep: OnStep): Placed {
  const ids = new Set(people.map(({ id }) => id));
  const reach = bubbleReach(people.length) - 12;
  const sorted = [...ids].sort();
  const bodies = sorted.map((id, i): Body => {
    const at = kept[id];
    const start = at ? { x: at.x - centre.x, y: at.y - centre.y } : sunflower(i, 17);
    return { id, r: 11, ...start, ...(at ? { fx: start.x, fy: start.y } : {}) };
  });
  const forces = forceSimulation(bodies)
    .force("bodies", forceCollide<Body>(15).iterations(2))
    .force(
      "ties",
      forceLink<Body, { source: string; target: string; w: number }>(linksOf(pairs, ids))
        .id(({ id }) => id)
        .distance(40)
        .strength(({ w }) => Math.min(0.16, 0.05 * (0.25 + w))),
    )
    .force("x", forceX<Body>(0).strength(0.02))
    .force("y", forceY<Body>(0).strength(0.02))
    .stop();
  const steps = 160;
  for (let step = 1; step <= steps; step++) {
    forces.tick();
    for (const body of bodies) {
      const out = Math.sqrt(body.x * body.x + body.y * body.y);
      if (out <= reach || body.fx !== undefined) continue;
      body.x *= reach / out;
      body.y *= reach / out;
    }
    if (step % 20 === 0) onStep(step, steps);
  }
  return { places: roundAll(Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x: x + centre.x, y: y + centre.y }]))), bends: {} };
}

export function place(request: PlaceRequest, onStep: OnStep): Placed {
  switch (request.kind) {
    case "cast":
      return placeCast(request, onStep);
    case "bubbles":
      return placeBubbles(request, onStep);
    case "inside":
      return placeInside(request, onStep);
  }
}

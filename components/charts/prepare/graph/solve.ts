import { placeHouses } from "./anchors";
import { createBoard, type Board } from "./board";
import type { Anchors } from "./cost";
import { settleCrowd } from "./crowd";
import { round1, seeded } from "./geometry";
import { nameHomes, outlines } from "./homes";
import { bendTies, placeNames, type Bends } from "./names";
import { anneal, keepInside, push } from "./settle";
import {
  annealedUpTo,
  marksUpTo,
  namesUpTo,
  pairKey,
  type Box,
  type GraphLayout,
  type LaidHome,
  type LayoutDetail,
  type LayoutRequest,
  type NodeLabel,
  type Point,
} from "./types";

const evenBend = 0.08;

export function scatter(board: Board, anchors: Anchors, seed: number): void {
  const random = seeded(seed * 104_729);
  for (const node of board.nodes) {
    const home = anchors[node.group] ?? { x: 0.5, y: 0.5 };
    node.x = home.x * board.width + (random() - 0.5) * 120;
    node.y = home.y * board.height + (random() - 0.5) * 100;
  }
}

const positions = (board: Board): Point[] => board.nodes.map(({ x, y }) => ({ x, y }));
const restore = (board: Board, kept: readonly Point[]): void => board.nodes.forEach((node, i) => Object.assign(node, kept[i]));

/** How many moves are worth it: small casts are cheap to perfect, and a relaxation has little to do. */
const movesFor = (board: Board): number => Math.round(Math.min(28_000, 2_300_000 / (board.nodes.length + board.edges.length)));

function settleFew(board: Board, anchors: Anchors): void {
  let best: { cost: number; kept: Point[] } | null = null;
  for (let seed = 1; seed <= 3; seed++) {
    scatter(board, anchors, seed);
    push(board, anchors, 200);
    const cost = anneal(board, anchors, { seed, moves: movesFor(board), heat: 1 });
    if (!best || cost < best.cost) best = { cost, kept: positions(board) };
  }
  if (best) restore(board, best.kept);
}

/** Keeps whoever stood somewhere; newcomers begin at their house, then everything gives way a little. */
function relax(board: Board, anchors: Anchors, earlier: Record<string, Point>): void {
  scatter(board, anchors, 1);
  for (const node of board.nodes) {
    const stood = earlier[node.id];
    if (stood) Object.assign(node, { x: stood.x, y: stood.y });
    keepInside(board, node);
  }
  anneal(board, anchors, { seed: 1, moves: Math.round(movesFor(board) / 3), heat: 0.12 });
}

function settle(board: Board, anchors: Anchors, earlier: LayoutRequest["earlier"]): void {
  if (board.nodes.length > annealedUpTo) {
    scatter(board, anchors, 1);
    settleCrowd(board, anchors, board.nodes.length > 1_500 ? 120 : 280);
    return;
  }
  const known = board.nodes.filter(({ id }) => earlier?.[id]).length;
  if (earlier && known > board.nodes.length / 2) relax(board, anchors, earlier);
  else settleFew(board, anchors);
}

interface Words {
  bends: Bends;
  labels: NodeLabel[];
  homes: LaidHome[];
}

function letter(board: Board, homeNames: Record<string, string>): Words {
  let bends: Bends = board.edges.map(() => evenBend);
  let labels: NodeLabel[] = [];
  const few = board.nodes.length <= annealedUpTo;
  for (let turn = 0; turn < (few ? 4 : 1); turn++) {
    if (few) bends = bendTies(board, bends, labels);
    labels = placeNames(board, bends, [], labels);
  }
  let boxes: Box[] = [];
  let homes: LaidHome[] = [];
  for (let turn = 0; turn < 3; turn++) {
    ({ homes, boxes } = nameHomes(board, bends, labels, homeNames));
    if (turn < 2) labels = placeNames(board, bends, boxes, labels);
  }
  return { bends, labels, homes };
}

function bare(board: Board, homeNames: Record<string, string>): Words {
  const homes = outlines(board).map((points, g): LaidHome => {
    const id = board.groups[g] ?? "";
    const top = Math.min(...points.map((point) => point.y));
    const xs = points.map((point) => point.x);
    return { id, name: homeNames[id] ?? "", points, label: { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top - 4 } };
  });
  return { bends: board.edges.map(() => evenBend), labels: [], homes };
}

const detailOf = (count: number): LayoutDetail => (count <= namesUpTo ? "full" : count <= marksUpTo ? "marks" : "dots");
const roundPoint = <P extends Point>(point: P): P => ({ ...point, x: round1(point.x), y: round1(point.y) });

/**
 * Places a cast: houses first, then forces, then annealing on crossings, overlaps and the shape of houses, then bends and names.
 * The same people, homes and ties give the same picture, whatever order they come in.
 */
export function solveLayout(request: LayoutRequest): GraphLayout {
  const board = createBoard(request);
  const anchors = placeHouses(board);
  settle(board, anchors, request.earlier);
  const detail = detailOf(board.nodes.length);
  const { bends, labels, homes } = detail === "full" ? letter(board, request.homeNames) : bare(board, request.homeNames);
  return {
    width: board.width,
    height: board.height,
    detail,
    nodes: Object.fromEntries(
      board.nodes.map((node, i) => [
        node.id,
        { ...roundPoint({ x: node.x, y: node.y }), r: node.r, label: labels[i] ? roundPoint(labels[i]) : null },
      ]),
    ),
    bends: Object.fromEntries(
      board.edges.map((edge, k) => [pairKey(board.nodes[edge.s]?.id ?? "", board.nodes[edge.t]?.id ?? ""), bends[k] ?? evenBend]),
    ),
    homes: homes.map((home) => ({ ...home, points: home.points.map(roundPoint), label: roundPoint(home.label) })),
  };
}

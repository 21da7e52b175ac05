import type { MapGroup } from "../../map/types";
import { distance, hull } from "../graph/geometry";
import { softShape } from "../graph/lanes";
import type { Point } from "../graph/types";

/** The soft shape a group stands on. */
export interface Ground {
  id: string;
  name: string;
  count: number;
  points: readonly Point[];
  path: string;
}

const rimFrom = 40;

interface Standing extends Point {
  r: number;
}

const round = ({ x, y, r }: Standing, pad: number): Point[] =>
  Array.from({ length: 20 }, (_, i) => ({
    x: x + (r + pad) * Math.cos((i / 20) * 2 * Math.PI),
    y: y + (r + pad) * Math.sin((i / 20) * 2 * Math.PI),
  }));

/** Those who stand together. In a crowd one who has strayed far would stretch the shape over half of the map. */
function core(members: readonly Standing[]): readonly Standing[] {
  if (members.length < 8) return members;
  const middle = (pick: (one: Standing) => number): number => members.map(pick).sort((a, b) => a - b)[members.length >> 1] ?? 0;
  const centre = { x: middle(({ x }) => x), y: middle(({ y }) => y) };
  const away = members.map((one) => distance(one, centre)).sort((a, b) => a - b);
  const reach = 2.4 * (away[members.length >> 1] ?? 0) + 40;
  return rim(members.filter((one) => distance(one, centre) <= reach));
}

/** Of many only those at the edge shape the hull, and whoever reaches as far out as they do. */
function rim(members: readonly Standing[]): readonly Standing[] {
  if (members.length <= rimFrom) return members;
  const edge = new Set<Point>(hull(members));
  return members.filter((one) => edge.has(one));
}

/** Groups of one are no groups. */
export function groundsOf(groups: readonly MapGroup[], byId: ReadonlyMap<string, Standing>, count: number): Ground[] {
  const crowd = count > 150;
  return groups.flatMap(({ id, name, memberIds }): Ground[] => {
    const members = memberIds.flatMap((member) => byId.get(member) ?? []);
    if (members.length < 2) return [];
    const points = hull(
      core(members).flatMap((one) => {
        const foot = one.y + one.r + (crowd ? 8 : 18);
        return [...round(one, crowd ? 8 : 13), { x: one.x - one.r, y: foot }, { x: one.x + one.r, y: foot }];
      }),
    );
    return [{ id, name, count: members.length, points, path: softShape(points) }];
  });
}

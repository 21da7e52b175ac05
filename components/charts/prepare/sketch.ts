import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3";
import { round1 } from "./graph/geometry";

interface Star {
  id: string;
  x: number;
  y: number;
  r: number;
}

/** Small enough to settle in a millisecond or two, and the same each time. */
export function sketchPlaces(
  ids: readonly string[],
  ties: readonly { fromId: string; toId: string }[],
  width: number,
  height: number,
): Map<string, Star> {
  const known = new Set(ids);
  const links = ties
    .filter(({ fromId, toId }) => known.has(fromId) && known.has(toId))
    .map(({ fromId, toId }) => ({ source: fromId, target: toId }));
  const degree = new Map<string, number>();
  for (const { source, target } of links) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const stars: Star[] = [...ids].sort().map((id, i) => ({
    id,
    x: Math.cos(i * 2.4) * 30 * Math.sqrt(i),
    y: Math.sin(i * 2.4) * 12 * Math.sqrt(i),
    r: (degree.get(id) ?? 0) > 5 ? 5 : 3.6,
  }));
  forceSimulation(stars)
    .force("apart", forceManyBody<Star>().strength(-60))
    .force(
      "bodies",
      forceCollide<Star>((star) => star.r + 4),
    )
    .force(
      "ties",
      forceLink<Star, (typeof links)[number]>(links)
        .id((star) => star.id)
        .distance(22)
        .strength(0.25),
    )
    .force("x", forceX<Star>(0).strength(0.02))
    .force("y", forceY<Star>(0).strength(0.12))
    .stop()
    .tick(160);
  const fit = (pick: (star: Star) => number, length: number): ((star: Star) => number) => {
    const low = Math.min(...stars.map(pick));
    const span = Math.max(...stars.map(pick)) - low || 1;
    return (star) => round1(9 + ((pick(star) - low) / span) * (length - 18));
  };
  const xOf = fit((star) => star.x, width);
  const yOf = fit((star) => star.y, height);
  return new Map(stars.map((star) => [star.id, { id: star.id, r: star.r, x: xOf(star), y: yOf(star) }]));
}

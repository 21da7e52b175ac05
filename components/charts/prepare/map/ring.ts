import type { LayoutPerson, Point } from "../graph/types";

/**
 * Where no worker may run: houses round a ring, each a sunflower of its people. A step for each person, so that the page is never
 * held up; the same people give the same picture.
 */
export function ringCast(people: readonly Pick<LayoutPerson, "id" | "home">[], gap: number): Record<string, Point> {
  const houses = new Map<string, string[]>();
  for (const { id, home } of [...people].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const house = houses.get(home ?? "") ?? [];
    house.push(id);
    houses.set(home ?? "", house);
  }
  const sorted = [...houses].sort(([a], [b]) => (a < b ? -1 : 1));
  const reach = (count: number): number => gap * (0.62 * Math.sqrt(count) + 0.5);
  const round = sorted.reduce((sum, [, ids]) => sum + 2 * reach(ids.length) + gap, 0);
  const radius = sorted.length > 1 ? Math.max(round / (2 * Math.PI), ...sorted.map(([, ids]) => reach(ids.length) + gap)) : 0;
  const places: Record<string, Point> = {};
  let gone = 0;
  for (const [, ids] of sorted) {
    const wide = 2 * reach(ids.length) + gap;
    const turn = ((gone + wide / 2) / round) * 2 * Math.PI;
    const centre = { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
    gone += wide;
    ids.forEach((id, i) => {
      const out = gap * 0.62 * Math.sqrt(i + 0.5);
      places[id] = { x: centre.x + out * Math.cos(i * 2.399963), y: centre.y + out * Math.sin(i * 2.399963) };
    });
  }
  return places;
}

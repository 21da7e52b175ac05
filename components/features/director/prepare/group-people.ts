import type { CastMember } from "@/server/contracts/chronicle/view";

/** By where they live, by name; those who live nowhere last. */
export const groupByPlace = (
  people: readonly CastMember[],
  nameOf: (placeId: string | null) => string | null,
): { name: string; people: CastMember[] }[] => {
  const groups = new Map<string, CastMember[]>();
  for (const person of people) {
    const name = nameOf(person.homePlaceId) ?? "Elsewhere";
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  const last = (name: string): number => (name === "Elsewhere" ? 1 : 0);
  return [...groups]
    .map(([name, each]) => ({ name, people: each }))
    .sort((a, b) => last(a.name) - last(b.name) || a.name.localeCompare(b.name));
};

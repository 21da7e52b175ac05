import type { CastMember } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/components/charts/prepare/person";

const plain = (text: string): string => text.toLocaleLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/** Those whose name, other names or title have every word of the search in them, by name. */
export const findPeople = (people: readonly CastMember[], search: string): CastMember[] => {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  const found = people.filter((person) => {
    const text = plain([person.name, shortNameOf(person), ...person.aliases, person.title].join(" "));
    return words.every((word) => text.includes(word));
  });
  return found.sort((a, b) => a.name.localeCompare(b.name));
};

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

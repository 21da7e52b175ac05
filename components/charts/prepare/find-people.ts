import type { CastMember } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "./person";

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

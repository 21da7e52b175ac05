import type { CastMember } from "@/server/contracts/chronicle/view";

const most = 7;
const lower = (text: string): string => text.toLocaleLowerCase();

/** Names that begin with what is typed come before those that only have it in them. */
export function findPeople(cast: readonly CastMember[], query: string): CastMember[] {
  const wanted = lower(query.trim());
  if (wanted === "") return [];
  const rank = ({ name, shortName, aliases }: CastMember): number => {
    const names = [name, shortName, ...aliases].map(lower);
    if (names.some((each) => each.startsWith(wanted))) return 0;
    if (names.some((each) => each.includes(` ${wanted}`))) return 1;
    return names.some((each) => each.includes(wanted)) ? 2 : 3;
  };
  return cast
    .map((person) => ({ person, rank: rank(person) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank || (a.person.name < b.person.name ? -1 : 1))
    .slice(0, most)
    .map(({ person }) => person);
}

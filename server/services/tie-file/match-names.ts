import { plain } from "./found-row";

export interface Named {
  id: string;
  name: string;
  shortName: string;
  aliases: readonly string[];
}

export type Match = { id: string } | { fault: string };

/** Characters by what a file calls them: id, then name, short name or alias, without case, accents and signs. */
export const createMatcher = (cast: readonly Named[]): ((called: readonly string[]) => Match) => {
  const ids = new Map(cast.map(({ id }) => [id.toLowerCase(), id]));
  const namesOf = new Map(cast.map(({ id, name }) => [id, name]));
  const ranks: Map<string, Set<string>>[] = [new Map(), new Map(), new Map()];
  const note = (rank: number, text: string, id: string): void => {
    const key = plain(text);
    const of = ranks[rank];
    if (key !== "" && of) of.set(key, (of.get(key) ?? new Set()).add(id));
  };
  for (const { id, name, shortName, aliases } of cast) {
    note(0, name, id);
    note(1, shortName, id);
    for (const alias of aliases) note(2, alias, id);
  }
  const matchOne = (text: string): Match | null => {
    const byId = ids.get(text.trim().toLowerCase());
    if (byId) return { id: byId };
    for (const rank of ranks) {
      const found = [...(rank.get(plain(text)) ?? [])];
      if (found.length === 1) return { id: found[0] ?? "" };
      if (found.length > 1) return { fault: `“${text}” could be ${found.map((id) => namesOf.get(id)).join(" or ")}: use the whole name` };
    }
    return null;
  };
  return (called) => {
    for (const text of called) {
      const match = matchOne(text);
      if (match) return match;
    }
    return { fault: `There is nobody called “${called.at(-1) ?? ""}” in this cast` };
  };
};

import type { CastMember } from "@/server/contracts/chronicle/view";
import type { ScriptInspection } from "@/server/contracts/script";
import type { ScriptPerson } from "@/server/contracts/script-document";
import { cleanLine } from "./clean-text";

const plain = (text: string): string => cleanLine(text).normalize("NFKC").toLocaleLowerCase("en");

type Match = ScriptInspection["cast"][number];
type Member = Pick<CastMember, "id" | "name" | "shortName" | "aliases">;

const fitting = (person: ScriptPerson, members: readonly Member[]): Member[] => {
  const own = members.filter(({ id }) => id === person.id);
  if (own.length > 0) return own;
  const named = members.filter(({ name }) => plain(name) === plain(person.name));
  if (named.length > 0) return named;
  return members.filter(({ shortName, aliases }) => [shortName, ...aliases].some((each) => plain(each) === plain(person.name)));
};

/**
 * Who of a document is who of a cast: as a person has said (`who`, from the document's ids), by id, else by the whole name, else by short
 * name or alias. Two that fit are not guessed between.
 */
export const matchCast = (cast: readonly ScriptPerson[], members: readonly Member[], who: Readonly<Record<string, string>> = {}): Match[] =>
  cast.map((person) => {
    const said = members.find(({ id }) => id === who[person.id]);
    const found = said ? [said] : fitting(person, members);
    const [first] = found;
    if (found.length === 1 && first) return { id: person.id, name: person.name, characterId: first.id, fault: null };
    const fault =
      found.length === 0
        ? `There is nobody called “${person.name}” in this cast`
        : `“${person.name}” could be ${found.map(({ name }) => name).join(" or ")}`;
    return { id: person.id, name: person.name, characterId: null, fault };
  });

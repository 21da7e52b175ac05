import type { CastView } from "@/server/contracts/chronicle/view";
import { shortNameOf } from "@/server/contracts/identity";
import type { ScriptBlock, ScriptDocument } from "@/server/contracts/script-document";
import { namedIn } from "@/server/contracts/named-in";

/** Whom a block names: what is data names more people than a page shows. */
export const peopleOf = (block: ScriptBlock, whole = true): string[] => {
  switch (block.kind) {
    case "heading":
      return [...block.cast, ...namedIn([block.direction, block.plan]).people];
    case "happening":
      return block.who === undefined ? [] : [block.who];
    case "staged":
      return [...namedIn(block.event).people];
    case "note":
      return [];
    default: {
      const { speaker, addressee, about, hears, felt, ties = [] } = block;
      const shown = [speaker, addressee];
      const data = [
        about,
        ...(hears ?? []),
        ...felt.map(({ characterId }) => characterId),
        ...ties.flatMap(({ fromId, toId }) => [fromId, toId]),
      ];
      return [...shown, ...(whole ? data : [])].filter((id) => id !== null);
    }
  }
};

/** Everybody of a document by order of appearance, with the names of this moment, and the places and facts that its direction names. */
export const listNamed = (
  view: CastView,
  blocks: readonly ScriptBlock[],
  { whole }: { whole: boolean },
): Pick<ScriptDocument, "places" | "facts" | "cast"> => {
  const members = new Map(view.characters.map((member) => [member.id, member]));
  const cast = [...new Set(blocks.flatMap((block) => peopleOf(block, whole)))].map((id) => {
    const member = members.get(id);
    return { id, name: member?.name ?? "Somebody", shortName: member ? shortNameOf(member) : "Somebody" };
  });
  const named = blocks.flatMap((block) => {
    if (block.kind === "heading") return [namedIn([block.direction, block.plan])];
    return block.kind === "staged" ? [namedIn(block.event)] : [];
  });
  const placeIds = new Set(named.flatMap(({ places }) => [...places]));
  const factIds = new Set(named.flatMap(({ facts }) => [...facts]));
  const places = view.places.filter(({ id }) => placeIds.has(id));
  const facts = view.facts.filter(({ id }) => factIds.has(id)).map(({ id, text }) => ({ id, text }));
  return { ...(places.length > 0 && { places }), ...(facts.length > 0 && { facts }), cast };
};

import type { GraphTie, SimilarCharacter } from "@/server/contracts/graph";
import type { Neighbourhood } from "./neighbourhood";
import { cosineOf, outlookOf } from "./outlook";
import { byText } from "./round-graph";

const group = (ties: readonly GraphTie[]): Map<string, GraphTie[]> => Map.groupBy(ties, ({ fromId }) => fromId);

/** Everybody who sees somebody whom this one sees too, most alike first. Those who share nobody cannot be compared and are left out. */
export const findSimilar = async (around: Neighbourhood, characterId: string, limit: number): Promise<SimilarCharacter[]> => {
  const own = await around.tiesAround([characterId]);
  const mine = outlookOf(characterId, own);
  if (mine.size === 0) return [];
  const towards = await around.tiesAround([...mine.keys()]);
  const asked = new Set([characterId, ...mine.keys()]);
  const candidates = new Set(towards.filter(({ fromId, toId }) => fromId !== characterId && mine.has(toId)).map(({ fromId }) => fromId));
  const rest = [...candidates].filter((id) => !asked.has(id)).sort(byText);
  // All that is seen by those who were asked for already came with them.
  const outlooks = group([...towards, ...(rest.length > 0 ? await around.tiesAround(rest) : [])]);
  return [...candidates]
    .map((id) => ({ id, similarity: cosineOf(mine, outlookOf(id, outlooks.get(id) ?? [])) }))
    .sort((a, b) => b.similarity - a.similarity || byText(a.id, b.id))
    .slice(0, limit);
};

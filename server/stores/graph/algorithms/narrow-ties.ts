import type { GraphCharacter, GraphFilter, GraphSnapshot, GraphTie } from "@/server/contracts/graph";

/** Whether a character can have ties under the filter: at home in its place, and among its group. */
export const characterPasses = ({ placeId, among }: GraphFilter): ((character: Pick<GraphCharacter, "id" | "placeId">) => boolean) => {
  const group = among && new Set(among);
  return (character) => (placeId === null || character.placeId === placeId) && (!group || group.has(character.id));
};

/** Whether a directed tie counts by itself; its ends are asked by `characterPasses`. */
export const tiePasses = ({ kinds, minStrength }: GraphFilter): ((tie: Pick<GraphTie, "kind" | "strength">) => boolean) => {
  const wanted = kinds.length > 0 ? new Set<string>(kinds) : null;
  return (tie) => Math.abs(tie.strength) >= minStrength && (!wanted || wanted.has(tie.kind));
};

/** The part of a graph that a filter leaves: those in its place and group, and their ties that count. */
export const narrowSnapshot = (snapshot: GraphSnapshot, filter: GraphFilter): GraphSnapshot => {
  const { kinds, minStrength, placeId, among } = filter;
  if (kinds.length === 0 && minStrength === 0 && placeId === null && among === null) return snapshot;
  const { seq, characters, ties } = snapshot;
  const inside = characterPasses(filter);
  const counts = tiePasses(filter);
  const kept = characters.filter(inside);
  const ids = new Set(kept.map(({ id }) => id));
  return { seq, characters: kept, ties: ties.filter((tie) => ids.has(tie.fromId) && ids.has(tie.toId) && counts(tie)) };
};

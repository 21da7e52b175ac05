import type { GraphTie } from "@/server/contracts/graph";
import { byText, roundGraph } from "./round-graph";

/** How one sees the others: strengths by whom they are about, in order of ids, so that sums come out the same whoever asks. */
export type Outlook = ReadonlyMap<string, number>;

export const outlookOf = (characterId: string, ties: readonly GraphTie[]): Outlook =>
  new Map(
    ties
      .filter(({ fromId }) => fromId === characterId)
      .sort((a, b) => byText(a.toId, b.toId))
      .map(({ toId, strength }) => [toId, strength]),
  );

const squares = (outlook: Outlook): number => {
  let sum = 0;
  for (const strength of outlook.values()) sum += strength * strength;
  return sum;
};

/** Cosine of two outlooks, rounded, −1..1; 0 where one of them has no strength at all. */
export const cosineOf = (one: Outlook, other: Outlook): number => {
  let shared = 0;
  for (const [id, strength] of one) shared += strength * (other.get(id) ?? 0);
  const length = Math.sqrt(squares(one)) * Math.sqrt(squares(other));
  return length === 0 ? 0 : roundGraph(Math.min(1, Math.max(-1, shared / length)));
};

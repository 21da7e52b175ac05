import type { GraphSnapshot, GraphTie } from "@/server/contracts/graph";
import { createPause } from "./pause";
import { byText } from "./round-graph";

/** Everything in order of ids: few ties at a time, so that a large cast holds nobody up. */
export const orderSnapshot = async ({ seq, characters, ties }: GraphSnapshot): Promise<GraphSnapshot> => {
  const pause = createPause();
  const ordered = [...characters].sort((a, b) => byText(a.id, b.id));
  const byHolder = new Map<string, GraphTie[]>(ordered.map(({ id }) => [id, []]));
  for (const [index, tie] of ties.entries()) {
    byHolder.get(tie.fromId)?.push(tie);
    if (index % 4_096 === 0 && pause.due()) await pause.rest();
  }
  const inOrder: GraphTie[] = [];
  for (const mine of byHolder.values()) {
    inOrder.push(...mine.sort((a, b) => byText(a.toId, b.toId)));
    if (pause.due()) await pause.rest();
  }
  return { seq, characters: ordered, ties: inOrder };
};

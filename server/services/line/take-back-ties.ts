import type { Line } from "@/server/contracts/line";
import { relationshipKey } from "@/server/contracts/relationship";
import { takeBackFrom, type TakenBack } from "@/server/contracts/take-back";
import type { CastContext } from "@/server/services/cast";

/** Changes of one tie that are read at most: more than a tie of a cast that has run for years has. */
const MOST = 200_000;

/** What striking a line does to every tie that it moved, in the order in which it moved them. */
export const takeBackTies = async (ctx: CastContext, timelineId: string, line: Line, tick: number): Promise<TakenBack[]> => {
  const pairs = [...new Map(line.ties.map(({ fromId, toId }) => [relationshipKey(fromId, toId), [fromId, toId] as const])).values()];
  if (pairs.length === 0) return [];
  const rows = await ctx.chronicle.tieChanges(ctx.workspaceId, timelineId, { afterSeq: 0, limit: MOST, pairs, order: "oldest" });
  return pairs
    .map(([fromId, toId]) => rows.filter((row) => row.fromId === fromId && row.toId === toId))
    .map((ofPair) => takeBackFrom(ofPair, line.id, tick))
    .filter((taken) => taken !== null);
};

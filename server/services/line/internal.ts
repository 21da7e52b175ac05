import { limits } from "@/server/contracts/limits";
import type { Line } from "@/server/contracts/line";
import { AppError, notFound } from "@/server/core/errors";
import { findRulesSeq, loadCreation, type CastContext, type CastSession } from "@/server/services/cast";

interface LoadedLine {
  line: Line;
  /** Number of the act behind it; null for one from before acts had numbers, or from before the present rules began to count anew. */
  act: number | null;
}

/** A line of this timeline wherever it is, with the act that it words. */
export const loadLine = async (ctx: CastContext, { cast }: CastSession, lineId: string): Promise<LoadedLine> => {
  const { workspaceId } = ctx;
  const rows = await ctx.db.within(workspaceId, (sql) =>
    sql.query<{ data: Line }>(`select "data" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and "id" = $3`, [
      workspaceId,
      cast.timelineId,
      lineId,
    ]),
  );
  const line = rows[0]?.data;
  if (!line) throw notFound("line", lineId);
  const move = line.moveSeq === null ? null : await ctx.chronicle.find(workspaceId, cast.timelineId, line.moveSeq);
  if (move?.type !== "move.made") return { line, act: null };
  const { headSeq } = await ctx.chronicle.timeline(workspaceId, cast.timelineId);
  const rulesSeq = await findRulesSeq(ctx, cast.timelineId, await loadCreation(ctx, cast.timelineId), headSeq);
  return { line, act: rulesSeq === null || rulesSeq > move.seq ? null : move.payload.act };
};

export const assertStands = ({ ruling }: Line): void => {
  if (ruling === "rejected") throw new AppError("PRECONDITION", "This line has been struck already", { reason: "line.rejected" });
};

/** A line has so many wordings and no more. */
export const assertRoom = ({ alternatives }: Line): void => {
  if (alternatives.length >= limits.alternatives)
    throw new AppError("LIMIT_EXCEEDED", `A line has at most ${limits.alternatives} wordings`, { reason: "line.too_many_wordings" });
};

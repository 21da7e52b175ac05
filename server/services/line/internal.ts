import type { Line } from "@/server/contracts/line";
import { AppError, notFound } from "@/server/core/errors";
import { type CastContext, type CastSession } from "@/server/services/cast";

interface LoadedLine {
  line: Line;
  /** Number of the act behind it; null for one from before acts had numbers. */
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
  return { line, act: move?.type === "move.made" ? move.payload.act : null };
};

export const assertStands = ({ ruling }: Line): void => {
  if (ruling === "rejected") throw new AppError("PRECONDITION", "This line has been struck already", { reason: "line.rejected" });
};

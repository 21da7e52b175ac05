import type { Line } from "@/server/contracts/line";
import type { ScriptRange } from "@/server/contracts/script";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

const PAGE = 500;

interface Wanted {
  where: string;
  values: unknown[];
}

/** What a range asks of the lines; $1 to $4 are taken. */
const wantedOf = (range: ScriptRange): Wanted => {
  switch (range.kind) {
    case "scene":
      return {
        where: `"sceneId" = $5 and ("data"->>'turn')::int between $6 and $7`,
        values: [range.sceneId, range.fromTurn ?? 0, range.toTurn ?? 2_147_483_647],
      };
    case "branch":
      return { where: `"sceneId" is not null`, values: [] };
    case "stretch":
      return { where: `"seq" between $5 and $6`, values: [range.fromSeq, range.toSeq] };
    case "lines":
      return { where: `"id" = any($5::uuid[])`, values: [range.ids] };
  }
};

/** The lines of a range up to a seq, oldest first, page by page so that no statement is long; at most `most`, or it is refused. */
export const loadLines = async (
  ctx: Pick<Context, "db" | "workspaceId">,
  timelineId: string,
  range: ScriptRange,
  { toSeq, most }: { toSeq: number; most: number },
): Promise<Line[]> => {
  const { where, values } = wantedOf(range);
  const found: Line[] = [];
  for (let afterSeq = 0; ;) {
    const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
      sql.query<{ data: Line }>(
        `select "data" from "Line" where "workspaceId" = $1 and "timelineId" = $2 and "seq" > $3 and "seq" <= $4 and ${where}
           order by "seq" limit ${PAGE}`,
        [ctx.workspaceId, timelineId, afterSeq, toSeq, ...values],
      ),
    );
    for (const { data } of rows) found.push(data);
    if (found.length > most)
      throw new AppError("LIMIT_EXCEEDED", `That is more than ${most.toLocaleString("en")} lines: take a part of it`, {
        reason: "script.too_many_lines",
      });
    if (rows.length < PAGE) return found;
    afterSeq = found.at(-1)?.seq ?? toSeq;
  }
};

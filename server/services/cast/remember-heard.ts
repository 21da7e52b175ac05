import type { Engine } from "@/server/core/context";
import { createHeard, type Heard } from "@/server/simulation/improviser/heard";

/** Lines that an ecosystem does not say twice within: SIMULATION §3.3. */
const REMEMBERED = 5_000;

/** The lines that a timeline has said of late, so that after a restart, too, none of them is said again. */
export const rememberHeard = async (ctx: Pick<Engine, "db">, workspaceId: string, timelineId: string): Promise<Heard> => {
  const rows = await ctx.db.within(workspaceId, (sql) =>
    sql.query<{ text: string }>(
      `select "text" from "Line" where "workspaceId" = $1 and "timelineId" = $2 order by "seq" desc limit ${REMEMBERED}`,
      [workspaceId, timelineId],
    ),
  );
  const heard = createHeard();
  for (const { text } of rows.reverse()) heard.add(text);
  return heard;
};

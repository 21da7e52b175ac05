import type { Sql } from "@/server/stores/database/port";
import type { Whereabouts } from "./entity-rows";

/** Rows to be written, of one table. */
export interface RowWrite {
  /** SQL that writes them; $1 is the timeline, $2 the workspace, `rows` names the parameter that has them as a JSON array. */
  into: (rows: string) => string;
  rows: readonly object[];
}

/** Rows of a table in one statement: large batches would make one JSON parameter of many megabytes. */
const rowsAtOnce = 2_000;

/** All of it in one statement, whatever the number of tables; in several where there is much. */
export const writeRows = async (sql: Sql, { workspaceId, timelineId }: Whereabouts, writes: readonly RowWrite[]): Promise<void> => {
  for (let from = 0, due = writes; ; from += rowsAtOnce) {
    due = due.filter(({ rows }) => rows.length > from);
    if (due.length === 0) return;
    const params = [timelineId, workspaceId];
    const parts = due.map(
      ({ into, rows }, index) => `w${index} as (${into(`$${params.push(JSON.stringify(rows.slice(from, from + rowsAtOnce)))}::json`)})`,
    );
    await sql.query(`with ${parts.join(", ")} select`, params);
  }
};

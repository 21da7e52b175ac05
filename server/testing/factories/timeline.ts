import { newId } from "@/server/core/ids";
import type { Chronicle } from "@/server/stores/chronicle/port";
import type { Database } from "@/server/stores/database/port";

export interface TestTimeline {
  workspaceId: string;
  ecosystemId: string;
  timelineId: string;
}

/** An ecosystem with an empty trunk; in a workspace of its own unless one is given. */
export const buildTimeline = async (db: Database, chronicle: Chronicle, inWorkspace?: string): Promise<TestTimeline> => {
  const workspaceId = inWorkspace ?? newId();
  const ecosystemId = newId();
  const timelineId = newId();
  if (!inWorkspace) await db.system((sql) => sql.query(`insert into "Workspace" ("id", "name") values ($1, 'A workspace')`, [workspaceId]));
  await db.within(workspaceId, async (sql) => {
    await sql.query(`insert into "Ecosystem" ("id", "workspaceId", "title", "mainTimelineId") values ($1, $2, 'A cast', $3)`, [
      ecosystemId,
      workspaceId,
      timelineId,
    ]);
    await chronicle.createTimeline(sql, { workspaceId, id: timelineId, ecosystemId, name: "As it happened", parentId: null, forkSeq: 0 });
  });
  return { workspaceId, ecosystemId, timelineId };
};

import type { Engine } from "@/server/core/context";

export interface TimelineHead {
  workspaceId: string;
  timelineId: string;
  headSeq: number;
}

/** Every timeline of every workspace and how far it has come, the youngest first: what is looked at now is more likely among those. */
export const listTimelineHeads = (engine: Pick<Engine, "db">): Promise<TimelineHead[]> =>
  engine.db.system((sql) =>
    sql.query<TimelineHead>(`select "workspaceId", "id" "timelineId", "headSeq" from "Timeline" order by "createdAt" desc, "id"`),
  );

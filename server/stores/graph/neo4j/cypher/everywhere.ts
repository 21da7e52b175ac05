/** The only queries that look across workspaces. They read how far each timeline has come, and nothing of a cast. */
export const everyCursor = "MATCH (c:GraphCursor) RETURN c.workspaceId AS workspaceId, c.timelineId AS timelineId, c.seq AS seq";

export const pingText = "RETURN 1";

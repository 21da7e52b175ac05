/**
 * Made at start where they are not there yet. A composite index serves only queries that name all of its properties, so one timeline's
 * characters have one of their own. The ranges are for past moments, which lie between `sinceSeq` and `untilSeq`.
 */
export const schema: readonly string[] = [
  `CREATE CONSTRAINT character_identity IF NOT EXISTS
     FOR (c:Character) REQUIRE (c.workspaceId, c.timelineId, c.id) IS UNIQUE`,
  `CREATE INDEX character_stage IF NOT EXISTS
     FOR (c:Character) ON (c.workspaceId, c.timelineId)`,
  `CREATE CONSTRAINT graph_cursor_identity IF NOT EXISTS
     FOR (c:GraphCursor) REQUIRE (c.workspaceId, c.timelineId) IS UNIQUE`,
  `CREATE INDEX character_was_moment IF NOT EXISTS
     FOR (c:CharacterWas) ON (c.workspaceId, c.timelineId, c.untilSeq)`,
  `CREATE INDEX was_moment IF NOT EXISTS
     FOR ()-[t:WAS]-() ON (t.workspaceId, t.timelineId, t.untilSeq)`,
];

export const awaitSchema = "CALL db.awaitIndexes(30)";

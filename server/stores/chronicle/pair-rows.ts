/**
 * SQL of a timeline's rows that are about certain directed pairs: one look into the index for each pair. As a plain semi-join a planner
 * without statistics, as after a large import, compares every row of the timeline with every pair.
 */
export const rowsOfPairs = (table: string, fromIds: string, toIds: string, rest = ""): string =>
  `unnest(${fromIds}, ${toIds}) "pair"("one", "other") cross join lateral (
     select * from "${table}" where "timelineId" = $1 and "workspaceId" = $2 and "fromId" = "one" and "toId" = "other" ${rest} offset 0
   ) "found"`;

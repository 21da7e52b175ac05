/** The stretch of the database that a query may see: Neo4j Community has one database and no row-level security. */
export interface Scope {
  workspaceId: string;
  timelineId: string;
}

/** Text of a query that `runCypher` gives its workspace and timeline. Made by `scoped` alone. */
export type ScopedCypher = string & { readonly scoped: unique symbol };

/** In every pattern of every query, on nodes and on relations; a test reads them all and refuses one without. */
export const here = "workspaceId: $workspaceId, timelineId: $timelineId";

/** Begins with the characters of one stage, also in a database so small that Neo4j would rather read all of them. */
export const byStage = (name: string): string => `USING INDEX ${name}:Character(workspaceId, timelineId)`;

export const scoped = (parts: TemplateStringsArray, ...inserts: readonly (string | number)[]): ScopedCypher =>
  String.raw({ raw: parts }, ...inserts).trim() as ScopedCypher;

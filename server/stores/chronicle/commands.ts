import { AppError } from "@/server/core/errors";
import type { Sql } from "@/server/stores/database/port";

export interface Command {
  id: string;
  userId: string;
  answer: unknown;
}
const longestId = 200;

export const findAnswer = async (sql: Sql, workspaceId: string, userId: string, id: string): Promise<{ answer: unknown } | null> => {
  const [row] = await sql.query<{ answer: unknown }>(
    `select "answer" from "Command" where "workspaceId" = $1 and "userId" = $2 and "id" = $3`,
    [workspaceId, userId, id],
  );
  return row ?? null;
};

/**
 * Null when this transaction is the first with the command; else the answer of the first. A second one at the same moment waits
 * here until the first has ended, and goes on in its place when that failed.
 */
export const recordCommand = async (
  sql: Sql,
  workspaceId: string,
  { id, userId, answer }: Command,
): Promise<{ answer: unknown } | null> => {
  if (id.length === 0 || id.length > longestId) {
    throw new AppError("VALIDATION", `A command id has 1 to ${longestId} characters`, { reason: "command.id" });
  }
  const [recorded] = await sql.query(
    `insert into "Command" ("workspaceId", "userId", "id", "answer") values ($1, $2, $3, $4::json) on conflict do nothing returning "id"`,
    [workspaceId, userId, id, JSON.stringify(answer ?? null)],
  );
  return recorded ? null : findAnswer(sql, workspaceId, userId, id);
};

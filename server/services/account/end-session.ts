import type { Engine } from "@/server/core/context";
import { announceSessionEnd } from "./internal";

/** One sign-in of a person. */
export interface EndedSession {
  userId: string;
  sid: string;
  /** From then on no cookie of it can hold, and nothing has to be remembered. */
  expiresAt: Date;
}

/** Ends one sign-in for every process and across restarts. For whoever reads cookies; repeating it changes nothing. */
export const endSession = async (engine: Pick<Engine, "db" | "bus" | "now">, { userId, sid, expiresAt }: EndedSession): Promise<void> => {
  await engine.db.system(async (sql) => {
    await sql.query(`delete from "SessionEnd" where "expiresAt" <= $1`, [engine.now()]);
    // Nobody's, when the account is gone: then every session of it has ended anyway.
    await sql.query(
      `insert into "SessionEnd" ("sid", "userId", "expiresAt") select $1, u."id", $3 from "User" u where u."id" = $2 on conflict do nothing`,
      [sid, userId, expiresAt],
    );
  });
  await announceSessionEnd(engine, userId, "Signed out");
};

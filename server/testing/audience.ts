import { encode } from "next-auth/jwt";
import type { Session } from "@/server/contracts/account";
import { newId } from "@/server/core/ids";
import { openDatabase } from "@/server/stores/database/open-database";
import type { Database } from "@/server/stores/database/port";
import { createBrowser, type Browser } from "./browser";
import { createTestWorkspace, fillDataDir } from "./database";

/** People who are all owners of one new workspace. */
export const seatPeople = async (db: Database, count: number): Promise<Session[]> => {
  const workspaceId = await createTestWorkspace(db, "A full house");
  const people = Array.from({ length: count }, (_, n): Session => {
    const email = `guest-${n}@example.test`;
    return { userId: newId(), email, name: `Guest ${n}`, workspaceId, role: "owner", version: 1, demo: false };
  });
  await db.system(async (sql) => {
    for (const { userId, email, name } of people) {
      await sql.query(`insert into "User" ("id", "email", "name", "passwordHash") values ($1, $2, $3, 'none')`, [userId, email, name]);
      await sql.query(`insert into "Membership" ("workspaceId", "userId", "role") values ($1, $2, 'owner')`, [workspaceId, userId]);
    }
  });
  return people;
};

/** The same in a new data folder, before any server opens it. */
export const fillHouse = async (dataDir: string, count: number): Promise<Session[]> => {
  await fillDataDir(dataDir);
  const db = await openDatabase({ dataDir, backups: { everyMs: 0, keep: 1 } });
  const people = await seatPeople(db, count);
  await db.close();
  return people;
};

/** The browser of somebody who is signed in already, at any server with this secret. */
export const enterAs = async (base: string, session: Session, secret: string): Promise<Browser> => {
  const browser = createBrowser(base);
  browser.cookies.set("dramatis.session", await encode({ token: { actor: session, sid: newId() }, secret }));
  return browser;
};

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createTestWorkspace } from "@/server/testing/database";
import type { Database } from "./port";

/** What every relational store does. */
export const describeDatabase = (name: string, open: () => Promise<Database>): void => {
  describe(`the database on ${name}`, () => {
    let db: Database;
    let workspaceId: string;
    beforeAll(async () => {
      db = await open();
      workspaceId = await createTestWorkspace(db, "Longbourn");
    });
    afterAll(() => db.close());

    it("gives the same values whatever the dialect", async () => {
      const [row] = await db.within(workspaceId, (sql) =>
        sql.query(
          `select 9007199254740991::bigint "big", timestamptz '2026-01-02 03:04:05.678+00' "at", '{"b":[1,{"a":null}],"a":0.1}'::json "json",
             '[1.5]'::jsonb "jsonb", array[3,1]::int[] "ints", '\\x00ff'::bytea "bytes", 0.1::float8 "double", true "yes", null::text "none",
             $1::uuid "id", $2::timestamptz "given", $3::bytea "sent", $4::int[] "list"`,
          [workspaceId, new Date("2026-11-20T10:00:00.123Z"), new Uint8Array([1, 2]), [5, 6]],
        ),
      );
      expect(row).toEqual({
        big: 9007199254740991,
        at: new Date("2026-01-02T03:04:05.678Z"),
        json: { b: [1, { a: null }], a: 0.1 },
        jsonb: [1.5],
        ints: [3, 1],
        bytes: new Uint8Array([0, 255]),
        double: 0.1,
        yes: true,
        none: null,
        id: workspaceId,
        given: new Date("2026-11-20T10:00:00.123Z"),
        sent: new Uint8Array([1, 2]),
        list: [5, 6],
      });
      expect(Object.getPrototypeOf(row?.["bytes"])).toBe(Uint8Array.prototype);
    });

    it("keeps json as it was written, its keys in their order", async () => {
      const text = '{"zebra":1,"a":{"long":0.1,"b":2}}';
      const [row] = await db.within(workspaceId, (sql) =>
        sql.query<{ answer: unknown }>(
          `insert into "Command" ("workspaceId", "userId", "id", "answer") values ($1, $2, 'json', $3::json) returning "answer"`,
          [workspaceId, newId(), text],
        ),
      );
      expect(JSON.stringify(row?.answer)).toBe(text);
    });

    it("takes and gives the same instants through Prisma", async () => {
      const createdAt = new Date("2026-07-01T00:30:00.250Z");
      const id = newId();
      await db.prismaWithin(workspaceId, (tx) =>
        tx.ecosystem.create({ data: { id, workspaceId, title: "A cast", mainTimelineId: newId(), createdAt } }),
      );
      const found = await db.prismaWithin(workspaceId, (tx) => tx.ecosystem.findUnique({ where: { id } }));
      const [row] = await db.within(workspaceId, (sql) =>
        sql.query<{ createdAt: Date }>(`select "createdAt" from "Ecosystem" where "id" = $1`, [id]),
      );
      expect(found?.createdAt).toEqual(createdAt);
      expect(row?.createdAt).toEqual(createdAt);
    });

    it("shows a workspace itself and its people, never their passwords", async () => {
      const [mine, other] = [newId(), newId()];
      const outside = await createTestWorkspace(db, "Rosings");
      await db.system(async (sql) => {
        for (const [id, email] of [
          [mine, "lizzy@example.org"],
          [other, "lady.catherine@example.org"],
        ] as const) {
          await sql.query(`insert into "User" ("id", "email", "name", "passwordHash") values ($1, $2, $2, 'secret')`, [id, email]);
        }
        await sql.query(`insert into "Membership" ("workspaceId", "userId", "role") values ($1, $2, 'owner'), ($3, $4, 'owner')`, [
          workspaceId,
          mine,
          outside,
          other,
        ]);
      });
      const seen = await db.within(workspaceId, async (sql) => ({
        workspaces: await sql.query(`select "name" from "Workspace"`),
        people: await sql.query(`select "id" from "User"`),
      }));
      expect(seen).toEqual({ workspaces: [{ name: "Longbourn" }], people: [{ id: mine }] });
      await expect(db.within(workspaceId, (sql) => sql.query(`select "passwordHash" from "User"`))).rejects.toThrow(/permission denied/);
    });

    it("takes everything back when a transaction fails", async () => {
      const id = newId();
      const fail = db.system(async (sql) => {
        await sql.query(`insert into "Workspace" ("id", "name") values ($1, 'Never')`, [id]);
        throw new Error("no");
      });
      await expect(fail).rejects.toThrow("no");
      expect(await db.system((sql) => sql.query(`select 1 from "Workspace" where "id" = $1`, [id]))).toEqual([]);
    });

    it("goes on after a statement that failed, at the wall of no workspace", async () => {
      await expect(db.within(workspaceId, (sql) => sql.query("select * from nowhere"))).rejects.toThrow(/nowhere/);
      const [state] = await db.system((sql) =>
        sql.query<{ role: string; workspace: string | null }>(
          `select current_user::text "role", current_setting('app.workspace', true) "workspace"`,
        ),
      );
      expect(state?.role).not.toBe("dramatis_app");
      expect(state?.workspace ?? "").toBe("");
    });

    it.each([
      ["within in within", () => db.within(workspaceId, () => db.within(workspaceId, async () => 1))],
      ["system in within", () => db.within(workspaceId, () => db.system(async () => 1))],
      ["within in system", () => db.system(() => db.within(workspaceId, async () => 1))],
      ["prismaWithin in within", () => db.within(workspaceId, () => db.prismaWithin(workspaceId, async () => 1))],
      ["prismaSystem in prismaWithin", () => db.prismaWithin(workspaceId, () => db.prismaSystem(async () => 1))],
      ["a backup in within", () => db.within(workspaceId, () => db.backUp("request"))],
      ["a ping in within", () => db.within(workspaceId, () => db.ping())],
    ])("refuses %s, where an embedded database would wait for itself", async (_what, attempt) => {
      await expect(attempt()).rejects.toMatchObject({ code: "INTERNAL", reason: "database.nested" });
      expect(await db.ping()).toBeGreaterThanOrEqual(0);
    });

    it.each(["within", "prismaWithin"] as const)("refuses the outer Prisma client inside %s", async (method) => {
      await expect(db[method](workspaceId, () => db.prisma.workspace.findMany())).rejects.toThrow(/outer Prisma client/);
      expect(await db.prisma.workspace.count()).toBeGreaterThan(0);
    });

    it("lets work that outlives its transaction open its own", async () => {
      let later: Promise<number> | undefined;
      await db.within(workspaceId, async () => {
        later = new Promise<void>((resolve) => setTimeout(resolve, 30)).then(() => db.within(workspaceId, async () => 7));
      });
      expect(await later).toBe(7);
    });

    it("refuses a workspace id that is not a UUID", async () => {
      const attempt = db.within("'; drop table x; --", async () => 1);
      await expect(attempt).rejects.toMatchObject({ reason: "database.workspace" });
    });

    it("runs the whole transaction again after a serialization failure, at most three times", async () => {
      let attempts = 0;
      const fail = async (sqlstate: string): Promise<number> => {
        attempts += 1;
        if (attempts <= 2) throw Object.assign(new Error("conflict"), { code: sqlstate });
        return attempts;
      };
      expect(await db.within(workspaceId, () => fail("40001"))).toBe(3);
      attempts = -100;
      await expect(db.within(workspaceId, () => fail("40P01"))).rejects.toMatchObject({
        code: "UNAVAILABLE",
        reason: "database.contention",
      });
      expect(attempts).toBe(-96);
    });

    it("does not run a transaction again for any other failure", async () => {
      let attempts = 0;
      const attempt = db.within(workspaceId, async () => {
        attempts += 1;
        throw Object.assign(new Error("unique"), { code: "23505" });
      });
      await expect(attempt).rejects.toThrow("unique");
      expect(attempts).toBe(1);
    });

    it("removes everything of a workspace with the workspace", async () => {
      const id = await createTestWorkspace(db, "Netherfield");
      const [ecosystem, timeline] = [newId(), newId()];
      await db.within(id, async (sql) => {
        await sql.query(`insert into "Ecosystem" ("id", "workspaceId", "title", "mainTimelineId") values ($1, $2, 'E', $3)`, [
          ecosystem,
          id,
          timeline,
        ]);
        await sql.query(`insert into "Timeline" ("id", "workspaceId", "ecosystemId", "name") values ($1, $2, $3, 'T')`, [
          timeline,
          id,
          ecosystem,
        ]);
        await sql.query(
          `insert into "Event" ("timelineId", "seq", "workspaceId", "type", "v", "at", "tick", "actor", "payload", "isInput")
           values ($1, 1, $2, 'x', 1, now(), 0, '{}', '{}', false)`,
          [timeline, id],
        );
        await sql.query(`insert into "AuditEntry" ("id", "workspaceId", "actor", "action", "detail") values ($1, $2, '{}', 'a', '{}')`, [
          newId(),
          id,
        ]);
      });
      await db.system((sql) => sql.query(`delete from "Workspace" where "id" = $1`, [id]));
      for (const table of ["Ecosystem", "Timeline", "Event", "AuditEntry"]) {
        expect(await db.system((sql) => sql.query(`select 1 from "${table}" where "workspaceId" = $1`, [id]))).toEqual([]);
      }
    });

    it("lets histories be added to and never changed", async () => {
      for (const table of ["Event", "AuditEntry"]) {
        await expect(db.within(workspaceId, (sql) => sql.query(`delete from "${table}"`))).rejects.toThrow(/permission denied/);
        await expect(db.within(workspaceId, (sql) => sql.query(`update "${table}" set "workspaceId" = "workspaceId"`))).rejects.toThrow(
          /permission denied/,
        );
      }
    });
  });
};

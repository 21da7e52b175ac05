import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createTestWorkspace } from "@/server/testing/database";
import type { Database, Sql } from "./port";

interface Column {
  name: string;
  type: string;
  required: boolean;
}

const tablesSql = `select c.relname "table" from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspaceId'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;
const columnsSql = `select a.attname "name", format_type(a.atttypid, null) "type", a.attnotnull and not a.atthasdef "required"
  from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`;

/** Something of the right type; columns that name another row get a value that the test has put there. */
const valueOf = ({ name, type }: Column, row: Row): unknown => {
  if (name === "workspaceId") return row.workspaceId;
  if (name === "timelineId") return row.timelineId;
  if (name === "ecosystemId") return row.ecosystemId;
  if (name === "userId") return row.userId;
  if (name === "setId") return row.setId;
  if (name === "scenarioId") return row.scenarioId;
  if (type === "uuid") return newId();
  if (type === "integer" || type === "bigint" || type === "double precision") return 1;
  if (type === "boolean") return true;
  if (type === "json" || type === "jsonb") return "{}";
  if (type.startsWith("timestamp")) return new Date();
  if (type === "bytea") return new Uint8Array([1]);
  if (type.endsWith("[]")) return [];
  return `text ${newId()}`;
};
interface Row {
  workspaceId: string;
  timelineId: string;
  ecosystemId: string;
  userId: string;
  setId: string;
  scenarioId: string;
}
/** Tables that others name, and by which column: put there before them. */
const parents = { TakeSet: "setId", Scenario: "scenarioId" } as const;
const isParent = (table: string): boolean => table === "Ecosystem" || table === "Timeline" || table in parents;

/** The wall between workspaces, tried on every table of the catalogue that carries a workspace: a new one cannot be forgotten. */
export const describeIsolation = (name: string, open: () => Promise<Database>): void => {
  describe(`the wall between workspaces on ${name}`, () => {
    let db: Database;
    let tables: string[];
    let mine: Row;
    let theirs: Row;

    const insert = async (sql: Sql, table: string, row: Row, id: string = newId()): Promise<void> => {
      const columns = await sql.query<Column>(columnsSql, [`"${table}"`]);
      const given = columns.filter((column) => column.required);
      const marks = given.map((_, index) => `$${index + 1}`);
      await sql.query(
        `insert into "${table}" (${given.map((column) => `"${column.name}"`).join(", ")}) values (${marks.join(", ")})`,
        given.map((column) => (column.name === "id" && column.type === "uuid" ? id : valueOf(column, row))),
      );
    };
    const count = async (sql: Sql, table: string): Promise<number> =>
      (await sql.query<{ n: number }>(`select count(*)::int "n" from "${table}"`))[0]?.n ?? -1;
    const countTheirs = (table: string): Promise<number> =>
      db.system(async (sql) => {
        const [row] = await sql.query<{ n: number }>(`select count(*)::int "n" from "${table}" where "workspaceId" = $1`, [
          theirs.workspaceId,
        ]);
        return row?.n ?? -1;
      });

    const settle = async (label: string): Promise<Row> => {
      const [timelineId, ecosystemId, userId, setId, scenarioId] = [newId(), newId(), newId(), newId(), newId()];
      const row: Row = { workspaceId: await createTestWorkspace(db, label), timelineId, ecosystemId, userId, setId, scenarioId };
      await db.system(async (sql) => {
        await sql.query(`insert into "User" ("id", "email", "name", "passwordHash") values ($1, $2, $2, 'x')`, [
          row.userId,
          `${label}@example.org`,
        ]);
        await sql.query(`insert into "Ecosystem" ("id", "workspaceId", "title", "mainTimelineId") values ($1, $2, 'E', $3)`, [
          row.ecosystemId,
          row.workspaceId,
          row.timelineId,
        ]);
        await sql.query(`insert into "Timeline" ("id", "workspaceId", "ecosystemId", "name") values ($1, $2, $3, 'T')`, [
          row.timelineId,
          row.workspaceId,
          row.ecosystemId,
        ]);
        for (const [table, column] of Object.entries(parents)) await insert(sql, table, row, row[column]);
      });
      return row;
    };

    beforeAll(async () => {
      db = await open();
      mine = await settle("mine");
      theirs = await settle("theirs");
      tables = (await db.system((sql) => sql.query<{ table: string }>(tablesSql))).map((row) => row.table);
      for (const table of tables) {
        if (isParent(table)) continue;
        for (const row of [mine, theirs]) await db.system((sql) => insert(sql, table, row));
      }
    });
    afterAll(() => db.close());

    it("finds every table of the schema that belongs to a workspace", () => {
      expect(tables.length).toBeGreaterThanOrEqual(19);
      expect(tables).toEqual(expect.arrayContaining(["Event", "Line", "Membership", "Asset", "Command", "AuditEntry", "TimelineLease"]));
    });

    it("shows the rows of the workspace that is entered, and no others", async () => {
      for (const table of tables) {
        const rows = await db.within(mine.workspaceId, (sql) => sql.query<{ workspaceId: string }>(`select "workspaceId" from "${table}"`));
        expect(rows, table).toEqual([{ workspaceId: mine.workspaceId }]);
      }
    });

    it("shows nothing to a workspace that does not exist", async () => {
      for (const table of tables) expect(await db.within(newId(), (sql) => count(sql, table)), table).toBe(0);
    });

    it("shows nothing, and fails at nothing, when no workspace was entered", async () => {
      for (const table of tables) {
        const unset = await db.system(async (sql) => {
          await sql.query("set local role dramatis_app");
          return count(sql, table);
        });
        const empty = await db.system(async (sql) => {
          await sql.query("set local role dramatis_app");
          await sql.query("set local app.workspace = ''");
          return count(sql, table);
        });
        expect([unset, empty], table).toEqual([0, 0]);
      }
    });

    it("refuses a row for another workspace", async () => {
      for (const table of tables) {
        const before = await countTheirs(table);
        await expect(
          db.within(mine.workspaceId, (sql) => insert(sql, table, theirs)),
          table,
        ).rejects.toThrow(/row-level security/);
        expect(await countTheirs(table), table).toBe(before);
      }
    });

    it("changes and deletes nothing of another workspace", async () => {
      for (const table of tables) {
        const before = await countTheirs(table);
        for (const statement of [
          `update "${table}" set "workspaceId" = "workspaceId" where "workspaceId" = $1`,
          `delete from "${table}" where "workspaceId" = $1`,
        ]) {
          const touched = await db
            .within(mine.workspaceId, (sql) => sql.query(`${statement} returning 1`, [theirs.workspaceId]))
            .catch((error: Error) => error.message);
          if (Array.isArray(touched)) expect(touched, table).toEqual([]);
          else expect(touched, table).toMatch(/permission denied/);
        }
        expect(await countTheirs(table), table).toBe(before);
      }
    });

    it("refuses to move a row to another workspace", async () => {
      for (const table of tables) {
        const move = db.within(mine.workspaceId, (sql) => sql.query(`update "${table}" set "workspaceId" = $1`, [theirs.workspaceId]));
        await expect(move, table).rejects.toThrow(/row-level security|permission denied/);
      }
    });

    it("refuses a child of another workspace's timeline, even when its id is known", async () => {
      const children = tables.filter((table) => table !== "Timeline");
      const columns = await db.system((sql) =>
        sql.query<{ table: string }>(
          `select c.relname "table" from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'timelineId' where c.relkind = 'r'`,
        ),
      );
      const keyed = children.filter((table) => columns.some((column) => column.table === table));
      expect(keyed.length).toBeGreaterThanOrEqual(11);
      const other = await settle(`other-${newId()}`);
      for (const table of keyed) {
        // A take names its branch before that is there: what it belongs to is its set.
        const stray = { ...mine, timelineId: other.timelineId, setId: other.setId };
        await expect(
          db.within(mine.workspaceId, (sql) => insert(sql, table, stray)),
          table,
        ).rejects.toThrow(/foreign key/);
      }
    });
  });
};

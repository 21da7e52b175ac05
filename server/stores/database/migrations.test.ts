import { describe, expect, it } from "vitest";
import { planMigrations, readMigrations, type Migration } from "./migrations";

const known: Migration[] = ["first", "second"].map((name) => ({ name, sql: "select 1", checksum: `of ${name}` }));
const applied = (name: string, change: object = {}) => ({
  migration_name: name,
  checksum: `of ${name}`,
  finished_at: new Date(0),
  rolled_back_at: null,
  ...change,
});

describe("planning migrations", () => {
  it("applies to an empty database everything, oldest first", () => {
    expect(planMigrations(known, []).pending.map(({ name }) => name)).toEqual(["first", "second"]);
  });

  it("applies only what has not been applied", () => {
    expect(planMigrations(known, [applied("first")]).pending.map(({ name }) => name)).toEqual(["second"]);
  });

  it("applies again what was rolled back", () => {
    const plan = planMigrations(known, [applied("first", { finished_at: null, rolled_back_at: new Date(0) })]);
    expect(plan.pending.map(({ name }) => name)).toEqual(["first", "second"]);
  });

  it("refuses a migration that is not the one that was applied", () => {
    expect(() => planMigrations(known, [applied("first", { checksum: "another" })])).toThrow(
      expect.objectContaining({ code: "UNAVAILABLE", reason: "database.migration_changed", retryable: false }),
    );
  });

  it("refuses a database in which a migration was begun and not finished", () => {
    expect(() => planMigrations(known, [applied("first", { finished_at: null })])).toThrow(
      expect.objectContaining({ reason: "database.migration_unfinished" }),
    );
  });

  it("lets an older program work on a newer database, and names what it does not know", () => {
    expect(planMigrations(known, [applied("first"), applied("second"), applied("third")])).toEqual({ pending: [], unknown: ["third"] });
  });

  it("reads the migrations of this repository", () => {
    const migrations = readMigrations("prisma/migrations");
    expect(migrations.length).toBeGreaterThan(0);
    for (const { name, checksum } of migrations) {
      expect(name).toMatch(/^\d{14}_[a-z0-9_]+$/);
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import type { Database } from "@/server/stores/database/port";
import { openTestDatabase } from "@/server/testing/database";
import { steadyHistory, testId } from "@/server/testing/factories/history";
import { buildTimeline, type TestTimeline } from "@/server/testing/factories/timeline";
import { createChronicle } from "./create-chronicle";
import type { Chronicle } from "./port";

let db: Database;
let chronicle: Chronicle;
let at: TestTimeline;
beforeAll(async () => {
  db = await openTestDatabase();
  const log = { error: () => expect.fail("not announced") };
  chronicle = createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log });
  at = await buildTimeline(db, chronicle);
});
afterAll(() => db.close());

const [ann, ben] = [testId("character", 0), testId("character", 1)] as const;
const by = { kind: "system", job: "test" } as const;
const setAnn = (strength: number) => ({
  type: "relationship.authored" as const,
  tick: 999,
  actor: by,
  payload: {
    relationship: { fromId: ann, toId: ben, kind: "ally" as const, strength, trust: 0.4, familiarity: 0.2, offence: 0, evidence: "So." },
  },
});
const kindOf = (from: "ally" | "rival", to: "ally" | "rival") => ({
  type: "relationship.kind_changed" as const,
  tick: 999,
  actor: by,
  payload: { fromId: ann, toId: ben, from, to },
});

const values = { strength: 0.5, trust: 0.45, familiarity: 0.3, offence: 0.1 };
const delta = { strength: 0.75, trust: 0.05, familiarity: 0.1, offence: 0.1 };
const withoutWords = {
  type: "relationship.changed" as const,
  tick: 999,
  actor: by,
  causes: [1],
  payload: { lineId: null, change: { fromId: ann, toId: ben, kind: "ally" as const, ...values, delta } },
};

describe("changes of ties", () => {
  it("of chronicles from before they were kept are made by the migration as they are made live, through branches of branches", async () => {
    for (const drafts of steadyHistory(40)) await chronicle.append({ ...at, drafts });
    const { headSeq } = await chronicle.timeline(at.workspaceId, at.timelineId);
    const branch = (await chronicle.fork(at.workspaceId, at.timelineId, { seq: headSeq - 5, id: newId(), name: "A" })).id;
    // The first change of its own is one of kind: its values are the parent's.
    await chronicle.append({ ...at, timelineId: branch, drafts: [kindOf("rival", "ally"), setAnn(0.3), kindOf("ally", "rival")] });
    const twig = (await chronicle.fork(at.workspaceId, branch, { seq: headSeq - 3, id: newId(), name: "B" })).id;
    await chronicle.append({ ...at, timelineId: twig, drafts: [setAnn(-0.25), withoutWords] });
    const rows = () => db.system((sql) => sql.query(`select * from "TieChange" order by "timelineId", "seq"`));
    const live = await rows();
    expect(new Set(live.map((row) => row["cause"]))).toEqual(new Set(["line", "act", "authored", "kind"]));
    expect(live.length).toBeGreaterThan(30);

    const migration = readFileSync("prisma/migrations/20261130000000_tie_changes/migration.sql", "utf8");
    const statements = migration.slice(migration.indexOf("INSERT INTO"), migration.indexOf("SELECT dramatis_isolate")).split(";\n");
    await db.system(async (sql) => {
      await sql.query(`delete from "TieChange"`);
      for (const statement of statements) if (statement.trim() !== "") await sql.query(statement);
    });
    expect(await rows()).toEqual(live);
    for (const timelineId of [at.timelineId, branch, twig])
      expect((await chronicle.rebuild(at.workspaceId, timelineId)).differences).toEqual([]);
  });

  it("that were damaged are mended by a rebuild, which says which", async () => {
    const range = { afterSeq: 0, limit: 1_000, order: "oldest" as const };
    const before = await chronicle.tieChanges(at.workspaceId, at.timelineId, range);
    const [first, second] = before;
    await db.system(async (sql) => {
      await sql.query(`update "TieChange" set "trust" = .123 where "timelineId" = $1 and "seq" = $2`, [at.timelineId, first!.seq]);
      await sql.query(`delete from "TieChange" where "timelineId" = $1 and "seq" = $2`, [at.timelineId, second!.seq]);
      await sql.query(`update "TieChange" set "seq" = 100000 where "timelineId" = $1 and "seq" = $2`, [at.timelineId, before.at(-1)!.seq]);
    });
    const { differences } = await chronicle.rebuild(at.workspaceId, at.timelineId);
    expect(differences.sort()).toEqual(
      [
        `tie change ${first!.seq}: different`,
        `tie change ${second!.seq}: missing`,
        `tie change ${before.at(-1)!.seq}: missing`,
        `tie change 100000: not in the history`,
      ].sort(),
    );
    expect(await chronicle.tieChanges(at.workspaceId, at.timelineId, range)).toEqual(before);
  });
});

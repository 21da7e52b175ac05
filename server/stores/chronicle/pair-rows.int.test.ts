import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "@/server/core/ids";
import { createMemoryBus } from "@/server/stores/bus/memory-bus";
import type { Database } from "@/server/stores/database/port";
import { openTestDatabase } from "@/server/testing/database";
import { buildTimeline } from "@/server/testing/factories/timeline";
import { createChronicle } from "./create-chronicle";
import { selectTies } from "./entity-rows";

interface Plan {
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Join Filter"?: number;
  Plans?: Plan[];
}
/** Rows that the busiest step of a plan had in its hands. */
const touchedBy = (plan: Plan): number => {
  const each = plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0);
  const own = each * plan["Actual Loops"] + (plan["Rows Removed by Join Filter"] ?? 0);
  return Math.max(own, ...(plan.Plans ?? []).map(touchedBy));
};

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it("looks at no other ties than those it was asked for, also where everybody is tied to one person", async () => {
  const log = { error: () => expect.fail("not announced") };
  const chronicle = createChronicle({ db, bus: createMemoryBus({ log }), now: () => new Date(), log });
  const at = await buildTimeline(db, chronicle);
  const hub = newId();
  const others = Array.from({ length: 2_000 }, newId);
  const still = { kind: "friend" as const, strength: 0.1, trust: 0.5, familiarity: 0.5, offence: 0, evidence: "" };
  const actor = { kind: "system", job: "test" } as const;
  const drafts = others.map((fromId) => ({
    type: "relationship.authored" as const,
    tick: 0,
    actor,
    payload: { relationship: { fromId, toId: hub, ...still } },
  }));
  await chronicle.append({ ...at, drafts });
  const asked = others.slice(0, 200);
  const [explained] = await db.within(at.workspaceId, (sql) =>
    sql.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(`explain (analyze, format json) ${selectTies("$3::uuid[]", "$4::uuid[]")}`, [
      at.timelineId,
      at.workspaceId,
      asked,
      asked.map(() => hub),
    ]),
  );
  expect(touchedBy(explained!["QUERY PLAN"][0].Plan)).toBe(asked.length);
});

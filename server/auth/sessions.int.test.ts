import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Session } from "@/server/contracts/account";
import { createContext } from "@/server/runtime/create-context";
import { deleteAccount, findStanding, signUp, toSession } from "@/server/services/account";
import { createTestEngine, type TestEngine } from "@/server/testing/engine";
import { createSessions, type Sessions } from "./sessions";

let engine: TestEngine;
let here: Sessions;
beforeAll(async () => {
  engine = await createTestEngine();
  here = createSessions(engine);
});
afterAll(async () => {
  here.close();
  await engine.close();
});

let people = 0;
const password = "a long enough password";
const person = async (): Promise<Session> => {
  const ctx = createContext(engine, { actor: { kind: "anonymous" }, workspaceId: "", requestId: "test" });
  const { userId } = await signUp(ctx, { name: "Jane", email: `jane-${++people}@example.test`, password });
  const standing = await findStanding(engine, userId);
  const session = standing && toSession(standing, null);
  if (!session) throw new Error("nobody signed up");
  return session;
};
const countEnds = async (): Promise<number> =>
  (await engine.db.system((sql) => sql.query<{ n: number }>(`select count(*)::int "n" from "SessionEnd"`)))[0]?.n ?? -1;

describe("one sign-in that was ended", () => {
  it("stays ended after a restart, while the same person's other sign-ins hold", async () => {
    const jane = await person();
    await here.end(jane, "phone-1");
    expect(await here.refresh(jane, "phone-1")).toBeNull();
    const restarted = createSessions(engine);
    expect(await restarted.refresh(jane, "phone-1")).toBeNull();
    expect(await restarted.refresh(jane, "desk-1")).toMatchObject({ userId: jane.userId });
    restarted.close();
  });

  it("ends in another process that believed in it a moment ago", async () => {
    const jane = await person();
    const there = createSessions(engine);
    expect(await there.refresh(jane, "phone-2")).toMatchObject({ userId: jane.userId });
    await here.end(jane, "phone-2");
    expect(await there.refresh(jane, "phone-2")).toBeNull();
    there.close();
  });

  it("may be ended twice", async () => {
    const jane = await person();
    await here.end(jane, "phone-3");
    await here.end(jane, "phone-3");
    expect(await here.refresh(jane, "phone-3")).toBeNull();
  });

  it("is refused here even when the database is away as it ends, and whoever ended it hears of that", async () => {
    const jane = await person();
    const away = new Error("the database is away");
    const shaky = createSessions({ ...engine, db: { ...engine.db, system: () => Promise.reject(away) } });
    await expect(shaky.end(jane, "phone-4")).rejects.toBe(away);
    expect(await shaky.refresh(jane, "phone-4")).toBeNull();
    shaky.close();
  });

  it("is forgotten when no cookie of it can hold any more, and with its account", async () => {
    const jane = await person();
    await here.end(jane, "phone-5");
    const before = await countEnds();
    expect(before).toBeGreaterThan(0);
    const later = createSessions({ ...engine, now: () => new Date(Date.now() + 32 * 24 * 3_600_000) });
    await later.end(jane, "phone-6");
    expect(await countEnds()).toBe(1);
    const { userId, name, role, workspaceId } = jane;
    await deleteAccount(createContext(engine, { actor: { kind: "user", userId, name, role }, workspaceId, requestId: "test" }), {
      password,
    });
    expect(await countEnds()).toBe(0);
    await later.end(jane, "phone-7");
    expect(await countEnds()).toBe(0);
    later.close();
  });

  it("is out of reach for anything that works inside a workspace", async () => {
    const jane = await person();
    for (const text of [`select * from "SessionEnd"`, `delete from "SessionEnd"`]) {
      await expect(engine.db.within(jane.workspaceId, (sql) => sql.query(text))).rejects.toThrow(/permission denied/);
    }
  });
});

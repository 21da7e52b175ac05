import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Context } from "@/server/core/context";
import { createContext } from "@/server/runtime/create-context";
import type { BusMessage } from "@/server/stores/bus/port";
import { createTestEngine, type TestEngine } from "@/server/testing/engine";
import { changePassword } from "./change-password";
import { deleteAccount } from "./delete-account";
import { demoCredentials, ensureDemoAccount, hasDemoAccount } from "./ensure-demo-account";
import { findStanding, toSession } from "./find-standing";
import { getMe } from "./get-me";
import { setAttemptLimit } from "./limit-attempts";
import { renameAccount } from "./rename-account";
import { signOutEverywhere } from "./sign-out-everywhere";
import { signUp } from "./sign-up";
import { verifyCredentials } from "./verify-credentials";

let engine: TestEngine;
let told: BusMessage[] = [];
beforeAll(async () => {
  engine = await createTestEngine();
  engine.bus.subscribe((message) => told.push(message));
});
beforeEach(() => {
  told = [];
  setAttemptLimit(engine.held, 1_000);
});
afterAll(() => engine.close());

const nobody = (): Context => createContext(engine, { actor: { kind: "anonymous" }, workspaceId: "", requestId: "test" });
const password = "a long enough one";
let people = 0;
const newPerson = async (): Promise<{ ctx: Context; userId: string; email: string }> => {
  const email = `person${++people}@example.test`;
  const { userId } = await signUp(nobody(), { name: `Person ${people}`, email, password });
  const session = toSession((await findStanding(engine, userId))!, null)!;
  const actor = { kind: "user", userId, name: session.name, role: session.role } as const;
  return { ctx: createContext(engine, { actor, workspaceId: session.workspaceId, requestId: "test" }), userId, email };
};
const signIn = (email: string, secret: string) => verifyCredentials(nobody(), { email, password: secret, from: "here" });

describe("an account", () => {
  it("comes with a workspace that it owns, or not at all", async () => {
    const { ctx, userId } = await newPerson();
    expect(await findStanding(engine, userId)).toMatchObject({
      version: 1,
      demo: false,
      memberships: [{ workspaceId: ctx.workspaceId, role: "owner" }],
    });
    const before = await engine.db.system((sql) => sql.query(`select 1 from "Workspace"`));
    const same = { name: "Other", email: `person${people}@example.test`, password };
    await expect(signUp(nobody(), same)).rejects.toMatchObject({ code: "VALIDATION", reason: "account.sign_up_refused" });
    expect(await engine.db.system((sql) => sql.query(`select 1 from "Workspace"`))).toHaveLength(before.length);
  });

  it("is opened once, when the same address comes twice in one moment", async () => {
    const input = { name: "Twin", email: "twin@example.test", password };
    const results = await Promise.allSettled([signUp(nobody(), input), signUp(nobody(), { ...input, email: " TWIN@example.test" })]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("needs a person: nobody, and no job, has affairs of its own", async () => {
    const job = createContext(engine, { actor: { kind: "system", job: "test" }, workspaceId: "", requestId: "test" });
    for (const ctx of [nobody(), job]) {
      await expect(getMe(ctx, undefined)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
      await expect(signOutEverywhere(ctx, undefined)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    }
  });

  it("is named anew", async () => {
    const { ctx } = await newPerson();
    await renameAccount(ctx, { name: " Elizabeth " });
    expect(await getMe(ctx, undefined)).toMatchObject({ name: "Elizabeth" });
  });
});

describe("credentials", () => {
  it("open a session whatever the case of the address, and only with the right password", async () => {
    const { email, userId } = await newPerson();
    expect(await signIn(email.toUpperCase(), password)).toMatchObject({ userId, role: "owner", version: 1 });
    const refusals = await Promise.allSettled([signIn(email, "wrong"), signIn("nobody@example.test", "wrong")]);
    const [wrong, unknown] = refusals.map(
      (one) => one.status === "rejected" && { ...(one.reason as Error), message: (one.reason as Error).message },
    );
    expect(wrong).toMatchObject({ code: "UNAUTHENTICATED", reason: "account.wrong_credentials" });
    expect(unknown).toEqual(wrong);
  });

  it("cannot be guessed for long: the account closes for a minute, and success opens it again", async () => {
    const { email } = await newPerson();
    setAttemptLimit(engine.held, 3);
    for (let i = 0; i < 2; i++) await expect(signIn(email, "wrong")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await signIn(email, password);
    for (let i = 0; i < 3; i++) await expect(signIn(email, "wrong")).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(signIn(email, password)).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });

  it("wait their turn: a crowd is served two hashes at a time, and each gets the right answer", async () => {
    const { email } = await newPerson();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        signIn(email, i % 2 ? password : "wrong").then(
          () => "in",
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 12 }, (_, i) => (i % 2 ? "in" : "UNAUTHENTICATED")));
  });
});

describe("ending sessions", () => {
  it("is one step of the version, told to every door", async () => {
    const { ctx, userId } = await newPerson();
    await signOutEverywhere(ctx, undefined);
    expect((await findStanding(engine, userId))?.version).toBe(2);
    expect(told).toEqual([{ kind: "session", userId, workspaceId: null, reason: "Signed out everywhere" }]);
  });

  it("comes with a new password; of two changes at once one wins", async () => {
    const { ctx, userId, email } = await newPerson();
    await expect(changePassword(ctx, { current: "wrong", next: "another long one" })).rejects.toMatchObject({
      reason: "account.wrong_password",
    });
    expect(told).toEqual([]);
    const results = await Promise.allSettled([
      changePassword(ctx, { current: password, next: "the first new one" }),
      changePassword(ctx, { current: password, next: "the second new one" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await findStanding(engine, userId))?.version).toBe(2);
    expect(told).toHaveLength(1);
    await expect(signIn(email, password)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("leaving for good", () => {
  it("takes the password, and nothing happens with a wrong one", async () => {
    const { ctx, userId } = await newPerson();
    await expect(deleteAccount(ctx, { password: "wrong" })).rejects.toMatchObject({ code: "VALIDATION" });
    expect(await findStanding(engine, userId)).not.toBeNull();
    await deleteAccount(ctx, { password });
    expect(await findStanding(engine, userId)).toBeNull();
    expect(told).toMatchObject([{ kind: "session", userId, workspaceId: null }]);
    await expect(getMe(ctx, undefined)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("the demo account", () => {
  it("is made once, also by two processes at once, and keeps its public password", async () => {
    expect(await hasDemoAccount(engine)).toBe(false);
    const [one, two] = await Promise.all([ensureDemoAccount(engine), ensureDemoAccount(engine)]);
    expect([one.created, two.created].sort()).toEqual([false, true]);
    expect(two.workspaceId).toBe(one.workspaceId);
    expect(await ensureDemoAccount(engine)).toEqual({ userId: one.userId, workspaceId: one.workspaceId, created: false });
    expect(await hasDemoAccount(engine)).toBe(true);
    const session = await signIn(demoCredentials.email, demoCredentials.password);
    expect(session).toMatchObject({ demo: true, role: "owner", workspaceId: one.workspaceId });
    const actor = { kind: "user", userId: session.userId, name: session.name, role: "owner" } as const;
    const ctx = createContext(engine, { actor, workspaceId: session.workspaceId, requestId: "test" });
    const refused = { code: "PRECONDITION", reason: "account.demo" };
    await expect(changePassword(ctx, { current: demoCredentials.password, next: "mine alone now" })).rejects.toMatchObject(refused);
    await expect(deleteAccount(ctx, { password: demoCredentials.password })).rejects.toMatchObject(refused);
    await expect(renameAccount(ctx, { name: "Mine" })).rejects.toMatchObject(refused);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestHost, type TestHost } from "@/server/testing/host";

let stage: TestHost;
beforeAll(async () => {
  stage = await startTestHost();
});
afterAll(() => stage.close());

describe("signing up and in, through the public doors", () => {
  it("opens an account with a workspace of its own, and says who was first", async () => {
    const browser = stage.browser();
    const made = await browser.mutate("account.signUp", { name: " Jane ", email: "Jane@Example.test", password: "sensible girl" });
    expect(made).toMatchObject({ status: 200, data: { first: true } });
    const { status } = await browser.signIn("jane@example.test", "sensible girl");
    expect(status).toBe(200);
    const me = await browser.query("account.me");
    expect(me.data).toMatchObject({ name: "Jane", email: "jane@example.test", role: "owner", demo: false });
    const list = await browser.query("workspace.list");
    expect(list.data).toMatchObject([{ name: "Jane’s stage", role: "owner", memberCount: 1 }]);
  });

  it("shows the same person to pages, tRPC and REST", async () => {
    const kitty = await stage.person("Kitty");
    expect(await (await kitty.fetch("/")).text()).toBe(`Good evening, kitty@example.test of ${kitty.workspaceId}`);
    const rest = await kitty.fetch("/api/v1/me");
    expect(await rest.json()).toMatchObject({ email: "kitty@example.test", workspaceId: kitty.workspaceId });
  });

  it("answers a wrong password and an unknown address alike", async () => {
    await stage.person("Mary");
    const wrong = await stage.browser().signIn("mary@example.test", "not her password");
    const nobody = await stage.browser().signIn("nobody@example.test", "not her password");
    expect(wrong.status).toBe(401);
    expect(nobody).toEqual(wrong);
  });

  it("refuses an address that is taken without saying that it is", async () => {
    await stage.person("Charlotte");
    const again = await stage
      .browser()
      .mutate("account.signUp", { name: "Other", email: "charlotte@example.test", password: "another one" });
    expect(again).toMatchObject({ status: 400, error: { code: "VALIDATION", reason: "account.sign_up_refused" } });
    expect(again.error?.message).not.toMatch(/taken|exists|already used|registered/i);
  });

  it.each([
    [{ name: "A", email: "not an address", password: "long enough" }, /email/],
    [{ name: "A", email: "a@example.test", password: "short" }, /8 characters/],
    [{ name: "  ", email: "a@example.test", password: "long enough" }, /name/],
    [{ name: "A\u0000B", email: "a@example.test", password: "long enough" }, /control/],
  ])("says what is wrong with %j", async (input, message) => {
    const { status, error } = await stage.browser().mutate("account.signUp", input);
    expect(status).toBe(400);
    expect(error?.code).toBe("VALIDATION");
    expect(error?.message).toMatch(message);
  });

  it("signs out: the cookie is refused afterwards, also a copy of it", async () => {
    const lydia = await stage.person("Lydia");
    const copy = [...lydia.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    await lydia.signOut();
    expect((await lydia.query("account.me")).status).toBe(401);
    const replayed = await fetch(`${stage.url}/api/v1/me`, { headers: { cookie: copy } });
    expect(replayed.status).toBe(401);
  });

  it("refuses a forged cookie, and a token in an Authorization header", async () => {
    const kate = await stage.person("Kate");
    const token = kate.cookies.get("dramatis.session") ?? "";
    expect(token.length).toBeGreaterThan(100);
    const forged = await fetch(`${stage.url}/api/v1/me`, { headers: { cookie: "dramatis.session=forged" } });
    const bearer = await fetch(`${stage.url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect([forged.status, bearer.status]).toEqual([401, 401]);
  });
});

describe("an account’s own affairs", () => {
  it("renames the person everywhere", async () => {
    const person = await stage.person("Maria");
    expect(await person.mutate("account.rename", { name: "Maria Lucas" })).toMatchObject({ data: { name: "Maria Lucas" } });
    expect((await person.query("account.me")).data).toMatchObject({ name: "Maria Lucas" });
  });

  it("changes a password only with the current one", async () => {
    const anne = await stage.person("Anne");
    const refused = await anne.mutate("account.changePassword", { current: "a guess", next: "a new long one" });
    expect(refused).toMatchObject({ status: 400, error: { reason: "account.wrong_password" } });
    expect((await anne.query("account.me")).status).toBe(200);
    expect((await anne.mutate("account.changePassword", { current: anne.password, next: "a new long one" })).status).toBe(200);
    expect((await stage.browser().signIn(anne.email, anne.password)).status).toBe(401);
    expect((await stage.browser().signIn(anne.email, "a new long one")).status).toBe(200);
  });

  it("deletes the account and what nobody else is in", async () => {
    const william = await stage.person("William");
    expect(await william.mutate("account.delete", { password: "a guess" })).toMatchObject({ status: 400 });
    expect((await william.mutate("account.delete", { password: william.password })).status).toBe(200);
    expect((await william.query("account.me")).status).toBe(401);
    expect((await william.signIn(william.email, william.password)).status).toBe(401);
    const left = await stage.engine.db.system((sql) => sql.query(`select 1 from "Workspace" where "id" = $1`, [william.workspaceId]));
    expect(left).toEqual([]);
  });

  it("keeps a shared workspace until somebody else owns it too", async () => {
    const owner = await stage.person("Fitzwilliam");
    const guest = await stage.person("Georgiana");
    const { data } = await owner.mutate("workspace.createInvitation", { role: "editor" });
    await guest.mutate("workspace.acceptInvitation", { token: (data as { token: string }).token });
    const refused = await owner.mutate("account.delete", { password: owner.password });
    expect(refused).toMatchObject({
      status: 412,
      error: { reason: "account.last_owner", details: { workspaces: ["Fitzwilliam’s stage"] } },
    });
    await owner.mutate("workspace.setMemberRole", { userId: guest.userId, role: "owner" });
    expect((await owner.mutate("account.delete", { password: owner.password })).status).toBe(200);
    expect((await guest.query("workspace.list")).data).toHaveLength(2);
  });

  it("keeps the hash as argon2id at its floor or above, and never the password", async () => {
    const person = await stage.person("Caroline");
    const [row] = await stage.engine.db.system((sql) =>
      sql.query<{ passwordHash: string }>(`select "passwordHash" from "User" where "id" = $1`, [person.userId]),
    );
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(stage.engine.logged.join("")).not.toContain(person.password);
  });
});

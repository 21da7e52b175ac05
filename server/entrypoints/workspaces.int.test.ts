import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workspaceRoles, type WorkspaceRole } from "@/server/contracts/account";
import { startTestHost, type Person, type TestHost } from "@/server/testing/host";

let stage: TestHost;
beforeAll(async () => {
  stage = await startTestHost();
});
afterAll(() => stage.close());

let people = 0;
const someone = (): Promise<Person> => stage.person(`Person${++people}`);
const invite = async (owner: Person, role: WorkspaceRole): Promise<string> => {
  const { data } = await owner.mutate("workspace.createInvitation", { role });
  return (data as { token: string }).token;
};
/** A member of `owner`'s workspace who works in it now. */
const member = async (owner: Person, role: WorkspaceRole): Promise<Person> => {
  const person = await someone();
  await person.mutate("workspace.acceptInvitation", { token: await invite(owner, role) });
  await person.switchWorkspace(owner.workspaceId);
  return person;
};

describe("workspaces", () => {
  it("creates a second one, switches to it and back", async () => {
    const owner = await someone();
    const { data } = await owner.mutate("workspace.create", { name: "  The second stage " });
    const { id } = data as { id: string };
    expect((await owner.query("account.me")).data).toMatchObject({ workspaceId: owner.workspaceId });
    await owner.switchWorkspace(id);
    expect((await owner.query("account.me")).data).toMatchObject({ workspaceId: id, role: "owner" });
    expect(await (await owner.fetch("/")).text()).toContain(id);
    await owner.switchWorkspace(owner.workspaceId);
    expect((await owner.query("account.me")).data).toMatchObject({ workspaceId: owner.workspaceId });
  });

  it("does not switch to a workspace of somebody else", async () => {
    const [mine, theirs] = [await someone(), await someone()];
    await mine.switchWorkspace(theirs.workspaceId);
    expect((await mine.query("account.me")).data).not.toMatchObject({ workspaceId: theirs.workspaceId });
  });

  it("shows members only of the workspace one works in", async () => {
    const owner = await someone();
    const editor = await member(owner, "editor");
    expect((await owner.query("workspace.members")).data).toMatchObject([
      { userId: owner.userId, role: "owner" },
      { userId: editor.userId, role: "editor" },
    ]);
    await editor.switchWorkspace(editor.workspaceId);
    expect((await editor.query("workspace.members")).data).toMatchObject([{ userId: editor.userId }]);
  });
});

describe("who may do what", () => {
  const ownerOnly: [string, (target: Person) => unknown][] = [
    ["workspace.rename", () => ({ name: "Taken over" })],
    ["workspace.setMemberRole", (target) => ({ userId: target.userId, role: "owner" })],
    ["workspace.removeMember", (target) => ({ userId: target.userId })],
    ["workspace.createInvitation", () => ({ role: "owner" })],
    ["workspace.revokeInvitation", () => ({ invitationId: crypto.randomUUID() })],
  ];
  it("lets only an owner change a workspace, its members and invitations; everybody in it may see the members", async () => {
    const owner = await someone();
    const before = (await owner.query("workspace.list")).data;
    for (const role of workspaceRoles.filter((one) => one !== "owner")) {
      const person = await member(owner, role);
      for (const [path, input] of ownerOnly) {
        expect(await person.mutate(path, input(owner)), `${role} ${path}`).toMatchObject({ status: 403, error: { code: "FORBIDDEN" } });
      }
      expect((await person.query("workspace.invitations")).status).toBe(403);
      expect((await person.query("workspace.members")).status).toBe(200);
      await person.mutate("workspace.leave");
    }
    expect((await owner.query("workspace.list")).data).toEqual(before);
  });

  it("asks nobody in particular to sign in", async () => {
    const nobody = stage.browser();
    const answers = await Promise.all([
      nobody.query("account.me"),
      nobody.query("workspace.list"),
      nobody.query("workspace.members"),
      nobody.mutate("workspace.leave"),
      nobody.mutate("workspace.create", { name: "x" }),
      nobody.mutate("account.signOutEverywhere"),
    ]);
    for (const { status, error } of answers) expect({ status, code: error?.code }).toEqual({ status: 401, code: "UNAUTHENTICATED" });
  });

  it("believes the database and not an old role: a demoted owner is refused at once", async () => {
    const owner = await someone();
    const second = await member(owner, "owner");
    await owner.mutate("workspace.setMemberRole", { userId: second.userId, role: "viewer" });
    expect((await second.mutate("workspace.rename", { name: "Mine" })).status).toBe(403);
  });

  it("hides a person of another workspace as NOT_FOUND", async () => {
    const [owner, stranger] = [await someone(), await someone()];
    const answer = await owner.mutate("workspace.removeMember", { userId: stranger.userId });
    expect(answer).toMatchObject({ status: 404, error: { code: "NOT_FOUND" } });
  });
});

describe("the last owner", () => {
  it("cannot leave, step down or be removed", async () => {
    const owner = await someone();
    await member(owner, "editor");
    for (const [path, input] of [
      ["workspace.leave", undefined],
      ["workspace.setMemberRole", { userId: owner.userId, role: "editor" }],
      ["workspace.removeMember", { userId: owner.userId }],
    ] as const) {
      expect(await owner.mutate(path, input), path).toMatchObject({ status: 412, error: { reason: "workspace.last_owner" } });
    }
  });

  it("stays, when two owners demote each other in the same moment", async () => {
    const one = await someone();
    const two = await member(one, "owner");
    await Promise.all([
      one.mutate("workspace.setMemberRole", { userId: two.userId, role: "viewer" }),
      two.mutate("workspace.setMemberRole", { userId: one.userId, role: "viewer" }),
    ]);
    const owners = await stage.engine.db.system((sql) =>
      sql.query(`select 1 from "Membership" where "workspaceId" = $1 and "role" = 'owner'`, [one.workspaceId]),
    );
    expect(owners).toHaveLength(1);
  });
});

describe("invitations", () => {
  it("show what they lead to, to whoever holds the link, and let one person in", async () => {
    const owner = await someone();
    const token = await invite(owner, "moderator");
    const preview = await stage.browser().query("workspace.invitation", { token });
    expect(preview.data).toMatchObject({
      workspaceName: `${owner.email.split("@")[0]?.replace("p", "P")}’s stage`,
      role: "moderator",
      state: "open",
    });
    const [first, second] = [await someone(), await someone()];
    const results = await Promise.all([first, second].map((person) => person.mutate("workspace.acceptInvitation", { token })));
    expect(results.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await stage.browser().query("workspace.invitation", { token })).data).toMatchObject({ state: "accepted" });
  });

  it("keep no token: the table has its hash", async () => {
    const owner = await someone();
    const token = await invite(owner, "viewer");
    const rows = await stage.engine.db.system((sql) =>
      sql.query(`select * from "Invitation" where "workspaceId" = $1`, [owner.workspaceId]),
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify((await owner.query("workspace.invitations")).data)).not.toContain(token);
  });

  it("open nothing once revoked or expired, and answer a guess with NOT_FOUND", async () => {
    const owner = await someone();
    const guest = await someone();
    const { data } = await owner.mutate("workspace.createInvitation", { role: "viewer" });
    const made = data as { token: string; invitation: { id: string } };
    await owner.mutate("workspace.revokeInvitation", { invitationId: made.invitation.id });
    expect(await guest.mutate("workspace.acceptInvitation", { token: made.token })).toMatchObject({
      status: 412,
      error: { reason: "invitation.revoked" },
    });
    const late = await invite(owner, "viewer");
    await stage.engine.db.system((sql) =>
      sql.query(`update "Invitation" set "expiresAt" = now() - interval '1 second' where "workspaceId" = $1`, [owner.workspaceId]),
    );
    expect(await guest.mutate("workspace.acceptInvitation", { token: late })).toMatchObject({
      status: 412,
      error: { reason: "invitation.expired" },
    });
    expect(await guest.query("workspace.invitation", { token: "x".repeat(43) })).toMatchObject({
      status: 404,
      error: { reason: "invitation.not_found" },
    });
    expect((await guest.query("workspace.list")).data).toHaveLength(1);
  });

  it("are not used up by somebody who is a member already", async () => {
    const owner = await someone();
    const token = await invite(owner, "viewer");
    expect(await owner.mutate("workspace.acceptInvitation", { token })).toMatchObject({
      status: 409,
      error: { reason: "invitation.already_member" },
    });
    expect((await stage.browser().query("workspace.invitation", { token })).data).toMatchObject({ state: "open" });
  });

  it("of another workspace cannot be revoked", async () => {
    const [owner, stranger] = [await someone(), await someone()];
    const { data } = await owner.mutate("workspace.createInvitation", { role: "viewer" });
    const { invitation } = data as { invitation: { id: string } };
    expect((await stranger.mutate("workspace.revokeInvitation", { invitationId: invitation.id })).status).toBe(404);
  });
});

describe("what is done is written down", () => {
  it("keeps who changed which membership", async () => {
    const owner = await someone();
    const guest = await member(owner, "editor");
    await owner.mutate("workspace.removeMember", { userId: guest.userId });
    const entries = await stage.engine.db.system((sql) =>
      sql.query<{ action: string; actor: { userId: string } }>(
        `select "action", "actor" from "AuditEntry" where "workspaceId" = $1 order by "at", "id"`,
        [owner.workspaceId],
      ),
    );
    expect(entries.map(({ action }) => action)).toEqual(["invitation.created", "invitation.accepted", "member.removed"]);
    expect(entries.at(-1)?.actor.userId).toBe(owner.userId);
  });
});

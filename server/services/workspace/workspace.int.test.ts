import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WorkspaceRole } from "@/server/contracts/account";
import type { Context } from "@/server/core/context";
import { createContext } from "@/server/runtime/create-context";
import { demoCredentials, ensureDemoAccount } from "@/server/services/account";
import type { BusMessage } from "@/server/stores/bus/port";
import { createTestEngine, type TestEngine } from "@/server/testing/engine";
import { acceptInvitation } from "./accept-invitation";
import { createInvitation } from "./create-invitation";
import { createWorkspace } from "./create-workspace";
import { getInvitation } from "./get-invitation";
import { leaveWorkspace } from "./leave-workspace";
import { listInvitations } from "./list-invitations";
import { listMembers } from "./list-members";
import { listWorkspaces } from "./list-workspaces";
import { removeMember } from "./remove-member";
import { renameWorkspace } from "./rename-workspace";
import { revokeInvitation } from "./revoke-invitation";
import { setMemberRole } from "./set-member-role";
import { switchWorkspace } from "./switch-workspace";

let engine: TestEngine;
let told: BusMessage[] = [];
beforeAll(async () => {
  engine = await createTestEngine();
  engine.bus.subscribe((message) => told.push(message));
});
beforeEach(() => void (told = []));
afterAll(() => engine.close());

let made = 0;
/** A person without a workspace of their own; `as` puts them to work somewhere. */
const newPerson = async (): Promise<{ userId: string; as: (workspaceId: string, role: WorkspaceRole) => Context }> => {
  const userId = engine.newId();
  const name = `Person ${++made}`;
  await engine.db.system((sql) =>
    sql.query(`insert into "User" ("id", "email", "name", "passwordHash") values ($1, $2, $3, '-')`, [
      userId,
      `member${made}@example.test`,
      name,
    ]),
  );
  return {
    userId,
    as: (workspaceId, role) => createContext(engine, { actor: { kind: "user", userId, name, role }, workspaceId, requestId: "test" }),
  };
};
const newStage = async () => {
  const owner = await newPerson();
  const { id } = await createWorkspace(owner.as("", "viewer"), { name: "A stage" });
  const join = async (role: WorkspaceRole) => {
    const person = await newPerson();
    const { token } = await createInvitation(owner.as(id, "owner"), { role });
    await acceptInvitation(person.as("", "viewer"), { token });
    return { ...person, ctx: person.as(id, role) };
  };
  return { id, owner, ctx: owner.as(id, "owner"), join };
};

describe("a workspace", () => {
  it("is listed with the caller's role and its size", async () => {
    const { id, ctx, join } = await newStage();
    const editor = await join("editor");
    expect(await listWorkspaces(ctx, undefined)).toMatchObject([{ id, name: "A stage", role: "owner", memberCount: 2 }]);
    expect(await listWorkspaces(editor.ctx, undefined)).toMatchObject([{ id, role: "editor", memberCount: 2 }]);
    expect((await listMembers(editor.ctx, undefined)).map(({ role }) => role)).toEqual(["owner", "editor"]);
  });

  it("takes a new name from its owner, and no empty one", async () => {
    const { ctx } = await newStage();
    await renameWorkspace(ctx, { name: " The Globe " });
    expect(await listWorkspaces(ctx, undefined)).toMatchObject([{ name: "The Globe" }]);
    await expect(renameWorkspace(ctx, { name: "  " })).rejects.toMatchObject({ code: "VALIDATION" });
  });

  it("is switched to by members only", async () => {
    const [mine, theirs] = [await newStage(), await newStage()];
    expect(await switchWorkspace(mine.ctx, { workspaceId: mine.id })).toMatchObject({
      workspaceId: mine.id,
      role: "owner",
      userId: mine.owner.userId,
    });
    await expect(switchWorkspace(mine.ctx, { workspaceId: theirs.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses the fifty-first of one person", async () => {
    const { userId, as } = await newPerson();
    await engine.db.system((sql) =>
      sql.query(
        `with w as (insert into "Workspace" ("id", "name") select gen_random_uuid(), 'x' from generate_series(1, 50) returning "id")
         insert into "Membership" ("workspaceId", "userId", "role") select "id", $1, 'owner' from w`,
        [userId],
      ),
    );
    await expect(createWorkspace(as("", "viewer"), { name: "One more" })).rejects.toMatchObject({ code: "LIMIT_EXCEEDED" });
  });
});

describe("members", () => {
  it("get another role, and the doors are told to look again", async () => {
    const { id, ctx, join } = await newStage();
    const { userId } = await join("viewer");
    told = [];
    await setMemberRole(ctx, { userId, role: "moderator" });
    expect(told).toEqual([{ kind: "session", userId, workspaceId: id, reason: "Your role was changed" }]);
    expect((await listMembers(ctx, undefined)).find((one) => one.userId === userId)?.role).toBe("moderator");
  });

  it("are removed, or leave, and are gone from the list", async () => {
    const { id, ctx, join } = await newStage();
    const [first, second] = [await join("viewer"), await join("editor")];
    told = [];
    await removeMember(ctx, { userId: first.userId });
    await expect(leaveWorkspace(second.ctx, undefined)).rejects.toMatchObject({ reason: "workspace.only_one" });
    await createWorkspace(second.ctx, { name: "Elsewhere" });
    await leaveWorkspace(second.ctx, undefined);
    expect(await listMembers(ctx, undefined)).toHaveLength(1);
    expect(told.filter((message) => message.kind === "session" && message.workspaceId === id)).toHaveLength(2);
  });

  it("are out of reach for somebody whose session still says owner", async () => {
    const { ctx, join, id } = await newStage();
    const second = await join("owner");
    await setMemberRole(ctx, { userId: second.userId, role: "viewer" });
    const stale = second.as(id, "owner");
    for (const attempt of [
      () => renameWorkspace(stale, { name: "Mine" }),
      () => removeMember(stale, { userId: second.userId }),
      () => setMemberRole(stale, { userId: second.userId, role: "owner" }),
      () => createInvitation(stale, { role: "owner" }),
      () => revokeInvitation(stale, { invitationId: engine.newId() }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN", reason: "workspace.not_owner" });
    }
  });
});

describe("invitations", () => {
  it("are listed newest first, and revoked once or twice alike", async () => {
    const { ctx } = await newStage();
    const first = await createInvitation(ctx, { role: "viewer" });
    const second = await createInvitation(ctx, { role: "editor", days: 30 });
    expect((await listInvitations(ctx, undefined)).map(({ id }) => id)).toEqual([second.invitation.id, first.invitation.id]);
    const lifeMs = Date.parse(second.invitation.expiresAt) - Date.parse(second.invitation.createdAt);
    expect(lifeMs).toBe(30 * 24 * 3_600_000);
    await revokeInvitation(ctx, { invitationId: first.invitation.id });
    const [, once] = await listInvitations(ctx, undefined);
    await revokeInvitation(ctx, { invitationId: first.invitation.id });
    expect((await listInvitations(ctx, undefined))[1]).toEqual(once);
    expect(await getInvitation(ctx, { token: first.token })).toMatchObject({ state: "revoked" });
  });

  it("cannot be taken back once somebody has come in with them", async () => {
    const { ctx } = await newStage();
    const guest = await newPerson();
    const { token, invitation } = await createInvitation(ctx, { role: "viewer" });
    expect(await acceptInvitation(guest.as("", "viewer"), { token })).toEqual({ workspaceId: ctx.workspaceId, role: "viewer" });
    await expect(revokeInvitation(ctx, { invitationId: invitation.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listInvitations(ctx, undefined))[0]?.acceptedAt).not.toBeNull();
  });

  it("are not for the shared demo account, which anybody may enter", async () => {
    const { userId, workspaceId } = await ensureDemoAccount(engine);
    const actor = { kind: "user", userId, name: demoCredentials.email, role: "owner" } as const;
    const demo = createContext(engine, { actor, workspaceId, requestId: "test" });
    const refused = { code: "PRECONDITION", reason: "account.demo" };
    await expect(createInvitation(demo, { role: "viewer" })).rejects.toMatchObject(refused);
    await expect(createWorkspace(demo, { name: "More" })).rejects.toMatchObject(refused);
    const { ctx } = await newStage();
    const { token } = await createInvitation(ctx, { role: "viewer" });
    await expect(acceptInvitation(demo, { token })).rejects.toMatchObject(refused);
  });
});

import { casts } from "@/prisma/seed/casts/index";
import type { WorkspaceRole } from "@/server/contracts/account";
import type { CastView } from "@/server/contracts/chronicle/view";
import type { Context } from "@/server/core/context";
import { createContext } from "@/server/runtime/create-context";
import { createEcosystem } from "@/server/services/ecosystem";
import { createTestWorkspace } from "./database";
import { createTestEngine, type TestEngine } from "./engine";

export interface LivingCast {
  engine: TestEngine;
  workspaceId: string;
  ecosystemId: string;
  timelineId: string;
  /** A context of the workspace in a role; another workspace when given. */
  as(role: WorkspaceRole, options?: { workspaceId?: string; commandId?: string }): Context;
  view(): Promise<CastView>;
  idOf(name: string): Promise<string>;
}

const addPerson = async (engine: TestEngine, workspaceId: string): Promise<string> => {
  const userId = engine.newId();
  await engine.db.system(async (sql) => {
    await sql.query(`insert into "User" ("id","email","name","passwordHash") values ($1,$2,'Ruth Adeyemi','none')`, [
      userId,
      `${userId}@test.local`,
    ]);
    await sql.query(`insert into "Membership" ("workspaceId","userId","role") values ($1,$2,'owner')`, [workspaceId, userId]);
  });
  return userId;
};

/** Pride and Prejudice on a stage of its own, with somebody to direct it. Close `engine` at the end. */
export const openLivingCast = async (slug = "pride-and-prejudice"): Promise<LivingCast> => {
  const engine = { ...(await createTestEngine()), casts };
  const workspaceId = await createTestWorkspace(engine.db);
  const userId = await addPerson(engine, workspaceId);
  const as: LivingCast["as"] = (role, options = {}) =>
    createContext(engine, {
      actor: { kind: "user", userId, name: "Ruth Adeyemi", role },
      workspaceId: options.workspaceId ?? workspaceId,
      requestId: engine.newId(),
      commandId: options.commandId ?? null,
    });
  const { id: ecosystemId, timelineId } = await createEcosystem(as("owner"), { castSlug: slug });
  const view = (): Promise<CastView> => engine.chronicle.view(workspaceId, timelineId);
  const idOf = async (name: string): Promise<string> => {
    const found = (await view()).characters.find((member) => member.name === name);
    if (!found) throw new Error(`there is no ${name}`);
    return found.id;
  };
  return { engine, workspaceId, ecosystemId, timelineId, as, view, idOf };
};

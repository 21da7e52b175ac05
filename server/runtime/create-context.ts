import type { Session } from "@/server/contracts/account";
import type { Actor, Context, Engine } from "@/server/core/context";

export const toActor = (session: Session | null): Actor =>
  session ? { kind: "user", userId: session.userId, name: session.name, role: session.role } : { kind: "anonymous" };

interface ContextParts {
  actor: Actor;
  workspaceId: string;
  requestId: string;
  commandId?: string | null;
}

/** The one place a Context is assembled: once per request, socket event or job. */
export const createContext = (engine: Engine, { actor, workspaceId, requestId, commandId = null }: ContextParts): Context => ({
  ...engine,
  log: engine.log.child({ requestId }),
  actor,
  workspaceId,
  requestId,
  commandId,
});

/** For the doors: whoever the cookie names, or nobody. */
export const createSessionContext = (
  engine: Engine,
  session: Session | null,
  request: { requestId: string; commandId?: string | null },
): Context => createContext(engine, { actor: toActor(session), workspaceId: session?.workspaceId ?? "", ...request });

/** For clocks and jobs, which act for nobody. */
export const createJobContext = (engine: Engine, job: string, workspaceId: string): Context =>
  createContext(engine, { actor: { kind: "system", job }, workspaceId, requestId: `${job}-${engine.newId()}` });

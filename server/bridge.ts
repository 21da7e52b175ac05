import type { Session } from "@/server/contracts/account";
import type { AppCaller } from "@/server/trpc/root";

/** The one thing that crosses from the host into Next's bundles. Types only above this line, so nothing of the engine is bundled. */
export interface Bridge {
  site: { secret: string; scheme: "http" | "https"; publicUrl: string; demo: { email: string; password: string } | null };
  /** Null when e-mail and password do not fit; throws an error named `RateLimited` after too many attempts. */
  signIn(credentials: { email: string; password: string }, from: { address: string; requestId: string }): Promise<Session | null>;
  /** The session as it stands now (role, name, workspace), or null when it has ended. When the database is silent: as it was. */
  refresh(session: Session, sid: string): Promise<Session | null>;
  switchWorkspace(session: Session, workspaceId: string): Promise<Session>;
  signOut(session: Session, sid: string): Promise<void>;
  /** Every tRPC procedure, called in process. */
  caller(session: Session | null, requestId?: string): AppCaller;
  report(code: string, meta: unknown): void;
}

const key = Symbol.for("dramatis.bridge");
const place = globalThis as unknown as Record<symbol, Bridge | undefined>;

export const installBridge = (bridge: Bridge): void => {
  place[key] = bridge;
};

/** Call it in a request, never at module top level: `next build` evaluates modules in processes that have no host. */
export const bridge = (): Bridge => {
  const found = place[key];
  if (!found) throw new Error("No host in this process: start the app with `npm run dev` or `npm start`, not with `next`.");
  return found;
};

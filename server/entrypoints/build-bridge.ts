import type { Bridge } from "@/server/bridge";
import type { Sessions } from "@/server/auth/sessions";
import { toAddressBucket } from "@/server/auth/client-address";
import type { Engine } from "@/server/core/context";
import type { Env } from "@/server/core/env";
import { isAppError } from "@/server/core/errors";
import { createContext, createSessionContext } from "@/server/runtime/create-context";
import { demoCredentials, verifyCredentials } from "@/server/services/account";
import { switchWorkspace } from "@/server/services/workspace";
import { createTrpcContext } from "@/server/trpc/context";
import { createCaller } from "@/server/trpc/root";

/** What next-auth's client finds in the address it is sent to. */
class RateLimited extends Error {
  constructor() {
    super("RateLimited");
  }
}

export const buildBridge = (engine: Engine, env: Env, sessions: Sessions): Bridge => ({
  site: {
    secret: env.secret,
    scheme: env.secure ? "https" : "http",
    publicUrl: env.publicUrl,
    demo: env.demo ? { ...demoCredentials } : null,
  },
  signIn: async ({ email, password }, { address, requestId }) => {
    const ctx = createContext(engine, { actor: { kind: "anonymous" }, workspaceId: "", requestId });
    try {
      return await verifyCredentials(ctx, { email, password, from: address && toAddressBucket(address) });
    } catch (error) {
      if (isAppError(error) && error.code === "RATE_LIMITED") throw new RateLimited();
      if (isAppError(error) && (error.code === "UNAUTHENTICATED" || error.code === "VALIDATION")) return null;
      throw new Error("Unavailable", { cause: error }); // its message becomes part of an address
    }
  },
  refresh: async (session, sid) => {
    try {
      return await sessions.refresh(session, sid);
    } catch (error) {
      // Throwing here would make next-auth clear the cookie: nobody is signed out by a pause of the database.
      engine.log.warn({ err: error }, "a session could not be checked");
      return session;
    }
  },
  switchWorkspace: (session, workspaceId) =>
    switchWorkspace(createSessionContext(engine, session, { requestId: engine.newId() }), { workspaceId }),
  signOut: (session, sid) => sessions.end(session, sid),
  caller: (session, requestId = engine.newId()) => createCaller(createTrpcContext(engine, session, { requestId })),
  report: (code, meta) =>
    engine.log.error({ code, err: meta instanceof Error ? meta : (meta as { error?: unknown } | undefined)?.error }, "next-auth"),
});

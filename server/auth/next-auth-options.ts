import { randomUUID } from "node:crypto";
import { getServerSession, type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { bridge } from "@/server/bridge";
import type { Session as Actor } from "@/server/contracts/account";
import { sessionCookieName, sessionMaxAgeSeconds } from "./session-cookie";

declare module "next-auth" {
  interface User {
    actor: Actor;
  }
  interface Session {
    actor: Actor;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    actor?: Actor;
    /** Names this sign-in. */
    sid?: string;
  }
}

const credentialsSchema = z.object({ email: z.string().max(400), password: z.string().max(400) });
const switchSchema = z.object({ workspaceId: z.uuid() });
const header = (headers: Record<string, unknown> | undefined, name: string): string => {
  const value = headers?.[name];
  return typeof value === "string" ? value : "";
};

/** Built per request: secret and scheme belong to the host. next-auth is the browser's cookie front and nothing more. */
export const authOptions = (): NextAuthOptions => {
  const host = bridge();
  const secure = host.site.scheme === "https";
  return {
    secret: host.site.secret,
    session: { strategy: "jwt", maxAge: sessionMaxAgeSeconds },
    useSecureCookies: secure,
    cookies: {
      sessionToken: { name: sessionCookieName(host.site.scheme), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (input, request) => {
          const given = credentialsSchema.safeParse(input);
          if (!given.success) return null;
          const from = { address: header(request.headers, "x-client-address"), requestId: header(request.headers, "x-request-id") };
          const actor = await host.signIn(given.data, from);
          return actor && { id: actor.userId, email: actor.email, name: actor.name, actor };
        },
      }),
    ],
    callbacks: {
      // Throwing is how next-auth v4 drops a session: it answers `{}` and clears the cookie.
      jwt: async ({ token, user, trigger, session }) => {
        if (user) return { ...token, actor: user.actor, sid: randomUUID() };
        const actor = token.actor && token.sid ? await host.refresh(token.actor, token.sid) : null;
        if (!actor) throw new Error("session ended");
        const wanted = trigger === "update" ? switchSchema.safeParse(session) : null;
        return { ...token, actor: wanted?.success ? await host.switchWorkspace(actor, wanted.data.workspaceId) : actor };
      },
      session: ({ session, token }) => (token.actor ? { ...session, actor: token.actor } : session),
    },
    events: {
      signOut: async ({ token }) => {
        if (token.actor && token.sid) await host.signOut(token.actor, token.sid);
      },
    },
    // An ended session throws above on every request of that browser; that is no news.
    logger: {
      error: (code, meta) => (code === "JWT_SESSION_ERROR" ? undefined : host.report(code, meta)),
      warn: () => {},
      debug: () => {},
    },
  };
};

/** Who is looking at a page; null when nobody is signed in. For server components. */
export const currentSession = async (): Promise<Actor | null> => (await getServerSession(authOptions()))?.actor ?? null;

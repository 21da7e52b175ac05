import type { IncomingHttpHeaders } from "node:http";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { sessionSchema, type Session } from "@/server/contracts/account";
import { findSessionCookie, sessionCookieName } from "./session-cookie";

const claimSchema = z.object({ exp: z.number(), sid: z.string(), actor: sessionSchema });
type Claim = z.infer<typeof claimSchema>;

/** A cookie that holds now. */
export interface OpenSession {
  session: Session;
  /** Names this sign-in; rolls with neither the cookie nor the workspace. */
  sid: string;
  expiresAt: number;
}
interface CookieReaderOptions {
  secret: string;
  scheme: "http" | "https";
  now: () => Date;
  /** The session as it stands, or null when it has ended. */
  refresh: (session: Session, sid: string) => Promise<Session | null>;
}
export interface CookieReader {
  has(headers: IncomingHttpHeaders): boolean;
  read(headers: IncomingHttpHeaders): Promise<OpenSession | null>;
}

const memoSize = 5_000;

/**
 * The same cookie for tRPC, REST, SSE and sockets. `decode` and not `getToken`: getToken also takes the JWT from an
 * Authorization header, which would walk around the origin check.
 */
export const createCookieReader = ({ secret, scheme, now, refresh }: CookieReaderOptions): CookieReader => {
  const name = sessionCookieName(scheme);
  // Decoding costs 0.1 ms and two thread hops (HKDF), a third of a small request; expiry and standing are still asked each time.
  const decoded = new Map<string, Claim>();
  const open = async (token: string): Promise<Claim | null> => {
    const hit = decoded.get(token);
    if (hit) return hit;
    const parsed = claimSchema.safeParse(await decode({ token, secret }).catch(() => null)); // throws on a forged or expired token
    if (!parsed.success) return null;
    const oldest = decoded.size >= memoSize ? decoded.keys().next().value : undefined;
    if (oldest !== undefined) decoded.delete(oldest);
    decoded.set(token, parsed.data);
    return parsed.data;
  };
  return {
    has: (headers) => headers.cookie?.includes(name) ?? false,
    read: async (headers) => {
      const token = headers.cookie ? findSessionCookie(headers.cookie, name) : null;
      const claim = token ? await open(token) : null;
      if (!claim || claim.exp * 1_000 <= now().getTime()) return null;
      const session = await refresh(claim.actor, claim.sid);
      return session && { session, sid: claim.sid, expiresAt: claim.exp * 1_000 };
    },
  };
};

import type { Session } from "@/server/contracts/account";
import type { Engine } from "@/server/core/context";
import { endSession, findStanding, toSession, type Standing } from "@/server/services/account";
import { sessionMaxAgeSeconds } from "./session-cookie";

/** Asked on every request, so answered from memory; the bus says when to forget. */
export interface Sessions {
  /** The session as it stands now: role, name, workspace. Null when it has ended. */
  refresh(session: Session, sid: string): Promise<Session | null>;
  /** One sign-in is over: its cookie, and every copy of it, is refused from now on, and this person's live connections look again. */
  end(session: Session, sid: string): Promise<void>;
  close(): void;
}

/** The longest that another process may go on believing in a session that a lost message has ended. */
const freshMs = 30_000;
const keptAtMost = 20_000;
// A day more than any cookie of it can last: clocks differ, and a renewal may be on its way.
const rememberedMs = (sessionMaxAgeSeconds + 24 * 3600) * 1_000;

const trim = (map: Map<string, unknown>): void => {
  const oldest = map.size > keptAtMost ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
};

export const createSessions = (engine: Pick<Engine, "db" | "bus" | "now">): Sessions => {
  const standings = new Map<string, { at: number; standing: Promise<Standing | null> }>();
  const ended = new Map<string, true>();
  const clock = (): number => engine.now().getTime();

  const ask = (userId: string): Promise<Standing | null> => {
    const known = standings.get(userId);
    if (known && Math.abs(clock() - known.at) < freshMs) return known.standing;
    const standing = findStanding(engine, userId);
    standings.delete(userId);
    standings.set(userId, { at: clock(), standing });
    trim(standings);
    // A database that does not answer is no answer to keep.
    standing.catch(() => standings.get(userId)?.standing === standing && standings.delete(userId));
    return standing;
  };
  const stop = engine.bus.subscribe((message) => {
    if (message.kind === "session") standings.delete(message.userId);
  });
  return {
    refresh: async (session, sid) => {
      if (ended.has(sid)) return null;
      const standing = await ask(session.userId);
      if (!standing || standing.version !== session.version || standing.ended.has(sid)) return null;
      return toSession(standing, session.workspaceId);
    },
    end: async (session, sid) => {
      // Here at once, and even when the database is away at this moment; everywhere and for good once it is written.
      ended.set(sid, true);
      trim(ended);
      await endSession(engine, { userId: session.userId, sid, expiresAt: new Date(clock() + rememberedMs) });
    },
    close: stop,
  };
};

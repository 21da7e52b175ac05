import type { Session } from "@/server/contracts/account";
import type { Engine } from "@/server/core/context";
import { findStanding, toSession, type Standing } from "@/server/services/account";

/** Asked on every request, so answered from memory; the bus says when to forget. */
export interface Sessions {
  /** The session as it stands now: role, name, workspace. Null when it has ended. */
  refresh(session: Session, sid: string): Promise<Session | null>;
  /** One sign-in is over: its cookie is refused here from now on, and this person's live connections look again. */
  end(session: Session, sid: string): Promise<void>;
  close(): void;
}

/** The longest that another process may go on believing in a session that a lost message has ended. */
const freshMs = 30_000;
const keptAtMost = 20_000;

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
      if (!standing || standing.version !== session.version) return null;
      return toSession(standing, session.workspaceId);
    },
    end: async (session, sid) => {
      ended.set(sid, true);
      trim(ended);
      await engine.bus.publish({ kind: "session", userId: session.userId, workspaceId: null, reason: "Signed out" });
    },
    close: stop,
  };
};

import type { Session, WorkspaceRole } from "@/server/contracts/account";
import type { Engine } from "@/server/core/context";

/** What a person is now: what every session of theirs is checked against. */
export interface Standing {
  userId: string;
  email: string;
  name: string;
  version: number;
  demo: boolean;
  /** Own workspaces first, then by the time of joining. */
  memberships: { workspaceId: string; role: WorkspaceRole }[];
  /** Sign-ins that were ended one by one, while a cookie of theirs may still be about. */
  ended: ReadonlySet<string>;
}
interface Row extends Omit<Standing, "memberships" | "ended"> {
  ended: string[];
  workspaceId: string | null;
  role: WorkspaceRole | null;
}

/** Null when there is no such person any more. */
export const findStanding = async ({ db }: Pick<Engine, "db">, userId: string): Promise<Standing | null> => {
  const rows = await db.system((sql) =>
    sql.query<Row>(
      `select u."id" "userId", u."email", u."name", u."sessionVersion" "version", u."demo", m."workspaceId", m."role",
              array(select e."sid" from "SessionEnd" e where e."userId" = u."id") "ended"
         from "User" u left join "Membership" m on m."userId" = u."id"
        where u."id" = $1 and u."deletedAt" is null order by (m."role" = 'owner') desc, m."createdAt", m."workspaceId"`,
      [userId],
    ),
  );
  const [first] = rows;
  if (!first) return null;
  const { email, name, version, demo } = first;
  const memberships = rows.flatMap(({ workspaceId, role }) => (workspaceId && role ? [{ workspaceId, role }] : []));
  return { userId, email, name, version, demo, memberships, ended: new Set(first.ended) };
};

/** In the workspace asked for, or, when the person is no longer in it, in their first. Null when there is none. */
export const toSession = ({ memberships, ended: _, ...person }: Standing, workspaceId: string | null): Session | null => {
  const membership = memberships.find((one) => one.workspaceId === workspaceId) ?? memberships[0];
  return membership ? { ...person, ...membership } : null;
};

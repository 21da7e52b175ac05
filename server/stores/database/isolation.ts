import { AppError } from "@/server/core/errors";
import type { DriverTransaction } from "./driver";

/** The role under which every request reaches rows. */
export const applicationRole = "dramatis_app";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const assertWorkspaceId = (workspaceId: string): void => {
  if (!uuid.test(workspaceId)) throw new AppError("INTERNAL", "A workspace id is a UUID", { reason: "database.workspace" });
};

/** One simple-protocol message; the id has been checked to be a UUID. */
export const enterWorkspace = (workspaceId: string): string =>
  `set local role ${applicationRole}; set local app.workspace = '${workspaceId}'`;

interface Wall {
  table: string;
  enabled: boolean;
  forced: boolean;
  walled: boolean;
  owned: boolean;
}
interface Role {
  rolsuper: boolean;
  rolbypassrls: boolean;
  owner: boolean;
}

const walls = `select c.relname as "table", c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
    exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname and p.policyname = 'workspace_isolation') as walled,
    c.relowner = (select oid from pg_roles where rolname = $1) as owned
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspaceId' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`;

const role = `select r.rolsuper, r.rolbypassrls,
    exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and pg_has_role(r.oid, c.relowner, 'MEMBER')) as owner
  from pg_roles r where r.rolname = $1`;

/** Refuses to start where the wall between workspaces would not hold. Returns the tables it looked at. */
export const assertIsolation = async (tx: DriverTransaction): Promise<string[]> => {
  const tables = await tx.query<Wall>(walls, [applicationRole]);
  const [found] = await tx.query<Role>(role, [applicationRole]);
  const faults: string[] = [];
  if (tables.length === 0) faults.push("no table carries a workspaceId");
  if (!found) faults.push(`role ${applicationRole} does not exist`);
  if (found?.rolsuper) faults.push(`role ${applicationRole} is a superuser`);
  if (found?.rolbypassrls) faults.push(`role ${applicationRole} bypasses row-level security`);
  if (found?.owner) faults.push(`role ${applicationRole} owns a table or is a member of its owner`);
  for (const wall of tables) {
    if (!wall.enabled || !wall.forced || !wall.walled || wall.owned) faults.push(`table ${wall.table} is not isolated by workspace`);
  }
  if (faults.length === 0) {
    await tx.exec(`set local role ${applicationRole}`).catch(() => faults.push(`this login may not take the role ${applicationRole}`));
  }
  if (faults.length > 0) {
    throw new AppError("UNAVAILABLE", `The database does not keep workspaces apart: ${faults.join("; ")}`, {
      reason: "database.isolation",
      retryable: false,
    });
  }
  return tables.map((wall) => wall.table);
};

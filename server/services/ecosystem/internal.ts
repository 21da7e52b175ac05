import type { Ecosystem } from "@/server/contracts/ecosystem";
import type { Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";

interface EcosystemRow {
  id: string;
  title: string;
  source: string;
  castSlug: string | null;
  mainTimelineId: string;
  createdAt: Date;
  removedAt: Date | null;
  characterCount: number;
}

export const presentEcosystem = (row: EcosystemRow): Ecosystem => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  removedAt: row.removedAt?.toISOString() ?? null,
});

/** `where` is our own text, never a caller's. */
export const selectEcosystems = async (ctx: Context, where: string, params: readonly unknown[]): Promise<Ecosystem[]> => {
  const rows = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<EcosystemRow>(
      `select e."id", e."title", e."source", e."castSlug", e."mainTimelineId", e."createdAt", e."removedAt",
              (select count(*)::int from "CharacterView" c where c."timelineId" = e."mainTimelineId"
                 and not (c."data"->>'removed')::boolean and c."data"->>'role' = 'cast') "characterCount"
         from "Ecosystem" e where e."workspaceId" = $1 and ${where} order by e."createdAt"`,
      [ctx.workspaceId, ...params],
    ),
  );
  return rows.map(presentEcosystem);
};

export const loadEcosystem = async (ctx: Context, id: string): Promise<Ecosystem> => {
  const [found] = await selectEcosystems(ctx, `e."id" = $2`, [id]);
  if (!found) throw notFound("ecosystem", id);
  return found;
};

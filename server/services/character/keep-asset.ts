import { createHash } from "node:crypto";
import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import type { Sql } from "@/server/stores/database/port";

export interface StoredAsset {
  mediaType: string;
  bytes: Uint8Array;
}

/** The same bytes in the same workspace are kept once. */
export const keepAsset = async (ctx: Pick<Context, "workspaceId" | "newId" | "now">, sql: Sql, asset: StoredAsset): Promise<string> => {
  const sha256 = createHash("sha256").update(asset.bytes).digest("hex");
  const [known] = await sql.query<{ id: string }>(
    `select "id" from "Asset" where "workspaceId" = $1 and "sha256" = $2 and "mediaType" = $3`,
    [ctx.workspaceId, sha256, asset.mediaType],
  );
  if (known) return known.id;
  const id = ctx.newId();
  await sql.query(`insert into "Asset" ("id","workspaceId","mediaType","bytes","sha256","createdAt") values ($1,$2,$3,$4,$5,$6)`, [
    id,
    ctx.workspaceId,
    asset.mediaType,
    asset.bytes,
    sha256,
    ctx.now(),
  ]);
  return id;
};

export const loadAsset = async (ctx: Pick<Context, "workspaceId" | "db">, assetId: string): Promise<StoredAsset> => {
  const [found] = await ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<StoredAsset>(`select "mediaType", "bytes" from "Asset" where "workspaceId" = $1 and "id" = $2`, [ctx.workspaceId, assetId]),
  );
  if (!found) throw notFound("asset", assetId);
  return found;
};

export const getAsset = defineVerb({
  name: "asset.get",
  access: "read",
  input: z.object({ assetId: idSchema }),
  run: (ctx, { assetId }): Promise<StoredAsset> => loadAsset(ctx, assetId),
});

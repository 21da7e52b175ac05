import { z } from "zod";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { pauseEcosystem } from "./control-clock";
import { loadEcosystem } from "./internal";

const ecosystemInput = z.object({ ecosystemId: idSchema });

const setRemoved = (ctx: Context, ecosystemId: string, removedAt: Date | null): Promise<unknown> =>
  ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query(`update "Ecosystem" set "removedAt" = $3 where "id" = $1 and "workspaceId" = $2`, [ecosystemId, ctx.workspaceId, removedAt]),
  );

/** Stops every branch and puts the ecosystem away; nothing is erased, `restore` brings it back. */
export const removeEcosystem = defineVerb({
  name: "ecosystem.remove",
  access: "write",
  input: ecosystemInput,
  run: async (ctx, { ecosystemId }): Promise<Ecosystem> => {
    await loadEcosystem(ctx, ecosystemId);
    for (const { id, takeSetId } of await ctx.chronicle.timelines(ctx.workspaceId, ecosystemId)) {
      if (takeSetId === null) await pauseEcosystem(ctx, { timelineId: id, reason: "put away" });
    }
    await setRemoved(ctx, ecosystemId, ctx.now());
    return loadEcosystem(ctx, ecosystemId);
  },
});

export const restoreEcosystem = defineVerb({
  name: "ecosystem.restore",
  access: "write",
  input: ecosystemInput,
  run: async (ctx, { ecosystemId }): Promise<Ecosystem> => {
    const { removedAt, characterCount, castSlug } = await loadEcosystem(ctx, ecosystemId);
    if (removedAt && castSlug !== null && characterCount === 0) {
      throw new AppError("PRECONDITION", "This cast was never brought in completely; create it again", { reason: "ecosystem.incomplete" });
    }
    await setRemoved(ctx, ecosystemId, null);
    return loadEcosystem(ctx, ecosystemId);
  },
});

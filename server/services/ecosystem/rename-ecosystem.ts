import { z } from "zod";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import { toEventActor } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { tickOf, withCast } from "@/server/services/cast";
import { loadEcosystem } from "./internal";

export const renameEcosystem = defineVerb({
  name: "ecosystem.rename",
  access: "write",
  input: z.object({ ecosystemId: idSchema, title: z.string().trim().min(1, "Please give a title").max(limits.titleLength) }),
  run: async (ctx, { ecosystemId, title }): Promise<Ecosystem> => {
    const { mainTimelineId } = await loadEcosystem(ctx, ecosystemId);
    await withCast(ctx, mainTimelineId, ({ cast, append }) =>
      append({
        drafts: [
          {
            type: "ecosystem.renamed",
            tick: tickOf({ cast }),
            actor: toEventActor(ctx.actor),
            payload: { title },
          },
        ],
        also: (sql) => sql.query(`update "Ecosystem" set "title" = $2 where "id" = $1`, [ecosystemId, title]).then(() => undefined),
      }),
    );
    return loadEcosystem(ctx, ecosystemId);
  },
});

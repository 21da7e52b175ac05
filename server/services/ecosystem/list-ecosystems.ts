import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import type { Ecosystem } from "@/server/contracts/ecosystem";
import { defineVerb } from "@/server/core/verb";
import { loadEcosystem, selectEcosystems } from "./internal";

export const listEcosystems = defineVerb({
  name: "ecosystem.list",
  access: "read",
  input: z.object({}),
  run: (ctx): Promise<Ecosystem[]> => selectEcosystems(ctx, `e."removedAt" is null`, []),
});

export const getEcosystem = defineVerb({
  name: "ecosystem.get",
  access: "read",
  input: z.object({ ecosystemId: idSchema }),
  run: (ctx, { ecosystemId }): Promise<Ecosystem> => loadEcosystem(ctx, ecosystemId),
});

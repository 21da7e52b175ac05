import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { scenarioSchema } from "@/server/contracts/scenario";
import { castHere } from "@/server/contracts/scenario-people";
import { shareTokenSchema, type ShareMode, type SharedScenario, type TakenScenario } from "@/server/contracts/scenario-record";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";
import { writeFile, type WrittenScenario } from "./export-scenario";
import { castOf, hashToken, insertScenario } from "./internal";

interface SharedRow {
  mode: ShareMode;
  expiresAt: Date | null;
  version: number;
  data: unknown;
  workspaceName: string;
}

/** Past the wall, for the token is the leave. Withdrawn, run out, put away and never there look the same. */
const loadShared = async (ctx: Context, token: string): Promise<SharedScenario> => {
  const [row] = await ctx.db.system((sql) =>
    sql.query<SharedRow>(
      `select h."mode", h."expiresAt", v."version", v."data", w."name" "workspaceName" from "ScenarioShare" h
         join "Scenario" s on s."id" = h."scenarioId" and s."archivedAt" is null
         join "ScenarioVersion" v on v."scenarioId" = s."id" and v."version" = coalesce(h."version", s."headVersion")
         join "Workspace" w on w."id" = h."workspaceId"
        where h."tokenHash" = $1 and h."revokedAt" is null and (h."expiresAt" is null or h."expiresAt" > $2)`,
      [hashToken(token), ctx.now()],
    ),
  );
  if (!row) throw new AppError("NOT_FOUND", "This link leads nowhere any more", { reason: "scenario_share.not_found" });
  const data = scenarioSchema.parse(row.data);
  return { ...row, title: data.title, data, expiresAt: row.expiresAt?.toISOString() ?? null };
};

/** What a link leads to, for whoever holds it: no account is needed to look. */
export const openShared = defineVerb({
  name: "scenario.open_shared",
  access: "public",
  input: z.object({ token: shareTokenSchema }),
  run: (ctx, { token }): Promise<SharedScenario> => loadShared(ctx, token),
});

const assertMayCopy = ({ mode }: SharedScenario): void => {
  if (mode !== "copy") throw new AppError("FORBIDDEN", "This link is for reading only", { reason: "scenario_share.read_only" });
};

export const exportShared = defineVerb({
  name: "scenario.export_shared",
  access: "public",
  input: z.object({ token: shareTokenSchema }),
  run: async (ctx, { token }): Promise<WrittenScenario> => {
    const shared = await loadShared(ctx, token);
    assertMayCopy(shared);
    return writeFile(shared.data, [], ctx.now());
  },
});

/** A copy of one's own, for a cast of one's own. */
export const copyShared = defineVerb({
  name: "scenario.copy_shared",
  access: "write",
  input: z.object({ token: shareTokenSchema, ecosystemId: idSchema }),
  run: async (ctx, { token, ecosystemId }): Promise<TakenScenario> => {
    const shared = await loadShared(ctx, token);
    assertMayCopy(shared);
    const { scenario, matched, uncast } = castHere(shared.data, await castOf(ctx, ecosystemId));
    const note = `Copy of “${shared.title}”, shared by ${shared.workspaceName}`.slice(0, 400);
    return { id: await insertScenario(ctx, { ecosystemId, data: scenario, note }), title: scenario.title, matched, uncast };
  },
});

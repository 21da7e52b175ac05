import { z } from "zod";
import { limits } from "@/server/contracts/limits";
import { idSchema } from "@/server/contracts/numbers";
import type { EarlierTakes } from "@/server/contracts/take";
import { defineVerb } from "@/server/core/verb";
import { listScenarioSetRows, listTakeRows } from "./internal";

/** Sets that are looked through for one of which something has been played. */
const LOOKED_AT = 4;

/** How the last set of takes of a scenario went, or that one is being played; null when there is neither. Takes that were put away are left out. */
export const findEarlier = defineVerb({
  name: "take.earlier",
  access: "read",
  input: z.object({ scenarioId: idSchema }),
  run: (ctx, { scenarioId }): Promise<EarlierTakes | null> =>
    ctx.db.within(ctx.workspaceId, async (sql) => {
      const sets = await listScenarioSetRows(sql, ctx.workspaceId, scenarioId, LOOKED_AT);
      const rows = await listTakeRows(
        sql,
        ctx.workspaceId,
        sets.map(({ id }) => id),
      );
      const playing = sets.find(({ status }) => status === "running")?.id ?? null;
      const told = sets.map(({ id: setId, createdAt, setup, status }): EarlierTakes => {
        const takes = rows.flatMap(({ id, setId: of, ordinal, label, outcome, discardedAt }) => {
          if (of !== setId || outcome === null || discardedAt !== null) return [];
          const { turns, ending, beats, tension } = outcome;
          return [{ id, ordinal, label, turns, ending, beats, tension }];
        });
        const version = setup.direction.scenarioVersion;
        return { setId, createdAt: createdAt.toISOString(), version, status, playing, takes: takes.slice(0, limits.earlierTakes) };
      });
      return told.find(({ takes }) => takes.length > 0) ?? told.find(({ setId }) => setId === playing) ?? null;
    }),
});

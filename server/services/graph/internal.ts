import { z } from "zod";
import { graphFilterSchema } from "@/server/contracts/graph";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import type { GraphMoment } from "@/server/stores/graph/port";
import type { PathPerson } from "./tell-path";

/** A branch, now or after an event. */
export const momentSchema = z.object({ timelineId: idSchema, atSeq: z.int().positive().optional() });
/** The same, with the ties that count; all of them unless something is said. */
export const questionSchema = momentSchema.extend({ filter: graphFilterSchema.prefault({}) });

/** Filtered by the workspace of whoever asks: an engine gives nothing of another. */
export const toMoment = (ctx: Pick<Context, "workspaceId">, { timelineId, atSeq }: z.output<typeof momentSchema>): GraphMoment => ({
  workspaceId: ctx.workspaceId,
  timelineId,
  seq: atSeq ?? null,
});

/** As they are called now, also where they are told about as they were. */
export const loadPathPeople = (ctx: Context, timelineId: string, ids: readonly string[]): Promise<PathPerson[]> =>
  ctx.db.within(ctx.workspaceId, (sql) =>
    sql.query<PathPerson>(
      `select "id"::text, "name", coalesce("data"->>'shortName', '') "shortName", "data"->>'pronouns' "pronouns"
         from "CharacterView" where "workspaceId" = $1 and "timelineId" = $2 and "id" = any($3::uuid[])`,
      [ctx.workspaceId, timelineId, [...ids]],
    ),
  );

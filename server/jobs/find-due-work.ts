import type { Engine } from "@/server/core/context";

export interface DueClock {
  workspaceId: string;
  timelineId: string;
  speed: number;
}
export interface DueScene {
  workspaceId: string;
  timelineId: string;
  sceneId: string;
  secondsPerTurn: number;
}

/** What plays at this moment, in one timeline or in all of them; what is put away does not, and takes are played by others. */
export const findDueWork = (engine: Engine, timelineId: string | null): Promise<{ clocks: DueClock[]; scenes: DueScene[] }> =>
  engine.db.system(async (sql) => ({
    clocks: await sql.query<DueClock>(
      `select c."workspaceId", c."timelineId", c."speed" from "CastClock" c join "Timeline" t on t."id" = c."timelineId"
         join "Ecosystem" e on e."id" = t."ecosystemId" where c."playing" and e."removedAt" is null and t."removedAt" is null and t."takeSetId" is null and ($1::uuid is null or c."timelineId" = $1)`,
      [timelineId],
    ),
    scenes: await sql.query<DueScene>(
      `select s."workspaceId", s."timelineId", s."id" "sceneId", (s."data"->>'secondsPerTurn')::float "secondsPerTurn"
         from "SceneView" s join "Timeline" t on t."id" = s."timelineId" join "Ecosystem" e on e."id" = t."ecosystemId"
        where s."status" = 'running' and e."removedAt" is null and t."removedAt" is null and t."takeSetId" is null and ($1::uuid is null or s."timelineId" = $1)`,
      [timelineId],
    ),
  }));

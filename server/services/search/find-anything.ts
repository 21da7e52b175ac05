import { z } from "zod";
import { idSchema } from "@/server/contracts/numbers";
import { defineVerb } from "@/server/core/verb";

const PER_KIND = 8;

export interface Found {
  kind: "character" | "scene" | "line";
  id: string;
  title: string;
  detail: string;
  sceneId: string | null;
  seq: number | null;
}

/** LIKE's own signs in what a person typed are only signs. */
const likeText = (text: string): string => `%${text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

/** Characters, scenes and lines of a timeline that contain the words, for the palette. */
export const findAnything = defineVerb({
  name: "search.find",
  access: "read",
  input: z.object({ timelineId: idSchema, text: z.string().trim().min(1).max(200) }),
  run: async (ctx, { timelineId, text }): Promise<Found[]> => {
    await ctx.chronicle.timeline(ctx.workspaceId, timelineId);
    return ctx.db.within(ctx.workspaceId, (sql) =>
      sql.query<Found>(
        `(select 'character' "kind", "id"::text, "name" "title", coalesce("data"->>'title', '') "detail", null::text "sceneId", null::int "seq"
            from "CharacterView" where "workspaceId" = $1 and "timelineId" = $2 and not ("data"->>'removed')::boolean
             and ("name" ilike $3 or "data"->>'aliases' ilike $3 or "data"->>'title' ilike $3) order by "name" limit ${PER_KIND})
         union all
         (select 'scene', "id"::text, "data"->>'title', coalesce("data"->>'premise', ''), "id"::text, null::int
            from "SceneView" where "workspaceId" = $1 and "timelineId" = $2 and ("data"->>'title' ilike $3 or "data"->>'premise' ilike $3)
            order by "id" desc limit ${PER_KIND})
         union all
         (select 'line', l."id"::text, l."text", coalesce(c."name", ''), l."sceneId"::text, l."seq"
            from "Line" l left join "CharacterView" c on c."timelineId" = l."timelineId" and c."id" = l."speakerId"
           where l."workspaceId" = $1 and l."timelineId" = $2 and l."text" ilike $3 order by l."seq" desc limit ${PER_KIND})`,
        [ctx.workspaceId, timelineId, likeText(text)],
      ),
    );
  },
});

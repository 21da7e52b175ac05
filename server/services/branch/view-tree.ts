import { z } from "zod";
import type { BranchNode } from "@/server/contracts/branch";
import type { Timeline } from "@/server/contracts/ecosystem";
import { idSchema } from "@/server/contracts/numbers";
import type { Context } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { defineVerb } from "@/server/core/verb";

const QUOTE = 160;

interface NodeRow {
  id: string;
  headTick: number;
  createdBy: string | null;
  mainTimelineId: string;
  linesSince: number;
  forkTick: number | null;
  speakerId: string | null;
  speaker: string | null;
  text: string | null;
  sceneTitle: string | null;
}

// The last words before the fork lie in the branch’s own lines: a fork takes them with it.
const nodesSql = `select t."id", t."headTick", u."name" "createdBy", e."mainTimelineId",
    (select count(*)::int from "Line" l where l."timelineId" = t."id" and l."seq" > t."forkSeq") "linesSince",
    coalesce(said."tick", 0) "forkTick", said."speakerId", said."text", c."name" "speaker", s."data"->>'title' "sceneTitle"
  from "Timeline" t join "Ecosystem" e on e."id" = t."ecosystemId"
    left join "User" u on u."id" = t."createdById"
    left join lateral (select l."tick", l."speakerId", l."sceneId", l."text" from "Line" l
      where l."timelineId" = t."id" and l."seq" <= t."forkSeq" order by l."seq" desc limit 1) said on t."parentId" is not null
    left join "CharacterView" c on c."timelineId" = t."id" and c."id" = said."speakerId"
    left join "SceneView" s on s."timelineId" = t."id" and s."id" = said."sceneId"
  where t."workspaceId" = $1 and t."ecosystemId" = $2`;

/** Why a branch cannot be put away: what comes from it would lose its ground. Null when it can. */
export const whyItStays = (branch: Timeline, all: readonly Timeline[], mainTimelineId: string): BranchNode["stays"] => {
  if (branch.parentId === null) return "trunk";
  if (branch.id === mainTimelineId) return "main";
  return all.some(({ parentId, removedAt }) => parentId === branch.id && removedAt === null) ? "parent" : null;
};

const cut = (text: string): string => (text.length <= QUOTE ? text : `${text.slice(0, QUOTE - 1).trimEnd()}…`);

/** Takes stay out of sight, but for those that a branch which is seen comes from. */
const shownOf = (all: readonly Timeline[]): Timeline[] => {
  const byId = new Map(all.map((each) => [each.id, each]));
  const needed = new Set<string>();
  for (const each of all.filter(({ takeSetId }) => takeSetId === null))
    for (let at: Timeline | undefined = each; at && !needed.has(at.id); at = byId.get(at.parentId ?? "")) needed.add(at.id);
  return all.filter(({ id }) => needed.has(id));
};

const loadRows = async (ctx: Context, ecosystemId: string): Promise<Map<string, NodeRow>> => {
  const rows = await ctx.db.within(ctx.workspaceId, (sql) => sql.query<NodeRow>(nodesSql, [ctx.workspaceId, ecosystemId]));
  return new Map(rows.map((row) => [row.id, row]));
};

/** Every branch of an ecosystem, the trunk first: where each left, what has been said since, and by whom it was made. */
export const viewTree = defineVerb({
  name: "branch.tree",
  access: "read",
  input: z.object({ ecosystemId: idSchema }),
  run: async (ctx, { ecosystemId }): Promise<BranchNode[]> => {
    const all = await ctx.chronicle.timelines(ctx.workspaceId, ecosystemId);
    if (all.length === 0) throw notFound("ecosystem", ecosystemId);
    const rows = await loadRows(ctx, ecosystemId);
    return shownOf(all).flatMap((timeline) => {
      const row = rows.get(timeline.id);
      if (!row) return [];
      const { ecosystemId: _ecosystem, forkSeq, ...rest } = timeline;
      const { headTick, createdBy, linesSince, mainTimelineId, sceneTitle } = row;
      const quote =
        row.speakerId === null || row.text === null
          ? null
          : { speakerId: row.speakerId, speaker: row.speaker ?? "Somebody", text: cut(row.text) };
      return {
        ...rest,
        ...{ headTick, createdBy, linesSince },
        fork: timeline.parentId === null ? null : { seq: forkSeq, tick: row.forkTick ?? 0, sceneTitle, quote },
        isMain: timeline.id === mainTimelineId,
        stays: whyItStays(timeline, all, mainTimelineId),
      };
    });
  },
});

import { z } from "zod";
import type { TieView } from "@/server/contracts/chronicle/view";
import { idSchema } from "@/server/contracts/numbers";
import { relationshipKey } from "@/server/contracts/relationship";
import { differOf } from "@/server/contracts/tie-differences";
import type { TieDifference } from "@/server/contracts/tie-tracks";
import type { Context } from "@/server/core/context";
import { defineVerb } from "@/server/core/verb";
import { findParting, type Moment } from "./find-parting";
import { assertSeq, weightOf } from "./internal";
import { presentEpisodes } from "./present";

const MOST = 500;
const EPISODES = 3;

type Side = "left" | "right";
type Episode = TieDifference["episodes"][number];

const tiesAt = async (ctx: Context, { timelineId, seq }: Moment): Promise<Map<string, TieView>> => {
  await assertSeq(ctx, timelineId, seq);
  const { ties } = await ctx.chronicle.view(ctx.workspaceId, timelineId, seq);
  return new Map(ties.map((tie) => [relationshipKey(tie.fromId, tie.toId), tie]));
};

/** Of each tie the changes of one side that weighed most since the two parted. */
const heaviest = async (
  ctx: Context,
  side: Side,
  moment: Moment,
  parting: number,
  ties: readonly Pick<TieDifference, "fromId" | "toId">[],
): Promise<Map<string, Episode[]>> => {
  const { timelineId, seq } = moment;
  if (seq <= parting || ties.length === 0) return new Map();
  const pairs = ties.map(({ fromId, toId }) => [fromId, toId] as const);
  const range = { afterSeq: parting, toSeq: seq, pairs, each: EPISODES };
  const rows = await ctx.chronicle.heaviestTieChanges(ctx.workspaceId, timelineId, range);
  const episodes = (await presentEpisodes(ctx, timelineId, rows)).map((episode) => ({ ...episode, side }));
  return Map.groupBy(episodes, ({ fromId, toId }) => relationshipKey(fromId, toId));
};

const greatest = (episodes: readonly Episode[] = []): Episode[] =>
  [...episodes].sort((a, b) => weightOf(b.delta) - weightOf(a.delta) || b.seq - a.seq).slice(0, EPISODES);

const momentSchema = z.object({ timelineId: idSchema, seq: z.int().positive() });

/** Who warmed, cooled, appeared or broke between two moments, of one branch or of two, with what weighed most since they parted. */
export const compareTies = defineVerb({
  name: "tie.compare",
  access: "read",
  input: z.object({ left: momentSchema, right: momentSchema }),
  run: async (ctx, { left, right }): Promise<TieDifference[]> => {
    const parting = await findParting(ctx, left, right);
    const differences = differOf(await tiesAt(ctx, left), await tiesAt(ctx, right)).slice(0, MOST);
    const ofLeft = await heaviest(ctx, "left", left, parting, differences);
    const ofRight = await heaviest(ctx, "right", right, parting, differences);
    return differences.map((difference) => {
      const key = relationshipKey(difference.fromId, difference.toId);
      const episodes = [...greatest(ofLeft.get(key)), ...greatest(ofRight.get(key))];
      return { ...difference, episodes: episodes.sort((a, b) => weightOf(b.delta) - weightOf(a.delta) || b.seq - a.seq) };
    });
  },
});

import type { Timeline } from "@/server/contracts/ecosystem";
import type { Context } from "@/server/core/context";
import { AppError } from "@/server/core/errors";

export interface Moment {
  timelineId: string;
  seq: number;
}

interface Stretch {
  timelineId: string;
  /** Last event of that timeline which this moment has seen. */
  seq: number;
}

/** From the moment's own timeline to the trunk. */
const wayBack = (timelines: ReadonlyMap<string, Timeline>, { timelineId, seq }: Moment): Stretch[] => {
  const way: Stretch[] = [];
  let at = timelines.get(timelineId);
  let last = seq;
  while (at) {
    way.push({ timelineId: at.id, seq: last });
    last = Math.min(last, at.forkSeq);
    at = at.parentId === null ? undefined : timelines.get(at.parentId);
  }
  return way;
};

/** The last event that two moments of an ecosystem share. VALIDATION when they are of different ones. */
export const findParting = async (ctx: Context, left: Moment, right: Moment): Promise<number> => {
  const [one, other] = [
    await ctx.chronicle.timeline(ctx.workspaceId, left.timelineId),
    await ctx.chronicle.timeline(ctx.workspaceId, right.timelineId),
  ];
  if (one.ecosystemId !== other.ecosystemId)
    throw new AppError("VALIDATION", "These two moments belong to different casts", { reason: "tie.other_cast" });
  const timelines = new Map((await ctx.chronicle.timelines(ctx.workspaceId, one.ecosystemId)).map((each) => [each.id, each]));
  const rightWay = wayBack(timelines, right);
  for (const { timelineId, seq } of wayBack(timelines, left)) {
    const shared = rightWay.find((stretch) => stretch.timelineId === timelineId);
    if (shared) return Math.min(seq, shared.seq);
  }
  return 0;
};

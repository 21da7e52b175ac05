import type { Chronicle } from "@/server/stores/chronicle/port";
import type { GraphMoment } from "../port";

/** The timeline whose own history holds a moment: a branch begins at its fork, what was before is its parent's. */
export interface OwnMoment {
  workspaceId: string;
  timelineId: string;
  seq: number;
}

/** A seq beyond the head means the head. NOT_FOUND for a timeline outside the workspace. */
export const findMoment = async (
  chronicle: Pick<Chronicle, "timeline">,
  { workspaceId, timelineId, seq }: GraphMoment,
): Promise<OwnMoment> => {
  let timeline = await chronicle.timeline(workspaceId, timelineId);
  const wanted = Math.min(seq ?? timeline.headSeq, timeline.headSeq);
  while (timeline.parentId !== null && wanted < timeline.forkSeq) timeline = await chronicle.timeline(workspaceId, timeline.parentId);
  return { workspaceId, timelineId: timeline.id, seq: wanted };
};

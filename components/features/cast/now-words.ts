import type { CastMember } from "@/server/contracts/chronicle/view";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { shortNameOf } from "@/components/charts/prepare/person";
import { doingWords } from "./doing-words";

export interface NowWords {
  doing: string;
  /** "now", "40 min"; a dash for somebody who has not acted. */
  ago: string;
  /** Acted at this tick or the one before. */
  acting: boolean;
  /** What was done last is over an hour old. */
  past: boolean;
}

/** Six ticks of ten minutes. */
const HOUR = 6;

/** What somebody does and when it was, at this tick of the story. */
export const nowWords = (member: CastMember, members: ReadonlyMap<string, CastMember>, tick: number): NowWords => {
  const other = members.get(member.lastTargetId ?? "");
  const since = member.lastActTick === null ? null : Math.max(0, tick - member.lastActTick);
  return {
    doing: doingWords(member.lastMove, other ? shortNameOf(other) : null),
    ago: since === null ? "–" : formatAgo(since),
    acting: since !== null && since <= 1,
    past: since === null || since > HOUR,
  };
};

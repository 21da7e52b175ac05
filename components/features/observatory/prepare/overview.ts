import type { CastMember, CastView } from "@/server/contracts/chronicle/view";
import type { Pad } from "@/server/contracts/numbers";
import type { Sample } from "@/server/contracts/simulation";
import { formatStoryTime } from "@/components/charts/prepare/story-time";

/** An hour of the story. */
export const activeTicks = 6;

export const isActive = (member: Pick<CastMember, "lastActTick">, nowTick: number): boolean =>
  member.lastActTick !== null && nowTick - member.lastActTick < activeTicks;

export interface Figures {
  cast: number;
  active: number;
  ties: number;
  talks: number;
  lines: number;
  /** Open ones. */
  threads: number;
}

/** Counts of what is there, and nothing else. */
export function countFigures(view: CastView, cast: readonly CastMember[], talks: number): Figures {
  const { tick } = view.clock;
  const onStage = new Set(cast.map(({ id }) => id));
  return {
    cast: cast.length,
    active: cast.filter((member) => isActive(member, tick)).length,
    ties: view.ties.filter(({ fromId, toId }) => onStage.has(fromId) && onStage.has(toId)).length,
    talks,
    lines: view.lines.filter((line) => tick - line.tick < activeTicks).length,
    threads: view.threads.filter(({ closedTick }) => closedTick === null).length,
  };
}

const firstWord = (pleasure: number): string => {
  if (pleasure >= 0.3) return "Bright";
  if (pleasure >= 0.1) return "Fair";
  if (pleasure > -0.1) return "Even";
  return pleasure > -0.3 ? "Sober" : "Dark";
};

/** "Bright, but uneasy": pleasure first, then what arousal and dominance make of it. */
export function moodWords({ pleasure, arousal, dominance }: Pad): string {
  const first = firstWord(pleasure);
  const glad = pleasure > 0;
  if (arousal >= 0.08) {
    if (dominance < 0) return `${first}, ${glad ? "but" : "and"} uneasy`;
    return `${first}, ${glad ? "and lively" : "and sharp"}`;
  }
  if (arousal <= -0.08) {
    if (dominance < 0) return `${first}, ${glad ? "but" : "and"} subdued`;
    return `${first}, and ${glad ? "at ease" : "cool"}`;
  }
  if (Math.abs(dominance) < 0.08) return `${first}, and settled`;
  return dominance > 0 ? `${first}, and sure` : `${first}, ${glad ? "but" : "and"} unsure`;
}

export interface Trend {
  axis: keyof Pad;
  rises: boolean;
  since: string;
}

const trendTicks = 18;
const worthTelling = 0.03;

/** What has moved most in the mood of the cast over the last three hours; null when nothing has. */
export function moodTrend(samples: readonly Sample[], startsAt: string): Trend | null {
  const last = samples.at(-1);
  if (!last) return null;
  const first = samples.findLast(({ tick }) => tick <= last.tick - trendTicks) ?? samples[0];
  if (!first || first.tick === last.tick) return null;
  const [axis, change] = (["pleasure", "arousal", "dominance"] as const)
    .map((name) => [name, last.mood[name] - first.mood[name]] as const)
    .reduce((most, each) => (Math.abs(each[1]) > Math.abs(most[1]) ? each : most));
  return Math.abs(change) < worthTelling ? null : { axis, rises: change > 0, since: formatStoryTime(startsAt, first.tick).time };
}

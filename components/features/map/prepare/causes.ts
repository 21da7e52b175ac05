import type { TieEpisode } from "@/server/contracts/tie-tracks";

/** One thing that happened between two people, and what it did to either direction. */
export interface Cause {
  key: string;
  /** Of its first change: fork here to have it otherwise. */
  seq: number;
  tick: number;
  /** One for each direction that it changed. */
  episodes: TieEpisode[];
  /** The tie began with it: the writer gave it so, and nothing was before. */
  isStart: boolean;
  weight: number;
}

const weigh = ({ delta }: TieEpisode): number =>
  Math.abs(delta.strength) + Math.abs(delta.trust) + Math.abs(delta.familiarity) / 4 + Math.abs(delta.offence) / 2;

/** How the writer gave a tie is where it begins, not the greatest of its changes. */
const startWeight = 0.02;

/** Changes by what made them: a line that moved both directions is one. Oldest first. */
export function groupCauses(episodes: readonly TieEpisode[]): Cause[] {
  const causes = new Map<string, Cause>();
  const begun = new Set<string>();
  for (const episode of [...episodes].sort((a, b) => a.seq - b.seq)) {
    const key = episode.line && episode.cause !== "ruling" ? episode.line.id : `${episode.cause}-${episode.seq}`;
    const isStart = episode.cause === "authored" && !begun.has(episode.fromId);
    begun.add(episode.fromId);
    const weight = isStart ? startWeight : weigh(episode);
    const cause = causes.get(key);
    if (cause) {
      cause.episodes.push(episode);
      cause.weight += weight;
    } else causes.set(key, { key, seq: episode.seq, tick: episode.tick, episodes: [episode], isStart, weight });
  }
  return [...causes.values()];
}

const leastWeight = 0.005;

/** The ones that weighed most, and always the last that can be felt; oldest first. */
export function chooseCauses(causes: readonly Cause[], most: number): Cause[] {
  const felt = causes.filter(({ weight }) => weight >= leastWeight);
  const last = felt.at(-1);
  if (!last || felt.length <= most) return felt;
  const others = felt.slice(0, -1).sort((a, b) => b.weight - a.weight || b.seq - a.seq);
  return [...others.slice(0, most - 1), last].sort((a, b) => a.seq - b.seq);
}

import type { Beat, BeatCondition } from "./scene-plan";

export interface BeatEdge {
  from: string;
  to: string;
  /** null: however it ended. */
  outcome: "success" | "fail" | "timeout" | null;
}
type BeatWait = Extract<BeatCondition, { beat: string }>;

export const waitsOf = (beat: Pick<Beat, "pre">): BeatWait[] => beat.pre.filter((condition): condition is BeatWait => "beat" in condition);

/** Which beats wait for which: from the one that has to be over to the one that may begin then. */
export const beatEdges = (beats: readonly Beat[]): BeatEdge[] =>
  beats.flatMap((beat) => waitsOf(beat).map(({ beat: from, outcome }) => ({ from, to: beat.id, outcome: outcome ?? null })));

/** Whether a beat can end in this way at all: a failure has to be said what it is, and what asks for nothing succeeds when its turns are over. */
export const canEndIn = ({ success, fail }: Pick<Beat, "success" | "fail">, outcome: BeatEdge["outcome"]): boolean => {
  if (outcome === "fail") return fail.length > 0;
  return outcome !== "timeout" || success.length > 0;
};

/** Ids of beats whose waiting can come to an end; a circle, or a wait for what never is, leaves beats out. */
export const reachableBeats = (beats: readonly Beat[]): Set<string> => {
  const byId = new Map(beats.map((beat) => [beat.id, beat]));
  const reached = new Set<string>();
  const isFree = (beat: Beat): boolean =>
    waitsOf(beat).every(({ beat: id, outcome }) => {
      const other = byId.get(id);
      return other !== undefined && reached.has(id) && canEndIn(other, outcome ?? null);
    });
  for (let grew = true; grew;) {
    const free = beats.filter((beat) => !reached.has(beat.id) && isFree(beat));
    for (const { id } of free) reached.add(id);
    grew = free.length > 0;
  }
  return reached;
};

/** Whether no beat is left that could still be played: each is over, or waits for an end that another has not come to and never will. */
export const isPlayedOut = (beats: readonly Beat[], endings: readonly { id: string; outcome: BeatEdge["outcome"] }[]): boolean => {
  const ended = new Map(endings.map(({ id, outcome }) => [id, outcome]));
  const open = new Set(beats.filter(({ id }) => !ended.has(id)).map(({ id }) => id));
  const isLost = ({ beat, outcome }: BeatWait): boolean =>
    ended.has(beat) ? outcome !== undefined && ended.get(beat) !== outcome : !open.has(beat);
  for (let shrank = true; shrank;) {
    const lost = beats.filter((beat) => open.has(beat.id) && waitsOf(beat).some(isLost));
    for (const { id } of lost) open.delete(id);
    shrank = lost.length > 0;
  }
  return beats.length > 0 && open.size === 0;
};

/** Generation of each beat: 0 waits for none, others one more than the latest that they wait for; in a circle as far as it is known. */
export const beatDepths = (beats: readonly Beat[]): Map<string, number> => {
  const depths = new Map(beats.map(({ id }) => [id, 0]));
  const edges = beatEdges(beats).filter(({ from, to }) => depths.has(from) && from !== to);
  for (let round = 0; round < beats.length; round++) {
    for (const { from, to } of edges) {
      const next = (depths.get(from) ?? 0) + 1;
      if (next > (depths.get(to) ?? 0) && next < beats.length) depths.set(to, next);
    }
  }
  return depths;
};

/** Where each beat begins and ends if all are played one after the other for their most turns, 1-based; squeezed into `turns` where they are more. */
export const beatSpans = (beats: readonly Beat[], turns: number): { id: string; from: number; to: number }[] => {
  const total = beats.reduce((sum, { maxTurns }) => sum + maxTurns, 0);
  const scale = total > turns ? turns / total : 1;
  let passed = 0;
  return beats.map(({ id, maxTurns }) => {
    const from = Math.floor(passed * scale) + 1;
    passed += maxTurns;
    return { id, from, to: Math.max(from, Math.floor(passed * scale)) };
  });
};

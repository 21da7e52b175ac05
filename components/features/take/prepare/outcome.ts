import type { Take, TakeProgress, TakeSet } from "@/server/contracts/take";

const minuteMs = 60_000;

/** "about 2 min left"; nothing while nobody can know. */
export const leftWords = (etaMs: number | null): string | undefined => {
  if (etaMs === null) return undefined;
  if (etaMs < 10_000) return "a few seconds left";
  if (etaMs < minuteMs) return `about ${Math.round(etaMs / 10_000) * 10} s left`;
  return `about ${Math.round(etaMs / minuteMs)} min left`;
};

/** "$0.00"; words of a model are not priced. */
export const costWords = (cents: number | null): string => (cents === null ? "not priced" : `$${(cents / 100).toFixed(2)}`);

/** "Take 3", or "3: Mood: stormy" where more than the dice differ. */
export const titleOf = ({ ordinal, label }: Pick<Take, "ordinal" | "label">): string =>
  label === `Take ${ordinal}` ? label : `${ordinal}: ${label}`;

/** 0..1 by turns, so that the bar moves while a take is being played. */
export const shareDone = ({ takes, progress: { total } }: Pick<TakeSet, "takes" | "progress">): number => {
  const parts = takes.map(({ status, turns, maxTurns }) =>
    status === "waiting" ? 0 : status === "playing" ? Math.min(0.99, turns / maxTurns) : 1,
  );
  return total === 0 ? 1 : parts.reduce((sum, part) => sum + part, 0) / total;
};

export const stateWords = ({ status, turns, problem, outcome, kept, discarded }: Take): string => {
  if (discarded) return "put away";
  if (kept) return "kept";
  if (status === "waiting") return "waits";
  if (status === "playing") return `turn ${turns}`;
  if (status === "failed") return `failed: ${problem}`;
  return outcome?.ending ?? problem;
};

export const setWords = ({ status, reason }: Pick<TakeSet, "status" | "reason">, { done, total }: TakeProgress): string => {
  if (status === "running") return `playing, ${done} of ${total} done`;
  if (status === "cancelled") return `cancelled after ${done} of ${total}`;
  return reason === "" ? `${total} takes` : `stopped: ${reason}`;
};

export const isOver = ({ status }: Take): boolean => status !== "waiting" && status !== "playing";

/** Who had most of the words, and how much of them, 0..1. */
export const leaderOf = ({ outcome }: Take): { characterId: string; share: number } | null => {
  const first = outcome?.voices[0];
  return first ? { characterId: first.characterId, share: first.wordShare } : null;
};

/** Moves one of a list to another place. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, k) => k !== from);
  const one = list[from];
  return one === undefined || to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
};

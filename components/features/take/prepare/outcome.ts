import type { SceneDirection } from "@/server/contracts/direction";
import { centsWords } from "@/server/contracts/scene-limits";
import type { VoiceShare } from "@/server/contracts/performance";
import type { Take, TakeProgress, TakeSet } from "@/server/contracts/take";

const minuteMs = 60_000;

/** "about 2 min left"; nothing while nobody can know. */
export const leftWords = (etaMs: number | null): string | undefined => {
  if (etaMs === null) return undefined;
  if (etaMs < 10_000) return "a few seconds left";
  if (etaMs < minuteMs) return `about ${Math.round(etaMs / 10_000) * 10} s left`;
  return `about ${Math.round(etaMs / minuteMs)} min left`;
};

/** "$0.00"; null where nobody knows what a model costs. */
export const costWords = (cents: number | null): string => (cents === null ? "not priced" : centsWords(cents));

/** "$0.12 of $0.40"; nothing where there is no budget in money and none is spent. */
export const moneyWords = ({ budget, progress: { cents } }: Pick<TakeSet, "budget" | "progress">): string | null => {
  if (budget.cents !== null) return `${centsWords(cents)} of ${centsWords(budget.cents)}`;
  return cents > 0 ? centsWords(cents) : null;
};

/** Whether performing a scene like this asks a model that may cost something. */
export const asksModel = ({ parts, strategy }: Pick<SceneDirection, "parts" | "strategy">): boolean =>
  strategy === "model" || parts.some(({ model }) => model !== null && model !== "improviser");

/** Cents of a number of dollars as it is typed; null for nothing. */
export const centsTyped = (dollars: string): number | null => (dollars.trim() === "" ? null : Math.round(Number(dollars) * 100));

/** "Playing take 3 of 8", or how many at once. */
export const playingWords = (playing: readonly Pick<Take, "ordinal">[], total: number): string => {
  const [first, ...more] = playing;
  if (!first) return "Waiting for a free stage";
  return more.length === 0 ? `Playing take ${first.ordinal} of ${total}` : `Playing ${playing.length} of ${total} takes at once`;
};

/** 0..1 by turns, so that the bar moves while a take is being played. */
export const shareDone = ({ takes, progress: { total } }: Pick<TakeSet, "takes" | "progress">): number => {
  const parts = takes.map(({ status, turns, maxTurns }) =>
    status === "waiting" ? 0 : status === "playing" ? Math.min(0.99, turns / maxTurns) : 1,
  );
  return total === 0 ? 1 : parts.reduce((sum, part) => sum + part, 0) / total;
};

export const stateWords = ({ status, turns, problem, outcome, kept, discarded }: Take): string => {
  if (discarded || kept) return [outcome?.ending, discarded ? "put away" : "kept"].filter(Boolean).join(", ");
  if (status === "waiting") return "waits";
  if (status === "playing") return `turn ${turns}`;
  if (status === "stopped" && turns === 0) return "not begun";
  if (status === "failed") return `failed: ${problem}`;
  return outcome?.ending ?? problem;
};

export const setWords = ({ status, reason }: Pick<TakeSet, "status" | "reason">, { done, total }: TakeProgress): string => {
  if (status === "running") return `playing, ${done} of ${total} done`;
  if (status === "cancelled") return `cancelled after ${done} of ${total}`;
  return reason === "" ? (total === 1 ? "1 take" : `${total} takes`) : "stopped early";
};

export const isOver = ({ status }: Take): boolean => status !== "waiting" && status !== "playing";

/** Who had most of the words, and how much of them, 0..1. */
export const leaderOf = ({ outcome }: Take): { characterId: string; share: number } | null => {
  const first = outcome?.voices[0];
  return first ? { characterId: first.characterId, share: first.wordShare } : null;
};

/** "Elizabeth 46 % of the words, Mr Darcy 33 %" */
export const voiceWords = (voices: readonly VoiceShare[], nameOf: (id: string) => string): string =>
  voices
    .map(
      ({ characterId, wordShare }, index) => `${nameOf(characterId)} ${Math.round(wordShare * 100)} %${index === 0 ? " of the words" : ""}`,
    )
    .join(", ");

/** Moves one of a list to another place. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, k) => k !== from);
  const one = list[from];
  return one === undefined || to < 0 || to >= list.length ? [...list] : [...rest.slice(0, to), one, ...rest.slice(to)];
};

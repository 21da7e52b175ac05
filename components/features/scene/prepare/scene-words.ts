import type { Scene } from "@/server/contracts/scene";

const MS_PER_MINUTE = 60_000;

const endings: Record<string, string> = {
  "ended by the writer": "The writer rang down the curtain.",
  "turn limit": "It reached its last turn.",
  "time limit": "Its time was up.",
  "nobody has anything to say": "Nobody had anything more to say.",
  "everyone has left": "Too few were left in the room to go on.",
  "tired out": "Everyone was tired out.",
};

/** Why a scene ended, as a sentence. */
export const endingWords = (reason: string | null): string => endings[reason ?? ""] ?? (reason ? `${reason}.` : "It is over.");

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const turnWords = ({ turn, maxTurns }: Pick<Scene, "turn" | "maxTurns">): string => `turn ${turn} of ${maxTurns}`;
export const turnCount = (count: number): string => plural(count, "turn");
export const lineCount = (count: number): string => plural(count, "line");

/** Minutes since it began, up to its end or its limit; 0 while the time of day is not known. */
export const minutesIn = (scene: Pick<Scene, "openedAt" | "endedAt" | "maxMinutes">, now: number): number => {
  const until = scene.endedAt === null ? now : Date.parse(scene.endedAt);
  return Math.min(scene.maxMinutes, Math.max(0, Math.floor((until - Date.parse(scene.openedAt)) / MS_PER_MINUTE)));
};

export const minutesLeft = (scene: Pick<Scene, "openedAt" | "endedAt" | "maxMinutes">, now: number): string => {
  const left = scene.maxMinutes - minutesIn(scene, now);
  return left <= 1 ? "its last minute" : `${plural(left, "minute")} left`;
};

/** "3 minutes ago", for the list; empty while the time of day is not known. */
export const agoWords = (iso: string, now: number): string => {
  if (now === 0) return "";
  const minutes = Math.max(0, Math.floor((now - Date.parse(iso)) / MS_PER_MINUTE));
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${plural(minutes, "minute")} ago`;
  if (minutes < 48 * 60) return `${plural(Math.floor(minutes / 60), "hour")} ago`;
  return `${Math.floor(minutes / (24 * 60))} days ago`;
};

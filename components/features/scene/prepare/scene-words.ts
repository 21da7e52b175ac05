import type { Scene } from "@/server/contracts/scene";
import { ranMs, reachedWords } from "@/server/contracts/scene-limits";
import { loopReason, playedOutReason, troubleReason } from "@/server/contracts/scene-state";

const MS_PER_MINUTE = 60_000;

const endings: Record<string, string> = {
  "ended by the writer": "The writer rang down the curtain.",
  "turn limit": "It reached its last turn.",
  "time limit": "Its time was up.",
  "call limit": "It had no more calls of a model.",
  "token limit": "It had no more tokens.",
  "money limit": "It had no more money for models.",
  [playedOutReason]: "Its beats were over.",
  "nobody has anything to say": "Nobody had anything more to say.",
  "everyone has left": "Too few were left in the room to go on.",
  "tired out": "Everyone was tired out.",
  "brought in from a file": "Its file does not say why.",
};

/** Why a scene ended and how long ago, as it stands in a list. */
export const endedWords = (scene: Pick<Scene, "broughtIn" | "endReason">, ago: string): string =>
  [scene.broughtIn ? "Came in from a file" : endingWords(scene.endReason).replace(/\.$/, ""), ago].filter(Boolean).join(", ");

/** Why a scene ended, as a sentence. */
export const endingWords = (reason: string | null): string => endings[reason ?? ""] ?? (reason ? `${reason}.` : "It is over.");

const pauses: Record<string, string> = {
  [playedOutReason]: "Its beats are over, and none can follow.",
  [loopReason]: "They are repeating themselves: most of the last lines say what was said before.",
  [troubleReason]: "The last turns failed one after the other; every line so far is safe.",
};

/** Why a scene waits that nobody has paused, as a sentence; null where somebody did, and while it does not wait. */
export const pauseWords = (scene: Scene): string | null => {
  if (scene.status !== "paused") return null;
  return scene.reached === null ? (pauses[scene.pausedFor ?? ""] ?? null) : reachedWords(scene, scene.reached);
};

/** What stands where who speaks next would stand, when nobody will by themselves. */
export const nobodyNextWords = (
  { direction, muted, present }: Pick<Scene, "direction" | "muted" | "present">,
  isBegun: boolean,
): string => {
  if (present.every((id) => muted.includes(id))) return "Nobody: they are all silent unless told to speak.";
  if (direction.strategy === "manual") return "Nobody, until the writer gives somebody the turn.";
  return isBegun ? "A turn is being taken." : "They are finding their places.";
};

/** For a script without a line. */
export const quietWords = ({ status, direction }: Pick<Scene, "status" | "direction">): string => {
  if (status === "ended") return "Nobody spoke in this scene.";
  if (direction.strategy === "manual") return "Nobody is speaking yet. They wait to be given the turn.";
  return `Nobody is speaking yet. They will begin ${status === "paused" ? "when the scene goes on" : "by themselves"}.`;
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const turnWords = ({ turn, maxTurns }: Pick<Scene, "turn" | "maxTurns">): string => `turn ${turn} of ${maxTurns}`;
export const paceWords = (seconds: number): string => (seconds === 0 ? "line upon line" : `a line every ${seconds} s`);
export const turnCount = (count: number): string => plural(count, "turn");
export const lineCount = (count: number): string => plural(count, "line");

/** Minutes that it ran, without its pauses, up to its limit. */
export const minutesIn = (scene: Pick<Scene, "used" | "runsSince" | "maxMinutes">, now: number): number =>
  Math.min(scene.maxMinutes, Math.floor(ranMs(scene, now) / MS_PER_MINUTE));

/** "3 minutes ago", for the list; empty while the time of day is not known. */
export const agoWords = (iso: string, now: number): string => {
  if (now === 0) return "";
  const minutes = Math.max(0, Math.floor((now - Date.parse(iso)) / MS_PER_MINUTE));
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${plural(minutes, "minute")} ago`;
  if (minutes < 48 * 60) return `${plural(Math.floor(minutes / 60), "hour")} ago`;
  return `${Math.floor(minutes / (24 * 60))} days ago`;
};

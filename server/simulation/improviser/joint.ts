import { lowerFirst } from "./surface";
import type { Turn } from "./turn";

/** How a speaker lets one short sentence follow another: with a stop between them, or in one breath. */
export type Joint = "stop" | "semicolon" | "dash" | "comma";

/** Of those places where it could be done. */
const HABIT = 0.8;
const MOST_WORDS = 9;
const whole = /^[^;:—“”…?!]+\.$/u;
/** An answer that the rest may follow after a mere comma. */
const yesOrNo =
  /^(?:Yes|No|Aye|True enough|Very well|All right|Not so|Quite so|Indeed|Perhaps|Well|Never mind|Of course|Granted|Hardly)\.$/;
const follows = /^(?:\uE001|I\b|\p{Lu}\p{Ll}*\b)(?! I\b)/u;

const joined = (a: string, b: string, joint: Joint): string => {
  const before = a.slice(0, -1);
  if (joint === "semicolon") return `${before}; ${lowerFirst(b)}`;
  if (joint === "dash") return `${before} — ${lowerFirst(b)}`;
  return `${before}, ${lowerFirst(b)}`;
};

/** The sentences of a line, the short ones joined to what follows as the speaker is wont to. */
export const joinSentences = (sentences: readonly string[], { draws, idiolect }: Turn): string[] => {
  const { joint } = idiolect;
  if (joint === "stop" || sentences.length < 2) return [...sentences];
  const [a = "", b = "", ...rest] = sentences;
  const fits = joint === "comma" ? yesOrNo.test(a) : whole.test(a) && a.split(" ").length <= MOST_WORDS;
  if (!fits || !follows.test(b) || /[;:—“?]/.test(b) || !draws.chance("joint", HABIT)) return [...sentences];
  return [joined(a, b, joint), ...rest];
};

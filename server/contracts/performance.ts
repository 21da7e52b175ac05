import type { z } from "zod";
import type { beatOutcomeSchema } from "./plan";
import type { Line } from "./line";
import type { Scene } from "./scene";
import { nothingUsed } from "./scene-limits";
import type { TieDifference } from "./tie-tracks";

/** Who had how much of the talk; shares of what all of them said, 0..1. */
export interface VoiceShare {
  characterId: string;
  lines: number;
  words: number;
  lineShare: number;
  wordShare: number;
}

export interface TensionPoint {
  turn: number;
  /** 0..1 */
  tension: number;
  /** Wanted by the scene's plan; null where nothing is. */
  target: number | null;
}

export interface BeatReached {
  id: string;
  title: string;
  outcome: z.infer<typeof beatOutcomeSchema>;
  turn: number;
}

export type TieMove = Omit<TieDifference, "episodes">;

interface Said {
  speakerId: string;
  text: string;
}
const countWords = (text: string): number => text.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4);

/** Who had how much of the talk, most words first. */
export const voicesOf = (lines: readonly Said[]): VoiceShare[] => {
  const said = new Map<string, { lines: number; words: number }>();
  for (const { speakerId, text } of lines) {
    const before = said.get(speakerId) ?? { lines: 0, words: 0 };
    said.set(speakerId, { lines: before.lines + 1, words: before.words + countWords(text) });
  }
  const words = [...said.values()].reduce((sum, each) => sum + each.words, 0);
  return [...said]
    .map(([characterId, each]) => ({
      characterId,
      ...each,
      lineShare: share(each.lines, lines.length),
      wordShare: share(each.words, words),
    }))
    .sort((a, b) => b.words - a.words || (a.characterId < b.characterId ? -1 : 1));
};

/** How the beats of a scene ended, in the order in which they did. */
export const beatsOf = ({ plan, endings }: Pick<Scene, "plan" | "endings">): BeatReached[] =>
  endings.map(({ id, outcome, turn }) => ({ id, outcome, turn, title: plan?.beats.find((beat) => beat.id === id)?.title ?? id }));

/**
 * What lines of a scene cost, US cents: nothing when the words are the improviser’s or a person’s. Null when a model was asked whose price is
 * not known, or gave words before calls were counted. `before` is what the scene had used before those lines.
 */
export const centsOf = (
  { used }: Pick<Scene, "used">,
  lines: readonly Pick<Line, "source">[],
  before: Scene["used"] = nothingUsed,
): number | null => {
  const isUncounted = used.calls === before.calls && lines.some(({ source }) => source === "model");
  return isUncounted || used.unpriced > before.unpriced ? null : Math.round((used.cents - before.cents) * 1e4) / 1e4;
};

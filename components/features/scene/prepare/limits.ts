import type { ScenePatch, Scene } from "@/server/contracts/scene";
import { limits } from "@/server/contracts/limits";
import { centsWords, limitOf, limitUses, type LimitKind } from "@/server/contracts/scene-limits";

export const limitNames: Record<LimitKind, string> = {
  turns: "Turns",
  minutes: "Time",
  calls: "Calls of a model",
  tokens: "Tokens",
  cents: "Money",
};

export interface LimitRow {
  kind: LimitKind;
  name: string;
  /** "12 of 40" */
  words: string;
  /** 0..1; null where there is no limit. */
  share: number | null;
  isReached: boolean;
}

const amount = (kind: LimitKind, value: number): string => {
  if (kind === "cents") return centsWords(value);
  return kind === "minutes" ? `${Math.floor(value)}` : value.toLocaleString("en");
};

/** What a scene has used, and of how much: turns and time always, what models cost where they are asked or limited. */
export const limitRows = (scene: Scene, now: number): LimitRow[] =>
  limitUses(scene, now).flatMap(({ kind, used, most }) => {
    if (most === null && used === 0) return [];
    const value = most === null ? used : Math.min(used, Math.max(most, 0));
    const shown = kind === "cents" ? used : value;
    const of = most === null ? "" : ` of ${amount(kind, most)}${kind === "minutes" ? " min" : ""}`;
    const unpriced = kind === "cents" && scene.used.unpriced > 0 ? ", some not priced" : "";
    const share = most === null ? null : most === 0 ? 1 : Math.min(1, used / most);
    return [{ kind, name: limitNames[kind], words: `${amount(kind, shown)}${of}${unpriced}`, share, isReached: scene.reached === kind }];
  });

const steps: Record<LimitKind, number> = { turns: 20, minutes: 15, calls: 20, tokens: 20_000, cents: 50 };
const most: Record<LimitKind, number> = {
  turns: limits.sceneTurns,
  minutes: limits.sceneMinutes,
  calls: 100_000,
  tokens: 1_000_000_000,
  cents: 1_000_000,
};
export interface Raise {
  /** "20 more turns" */
  words: string;
  patch: ScenePatch;
}

const moreWords: Record<LimitKind, (by: number) => string> = {
  turns: (by) => `${by} more turns`,
  minutes: (by) => `${by} more minutes`,
  calls: (by) => `${by} more calls`,
  tokens: (by) => `${by.toLocaleString("en")} more tokens`,
  cents: (by) => `${centsWords(by)} more`,
};

/** A step more of what has been used up; null where there can be no more. */
export const raiseOf = (scene: Scene, kind: LimitKind): Raise | null => {
  const now = limitOf(scene, kind);
  if (now === null) return null;
  const by = Math.min(steps[kind], most[kind] - now);
  if (by <= 0) return null;
  const words = moreWords[kind](by);
  if (kind === "turns") return { words, patch: { maxTurns: now + by } };
  if (kind === "minutes") return { words, patch: { maxMinutes: now + by } };
  return { words, patch: { direction: { limits: { ...scene.direction.limits, [kind]: now + by } } } };
};

import type { Scene } from "./scene";

/** What a scene may use up. Turns and minutes of any scene; the others of models beside the improviser. */
export const limitKinds = ["turns", "minutes", "calls", "tokens", "cents"] as const;
export type LimitKind = (typeof limitKinds)[number];

/** What models have been asked for, and the time that a scene ran: folded from what is recorded. */
export interface SceneUse {
  calls: number;
  tokens: number;
  /** US cents, of the calls whose price is known. */
  cents: number;
  /** Calls whose price is not known. */
  unpriced: number;
  /** Milliseconds that it ran, up to the last pause. */
  ms: number;
}
export const nothingUsed: SceneUse = { calls: 0, tokens: 0, cents: 0, unpriced: 0, ms: 0 };
export const noLimits = { calls: null, tokens: null, cents: null };

const MS_PER_MINUTE = 60_000;
type Timed = Pick<Scene, "used" | "runsSince">;
type Limited = Timed & Pick<Scene, "turn" | "maxTurns" | "maxMinutes" | "direction">;

/** Milliseconds that a scene has run, without its pauses. 0 for `now`: up to the last pause. */
export const ranMs = ({ used, runsSince }: Timed, now: number): number =>
  used.ms + (runsSince === null || now === 0 ? 0 : Math.max(0, now - Date.parse(runsSince)));

export interface LimitUse {
  kind: LimitKind;
  used: number;
  /** Null: no limit. */
  most: number | null;
}
export const limitOf = (scene: Limited, kind: LimitKind): number | null => {
  if (kind === "turns") return scene.maxTurns;
  return kind === "minutes" ? scene.maxMinutes : scene.direction.limits[kind];
};
/** What is used of each limit, minutes in fractions. */
export const limitUses = (scene: Limited, now: number): LimitUse[] => {
  const { calls, tokens, cents } = scene.used;
  const used = { turns: scene.turn, minutes: ranMs(scene, now) / MS_PER_MINUTE, calls, tokens, cents };
  return limitKinds.map((kind) => ({ kind, used: used[kind], most: limitOf(scene, kind) }));
};

/** Which limit keeps the next turn from being taken, whoever takes it; null: none. */
export const turnLimitReached = (scene: Limited, now: number): "turns" | "minutes" | null => {
  if (scene.turn >= scene.maxTurns) return "turns";
  return ranMs(scene, now) >= scene.maxMinutes * MS_PER_MINUTE ? "minutes" : null;
};

/** What one call of a model may use at most; `cents` null: what it costs is not known. */
export interface CallCost {
  tokens: number;
  cents: number | null;
}
/** Which limit a call would go over; null: it may be started. With a limit in money, a call of an unknown price is not started. */
export const callLimitReached = (
  { used, direction: { limits } }: Pick<Limited, "used" | "direction">,
  cost: CallCost,
): LimitKind | null => {
  if (limits.calls !== null && used.calls + 1 > limits.calls) return "calls";
  if (limits.tokens !== null && used.tokens + cost.tokens > limits.tokens) return "tokens";
  return limits.cents !== null && (cost.cents === null || used.cents + cost.cents > limits.cents) ? "cents" : null;
};

export const limitEndings = {
  turns: "turn limit",
  minutes: "time limit",
  calls: "call limit",
  tokens: "token limit",
  cents: "money limit",
} as const satisfies Record<LimitKind, string>;

export const counted = (count: number, one: string): string => `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
export const centsWords = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

/** Which limit has been reached, as a sentence. */
export const reachedWords = (scene: Limited, kind: LimitKind): string => {
  const most = limitOf(scene, kind) ?? 0;
  switch (kind) {
    case "turns":
      return `The scene has had its ${counted(most, "turn")}.`;
    case "minutes":
      return `The scene has run for its ${counted(most, "minute")}.`;
    case "calls":
      return `Its limit of ${counted(most, "call")} of a model is reached.`;
    case "tokens":
      return `Another call could go over its limit of ${counted(most, "token")}.`;
    case "cents":
      return scene.used.unpriced > 0 || scene.used.calls === 0
        ? `Another call could go over its limit of ${centsWords(most)}, or what it costs is not known.`
        : `Another call could go over its limit of ${centsWords(most)}.`;
  }
};

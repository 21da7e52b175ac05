import { z } from "zod";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import type { BeatReached, TensionPoint, TieMove, VoiceShare } from "./performance";
import { sceneSetupSchema, type SceneSetup } from "./scene";

/** One condition of a scene, as it is changed in half of the takes. */
export const takeChangeSchema = z
  .object({
    mood: sceneSetupSchema.shape.mood.removeDefault().optional(),
    premise: sceneSetupSchema.shape.premise.removeDefault().optional(),
    placeId: idSchema.nullable().optional(),
    /** Director's hand, 0..4; only of a scene with a plan. */
    hand: z.number().min(0).max(4).optional(),
    strategy: sceneSetupSchema.shape.direction.unwrap().shape.strategy.removeDefault().optional(),
    /** Who is left out. */
    without: idSchema.optional(),
  })
  .refine((change) => Object.values(change).filter((value) => value !== undefined).length === 1, "Change exactly one thing");
export type TakeChange = z.infer<typeof takeChangeSchema>;

/**
 * What differs between the takes. `seeds`: the dice alone. `condition`: half of them with one thing changed, in pairs that share their
 * dice. `casts` and `models`: one after the other in turn, each with dice of its own.
 */
export const takeVarySchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("seeds") }),
  z.object({ kind: z.literal("condition"), change: takeChangeSchema }),
  z.object({ kind: z.literal("casts"), casts: z.array(sceneSetupSchema.shape.cast).min(2, "Name at least two casts").max(limits.takes) }),
  z.object({ kind: z.literal("models"), models: z.array(z.string().trim().min(1).max(120)).min(2, "Name at least two models").max(8) }),
]);
export type TakeVary = z.infer<typeof takeVarySchema>;

/** Who plays the part of whom when a scene is performed with another cast: the first who comes in that of the first who goes, and so on. */
export const recastParts = (from: readonly string[], to: readonly string[]): ReadonlyMap<string, string> => {
  const comers = to.filter((id) => !from.includes(id));
  return new Map(
    from.filter((id) => !to.includes(id)).flatMap((gone, at) => (comers[at] === undefined ? [] : [[gone, comers[at]] as const])),
  );
};

/** For all takes of a set together; null is no limit. */
export const takeBudgetSchema = z.object({
  turns: z
    .int()
    .min(1)
    .max(limits.takes * limits.sceneTurns)
    .nullable()
    .default(null),
  /** Of playing, whoever plays it; a server that stands still uses none. */
  minutes: z.number().min(0.1).max(1_440).nullable().default(null),
  /**
   * US cents, for all calls of models. A call that could go over what is left is not started, so the set costs more than this only where a
   * provider counts more for its last call than was reserved for it. Refused where a model is asked whose price nobody knows.
   */
  cents: z.int().min(0).max(1_000_000).nullable().default(null),
});
export type TakeBudget = z.infer<typeof takeBudgetSchema>;

export const takeStatuses = ["waiting", "playing", "ended", "stopped", "failed"] as const;
export type TakeStatus = (typeof takeStatuses)[number];
export const takeSetStatuses = ["running", "ended", "cancelled"] as const;
export type TakeSetStatus = (typeof takeSetStatuses)[number];

/** What came of one performance. */
export interface TakeOutcome {
  turns: number;
  lines: number;
  /** How it ended, in the scene's own words. */
  ending: string;
  beats: BeatReached[];
  /** Between those who were there, greatest first. */
  ties: TieMove[];
  tension: TensionPoint[];
  voices: VoiceShare[];
  /** US cents for the models that it asked; null when that is not known. */
  cents: number | null;
}

export interface Take {
  id: string;
  ordinal: number;
  /** In what it differs: "Take 3", "Without Mr Darcy". */
  label: string;
  status: TakeStatus;
  timelineId: string;
  sceneId: string;
  turns: number;
  /** Most turns that it can have. */
  maxTurns: number;
  /** Why it failed or stopped; empty when it did neither. */
  problem: string;
  outcome: TakeOutcome | null;
  kept: boolean;
  discarded: boolean;
}

/** "Take 3", or "3: Mood: stormy" where more than the dice differ. */
export const titleOfTake = ({ ordinal, label }: Pick<Take, "ordinal" | "label">): string =>
  label === `Take ${ordinal}` ? label : `${ordinal}: ${label}`;

export interface TakeSet {
  id: string;
  ecosystemId: string;
  /** Where the takes leave, and at which event. */
  timelineId: string;
  forkSeq: number;
  title: string;
  setup: SceneSetup;
  vary: TakeVary;
  budget: TakeBudget;
  status: TakeSetStatus;
  /** Why it stopped before its end; empty when it did not. */
  reason: string;
  createdAt: string;
  endedAt: string | null;
  takes: Take[];
  progress: TakeProgress;
}

export interface TakeProgress {
  /** Takes that came to their end, well or not, and all of them: one that was stopped before is not done. */
  done: number;
  total: number;
  turns: number;
  /** US cents that models have been asked for, with what is reserved for a call on its way. */
  cents: number;
  /** Milliseconds that are probably left; null when nothing has been played yet. */
  etaMs: number | null;
}

export type TakeSetBrief = Pick<TakeSet, "id" | "timelineId" | "title" | "vary" | "status" | "reason" | "createdAt" | "progress">;

/** How the takes of one set of a scenario went, to be drawn behind what is wanted of the next. */
export interface EarlierTakes {
  setId: string;
  createdAt: string;
  /** Of the scenario; null for words that had not been saved. */
  version: number | null;
  status: TakeSetStatus;
  /** A set that is being played now: the one that is told of, or a later one. */
  playing: string | null;
  /** Of those that are over, in their order; the first `limits.earlierTakes`. */
  takes: (Pick<Take, "id" | "ordinal" | "label"> & Pick<TakeOutcome, "turns" | "ending" | "beats" | "tension">)[];
}

/** A scene is taken from its own setup, or from a scene that there is: from before it opened, or from the head. */
export const takeSourceSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("setup"), setup: sceneSetupSchema }),
  z.object({ kind: z.literal("scene"), sceneId: idSchema, from: z.enum(["opening", "head"]).default("opening") }),
]);
export type TakeSource = z.infer<typeof takeSourceSchema>;

export const pickedLineSchema = z.object({ takeId: idSchema, lineId: idSchema });
/** A version put together from lines of several takes. */
export interface SplicedVersion {
  timelineId: string;
  sceneId: string;
  /** Lines that were performed. */
  lines: number;
  /** Lines that could not be: who speaks, and why. */
  refused: { lineId: string; speakerId: string; why: string }[];
}

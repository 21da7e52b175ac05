import type { Beat, ScenePlan } from "@/server/contracts/simulation";
import { allocate, type Columns } from "../columns";

/** The drama manager's view of one region. §1.17 */
export const regionColumns = {
  /** Exponential mean of tension, 0..1, and what the acts since the last tick add to it. */
  tension: ["f32", 1],
  sum: ["f32", 1],
  count: ["i32", 1],
  /** What is aimed at, the leaky integral of the error, and the controller's wish, before autonomy. */
  target: ["f32", 1],
  integral: ["f32", 1],
  push: ["f32", 1],
  /** Index of `leanings`, as it was last told. */
  leaning: ["u8", 1],
} as const;

/** Whether the manager lets things run, raises the tension, or calms it. */
export const leanings = ["resting", "raising", "calming"] as const;

export type BeatOutcome = "success" | "fail" | "timeout";

/** A scene as the drama manager knows it. JSON-safe: it is saved as it is. */
export interface SceneDrama {
  key: number;
  plan: ScenePlan | null;
  /** T* and v* by turn, computed when the plan came; empty for none. v* is in pleasure around the focal character's home. */
  targets: number[];
  valences: number[];
  tension: number;
  target: number;
  integral: number;
  push: number;
  valenceIntegral: number;
  /** Wish for warmth (+) or coldness (−) where the focal character takes part. */
  warmth: number;
  focal: number;
  leaning: number;
  /** Last turn taken, and its tick. */
  turn: number;
  tick: number;
  /** Turns in a row for which the tension has been far from its target. */
  offTarget: number;
  lastCard: number;
  /** Times that each card was drawn, by its index. */
  cards: number[];
  /** The beat that is being played, the turn at which it began, and by `measureOf` how what is to change stood then. */
  beat: { id: string; since: number; from?: Record<string, number> } | null;
  /** How beats ended, oldest first. */
  endings: { id: string; outcome: BeatOutcome }[];
}

export interface Drama {
  regions: number;
  columns: Columns<typeof regionColumns>;
  /** The one that took a turn last stands last. */
  scenes: SceneDrama[];
}

export const createDrama = (): Drama => ({ regions: 0, columns: allocate(regionColumns, 0), scenes: [] });

/** The beat being played in a scene. */
export const currentBeat = ({ plan, beat }: SceneDrama): Beat | null =>
  beat === null || plan === null ? null : (plan.beats.find(({ id }) => id === beat.id) ?? null);

/** Turns that its beat has had, with the one in which it began; 0 for no beat. */
export const turnsIn = (scene: SceneDrama): number => (scene.beat === null ? 0 : scene.turn - scene.beat.since + 1);

import type { MotifCategory } from "./motifs";
import type { MoveId } from "./moves";

/** How much something has to be, or by how much it has to have changed since the beat began; `by` stands alone, and never before a beat. */
export interface Bounds {
  atLeast?: number;
  atMost?: number;
  /** Above 0: it grows by as much or more; below: it falls by as much or more. */
  by?: number;
}
/** A condition that can be checked against the state. */
export type BeatCondition =
  | ({ edge: [string, string]; field: "strength" | "trust" | "familiarity" | "offence" } & Bounds)
  | ({ motif: MotifCategory } & Bounds)
  | { knows: [characterId: string, factId: string] }
  | { turns: number }
  | { beat: string; outcome?: "success" | "fail" | "timeout" }
  | ({ mood: string; axis: "pleasure" | "arousal" | "dominance" } & Bounds);
/** §1.19 */
export interface Beat {
  id: string;
  title: string;
  required: string[];
  pre: BeatCondition[];
  /** Mean tension wished for while it lasts, 0..1. */
  tension: number;
  valence: { focalId: string; target: number } | null;
  boost: Partial<Record<MoveId, number>>;
  forbid: MoveId[];
  success: BeatCondition[];
  fail: BeatCondition[];
  minTurns: number;
  maxTurns: number;
  priority: number;
  weight: number;
  once: boolean;
}
export const arcs = ["rise", "fall", "fallRise", "riseFall", "riseFallRise", "fallRiseFall"] as const;
export type Arc = (typeof arcs)[number];
/** The mood that somebody is to be led through: their pleasure, −1..1, by points. */
export interface Fortune {
  focalId: string;
  points: { turn: number; target: number }[];
}
/**
 * What a scene is to do: a target for its tension, by points (turn, 0..1) or an arc with its focal character, and beats. A drawn fortune stands
 * beside drawn tension; an arc has one of its own. What a beat wishes of somebody’s mood goes before either.
 */
export interface ScenePlan {
  turns: number;
  curve: { turn: number; target: number }[];
  arc: { kind: Arc; focalId: string } | null;
  fortune?: Fortune | null | undefined;
  /** Director's hand, 0..1; times the default gains. */
  hand: number;
  beats: Beat[];
  /** Cards that the manager may draw; empty for none. */
  cards: string[];
  /** True: a card is proposed, and waits for the writer's word. */
  ask?: boolean | undefined;
}

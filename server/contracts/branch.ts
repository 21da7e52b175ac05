import type { MotifState } from "./motifs";
import type { BeatReached, VoiceShare } from "./performance";
import type { TieDifference } from "./tie-tracks";

/** The moment at which a branch left: the last words before it, and the scene they were said in. */
export interface ForkMoment {
  seq: number;
  tick: number;
  sceneTitle: string | null;
  quote: { speakerId: string; speaker: string; text: string } | null;
}

export interface BranchNode {
  id: string;
  name: string;
  note: string;
  parentId: string | null;
  /** Null for the trunk. */
  fork: ForkMoment | null;
  headSeq: number;
  headTick: number;
  /** Spoken since it left its parent; for the trunk all. */
  linesSince: number;
  createdAt: string;
  /** Null when nobody that is known made it. */
  createdBy: string | null;
  isMain: boolean;
  /** Kept out of sight; shown only when something that is not leaves it. */
  takeSetId: string | null;
  removedAt: string | null;
  /** Why it cannot be put away; null when it can. */
  stays: "main" | "trunk" | "parent" | null;
}

export interface ComparedLine {
  id: string;
  seq: number;
  speakerId: string;
  addresseeId: string | null;
  text: string;
  move: string;
  struck: boolean;
}
export const rowKinds = ["same", "left", "right", "different"] as const;
export interface ComparedRow {
  /** Turn of the scene, or tick outside scenes. */
  at: number;
  what: (typeof rowKinds)[number];
  left: ComparedLine | null;
  right: ComparedLine | null;
}
export interface ComparedGroup {
  /** "Tea at Longbourn"; null for what was said outside scenes. */
  title: string | null;
  leftSceneId: string | null;
  rightSceneId: string | null;
  rows: ComparedRow[];
}

export interface ComparedSide {
  timelineId: string;
  name: string;
  parentId: string | null;
  createdAt: string;
  headSeq: number;
  headTick: number;
  lines: number;
  beats: BeatReached[];
  /** Scenes that ended since, and how. */
  endings: { title: string; ending: string; turns: number }[];
  voices: VoiceShare[];
  /** After each line since the two parted, 0..1. */
  tension: number[];
  /** US cents for the models that it asked; null when that is not known. */
  cents: number | null;
}

export interface ComparedMotif {
  id: string;
  category: string;
  left: { intensity: number; state: MotifState } | null;
  right: { intensity: number; state: MotifState } | null;
}

export interface BranchComparison {
  /** The last event that both share. */
  parting: { seq: number; tick: number };
  left: ComparedSide;
  right: ComparedSide;
  counts: Record<(typeof rowKinds)[number], number>;
  groups: ComparedGroup[];
  ties: TieDifference[];
  motifs: ComparedMotif[];
  /** There is more than is shown. */
  cut: boolean;
}

import type { RelationshipKind } from "./relationship-kinds";

/** Why a tie took new values. */
export const tieCauses = ["line", "act", "authored", "kind", "ruling"] as const;
export type TieCause = (typeof tieCauses)[number];

/**
 * Changes of ties over a stretch of a branch, in columns of equal length, in order of `seq`: enough to draw any moment in it without asking
 * again. `pair` points into `pairs`; the values are those after the change.
 */
export interface TieTracks {
  timelineId: string;
  /** The stretch: after `afterSeq`, up to and with `toSeq`. */
  afterSeq: number;
  toSeq: number;
  /** Directed: [fromId, toId]. */
  pairs: [string, string][];
  seq: number[];
  tick: number[];
  pair: number[];
  strength: number[];
  trust: number[];
  familiarity: number[];
  offence: number[];
  kind: RelationshipKind[];
  cause: TieCause[];
  /** Sequence of the line that did it; 0 for none. */
  lineSeq: number[];
  /** Scenes that opened or closed and turning points, for marks over the scrubber. */
  marks: TrackMark[];
  /** There is more after `toSeq`. */
  more: boolean;
}

export interface TrackMark {
  seq: number;
  tick: number;
  kind: "scene" | "turning" | "branch";
  label: string;
}

/** One change of one directed tie, with what caused it, for the life of an edge. */
export interface TieEpisode {
  seq: number;
  tick: number;
  fromId: string;
  toId: string;
  cause: TieCause;
  kind: RelationshipKind;
  strength: number;
  trust: number;
  familiarity: number;
  offence: number;
  delta: { strength: number; trust: number; familiarity: number; offence: number };
  /** The words behind it; null for an act without words or a writer's hand. */
  line: {
    id: string;
    seq: number;
    speakerId: string;
    addresseeId: string | null;
    text: string;
    sceneId: string | null;
    sceneTitle: string | null;
    ruling: "edited" | "rejected" | null;
  } | null;
  /** What was done, or the writer's reason. */
  because: string;
}

/** How one directed tie differs between two moments. */
export interface TieDifference {
  fromId: string;
  toId: string;
  what: "appeared" | "broke" | "warmed" | "cooled" | "changed";
  before: { kind: RelationshipKind; strength: number; trust: number; familiarity: number } | null;
  after: { kind: RelationshipKind; strength: number; trust: number; familiarity: number } | null;
  /** The changes since the two moments parted that weighed most, greatest first: up to three of each side. */
  episodes: (TieEpisode & { side: "left" | "right" })[];
}

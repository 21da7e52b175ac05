import type {
  GraphAnalysis,
  GraphEngine,
  GraphFilter,
  GraphPath,
  GraphSnapshot,
  GraphStatus,
  Neighbour,
  PairInsight,
  PathWay,
  SimilarCharacter,
} from "@/server/contracts/graph";

/** A moment of one branch: after the event `seq`; null for the latest that the engine has. */
export interface GraphMoment {
  workspaceId: string;
  timelineId: string;
  seq: number | null;
}

/**
 * Who is what to whom, as a graph. Every engine gives the same answers to the last digit after `roundGraph` (1e-6), in the same order: where
 * several answers are equally good, the one whose ids come first. Removed characters and their ties are not in it. What a filter leaves out does
 * not exist for the question; whoever is outside its place or group has no ties in it.
 * A seq beyond the head means the head. NOT_FOUND for a timeline outside the workspace and for a character who is not on the stage at that
 * moment; UNAVAILABLE `graph.offline` when the engine cannot be reached in time.
 * The answers are worked out in `algorithms/`, from a `GraphSnapshot` or from a `Neighbourhood`: an engine gets the ties, and no more.
 */
export interface GraphStore {
  readonly engine: GraphEngine;
  snapshot(at: GraphMoment): Promise<GraphSnapshot>;
  /** Within `hops` (1..6), nearest first, then by id. */
  neighbours(at: GraphMoment, characterId: string, hops: number, filter: GraphFilter): Promise<Neighbour[]>;
  /**
   * The way from one to another over ties in either direction; null when there is none, no steps from somebody to themselves. `steps`: the fewest
   * steps, of those the greatest product of |strength|; `strength`: the greatest product, of those the fewest steps. Then the smallest ids from
   * the start. Products are compared as sums of −ln|strength| in whole millionths, so that the order of the factors decides nothing; less than
   * 1e-6 counts as 1e-6: a tie without strength is the last resort and no wall.
   */
  path(at: GraphMoment, fromId: string, toId: string, way: PathWay, filter: GraphFilter): Promise<GraphPath | null>;
  pair(at: GraphMoment, oneId: string, otherId: string): Promise<PairInsight>;
  /** Most alike first, at most `limit`; only those who see somebody whom this one sees too. */
  similar(at: GraphMoment, characterId: string, limit: number): Promise<SimilarCharacter[]>;
  /** The same seed gives the same analysis. Those outside the filter's place or group are not in it. */
  analyse(at: GraphMoment, seed: number, filter: GraphFilter): Promise<GraphAnalysis>;
  /** Who answers for this timeline just now. Never throws because an engine is away: that is what it tells. */
  status(workspaceId: string, timelineId: string): Promise<GraphStatus>;
  /** Milliseconds of a round trip; throws when it is not reachable. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

/** How far an external engine has come with one timeline. */
export interface GraphCursor {
  workspaceId: string;
  timelineId: string;
  /** All events up to this one are in the graph. */
  seq: number;
}

/**
 * Feeds an external engine from the chronicle. Every step is one transaction of the engine that moves the cursor with what it stands for, so a
 * step that is made twice, or by two processes, changes nothing. UNAVAILABLE `graph.offline` while the engine cannot be reached.
 */
export interface GraphProjection {
  /** Up to the head as it is when it begins to look, or until `signal`; returns the number of events that were applied. NOT_FOUND for a timeline that is gone. */
  catchUp(workspaceId: string, timelineId: string, signal?: AbortSignal): Promise<number>;
  /** Of every timeline that the engine knows. */
  cursors(): Promise<GraphCursor[]>;
  /** Takes a timeline out, with its history. */
  remove(workspaceId: string, timelineId: string): Promise<void>;
}

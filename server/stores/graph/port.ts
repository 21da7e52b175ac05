import type {
  GraphAnalysis,
  GraphEngine,
  GraphFilter,
  GraphPath,
  GraphSnapshot,
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
 * several answers are equally good, the one whose ids come first. Removed characters and their ties are not in it.
 * NOT_FOUND for a character who is not on the stage at that moment; UNAVAILABLE `graph.offline` when the engine cannot be reached in time.
 */
export interface GraphStore {
  readonly engine: GraphEngine;
  snapshot(at: GraphMoment): Promise<GraphSnapshot>;
  /** Within `hops` (1..6), nearest first, then by id. */
  neighbours(at: GraphMoment, characterId: string, hops: number, filter: GraphFilter): Promise<Neighbour[]>;
  /**
   * The way from one to another over ties in either direction; null when there is none. `steps`: the fewest steps, of those the greatest product
   * of |strength|; `strength`: the greatest product. Then the fewest steps, then the smallest ids from the start.
   */
  path(at: GraphMoment, fromId: string, toId: string, way: PathWay, filter: GraphFilter): Promise<GraphPath | null>;
  pair(at: GraphMoment, oneId: string, otherId: string): Promise<PairInsight>;
  /** Most alike first, at most `limit`. */
  similar(at: GraphMoment, characterId: string, limit: number): Promise<SimilarCharacter[]>;
  /** Communities by Louvain with a seeded generator: the same seed gives the same communities. */
  analyse(at: GraphMoment, seed: number, filter: GraphFilter): Promise<GraphAnalysis>;
  /** Milliseconds of a round trip; throws when it is not reachable. */
  ping(): Promise<number>;
  close(): Promise<void>;
}

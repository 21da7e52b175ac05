import { z } from "zod";
import { idSchema, signedSchema, unitSchema } from "./numbers";
import { relationshipKinds } from "./relationship-kinds";

/** Which directed ties count; what is left out does not narrow. */
export const graphFilterSchema = z.object({
  /** Any of these; empty for all. */
  kinds: z.array(z.enum(relationshipKinds)).max(relationshipKinds.length).default([]),
  /** |strength| at least, 0..1. */
  minStrength: unitSchema.default(0),
  /** Both ends at home in this place. */
  placeId: idSchema.nullable().default(null),
  /** Both ends among these, for example those present in a scene. */
  among: z.array(idSchema).max(200).nullable().default(null),
});
export type GraphFilter = z.infer<typeof graphFilterSchema>;
export const everyTie: GraphFilter = { kinds: [], minStrength: 0, placeId: null, among: null };

export const graphCharacterSchema = z.object({ id: idSchema, name: z.string(), placeId: idSchema.nullable() });
export type GraphCharacter = z.infer<typeof graphCharacterSchema>;

/** A directed tie: how `fromId` sees `toId`. */
export const graphTieSchema = z.object({
  fromId: idSchema,
  toId: idSchema,
  kind: z.enum(relationshipKinds),
  strength: signedSchema,
  trust: unitSchema,
  familiarity: unitSchema,
  offence: unitSchema,
  /** Event that gave it these values. */
  changedSeq: z.int().nonnegative(),
});
export type GraphTie = z.infer<typeof graphTieSchema>;

/** Everybody on the stage and their ties after the event `seq`, in order of ids. */
export interface GraphSnapshot {
  seq: number;
  characters: GraphCharacter[];
  ties: GraphTie[];
}

export interface Neighbour {
  id: string;
  /** Steps away, 1..6. A tie in either direction is a step. */
  hops: number;
}

export const pathWays = ["steps", "strength"] as const;
export type PathWay = (typeof pathWays)[number];

/** One step of a path, and how its two ends see each other as it stands. */
export interface PathStep {
  fromId: string;
  toId: string;
  /** The direction that is meant: the one of greater |strength|; of equals, from → to. */
  tie: GraphTie;
  /** The other direction; null where there is none, or the filter leaves it out. */
  back: GraphTie | null;
}
export interface GraphPath {
  steps: PathStep[];
  /** Product of |strength| along the way, 0..1. */
  strength: number;
}
/** A path with a sentence for each step ("Elizabeth is offended with Mr Darcy (−0.41), though he is drawn to her (+0.34)."). */
export interface ToldPath extends GraphPath {
  sentences: string[];
}

/**
 * Louvain (Blondel et al. 2008) with seeded order, on what binds two people: the sum of their strengths for one another where it is above 0.
 * Whoever is bound to nobody is a community of one. Greatest first, then by id; members by id.
 */
export interface Community {
  /** Id of its member with the greatest degree: stable while that one is. */
  id: string;
  memberIds: string[];
}

export interface Centrality {
  id: string;
  /** Different people with a tie in either direction. */
  degree: number;
  /** Undirected, unweighted, normalised to 0..1. Exact up to 2,000 characters (Brandes 2001), beyond from 256 seeded pivots (Brandes & Pich 2007). */
  betweenness: number;
  /** Damping .85 on |strength| of outgoing ties; all sum to 1. */
  pageRank: number;
}

/** Triads of three people who all have ties, by the signs of their ties (mean of the directions that there are; 0 counts as +). Heider 1946, Cartwright & Harary 1956. */
export interface TriadBalance {
  /** +++ */
  allFriends: number;
  /** ++− */
  oneQuarrel: number;
  /** +−− */
  commonEnemy: number;
  /** −−− */
  allQuarrel: number;
  /** Share that is balanced (+++ and +−−), 0..1; null without triads. */
  balance: number | null;
}

export interface GraphAnalysis {
  seq: number;
  communities: Community[];
  centralities: Centrality[];
  triads: TriadBalance;
  /** Pairs whose tie alone joins two parts of the cast, smaller id first. Tarjan 1974. */
  bridges: [string, string][];
  /** Nobody has a tie with them. */
  isolates: string[];
}

/** What two characters have to do with each other beyond their own tie. */
export interface PairInsight {
  /** Both have a tie with them, strongest first: |strength| of the weaker of the two ties, each in its stronger direction. */
  mutual: { id: string; strength: number }[];
  /** Who could bring these two together: on good terms with both, best first; the product of both mean strengths where both are above 0. */
  introducers: { id: string; score: number }[];
  /** How alike their ties are: cosine of their outgoing strengths, −1..1. */
  similarity: number;
}

export interface SimilarCharacter {
  id: string;
  /** Cosine of outgoing strengths, −1..1. */
  similarity: number;
}

export const graphEngines = ["memory", "neo4j"] as const;
export type GraphEngine = (typeof graphEngines)[number];

/** How the graph is served just now. */
export interface GraphStatus {
  /** Who answers. */
  engine: GraphEngine;
  /** An external engine is configured and cannot be used: the embedded one answers. */
  offline: boolean;
  /** Events that the external engine is behind; null without one, or when it cannot be asked. */
  lag: number | null;
}

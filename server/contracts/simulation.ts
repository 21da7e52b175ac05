import { z } from "zod";
import {
  bigFiveSchema,
  emotionStateSchema,
  goalTypes,
  needNames,
  needsSchema,
  traitNames,
  type CharacterState,
  type Goal,
} from "./character";
import { heldFactSchema, memorySchema, type Holding } from "./mind";
import { motifCategories, type MotifCategory, type MotifConflict, type MotifScope, type MotifView } from "./motifs";
import { moveIds, type MoveId } from "./moves";
import { idSchema, padSchema, signedSchema, unitSchema } from "./numbers";
import type { PursuitReport } from "./pursuits";
import type { ScenePlan } from "./scene-plan";
import { relationshipSchema, type RelationshipKind } from "./relationship";
import type { Thread } from "./threads";

/** Bumped whenever the same inputs would give another history. */
export const modelVersion = 3;

export { minutesPerTick } from "./pace";

export const simulationCharacterSchema = z.object({
  id: idSchema,
  bigFive: bigFiveSchema,
  autonomy: unitSchema,
  socialEnergy: unitSchema,
  /** Neither a child, nor out of bounds for romance by the writer's word. */
  adult: z.boolean(),
  /** Never activated by itself. */
  visitor: z.boolean(),
  homePlaceId: idSchema.nullable(),
  interests: z.array(z.string()),
  goals: z.array(z.object({ type: z.enum(goalTypes), targetId: idSchema.nullable(), priority: unitSchema })),
});
export type SimulationCharacter = z.infer<typeof simulationCharacterSchema>;
export type SimulationGoal = Pick<Goal, "type" | "targetId" | "priority">;

export const simulationTieSchema = relationshipSchema.omit({ evidence: true });
export type SimulationTie = z.infer<typeof simulationTieSchema>;

/** The terms of a move's score, SIMULATION §1.10; a term's value is its signed contribution to U. */
export const scoreTerms = [
  "circumplex",
  "prior",
  "traits",
  "needs",
  "goals",
  "motifs",
  "drama",
  "faceThreat",
  "energy",
  "fatigue",
  "obligation",
  "director",
] as const;
export type ScoreTerm = (typeof scoreTerms)[number];

/** Why a move was made: enough to say it in words without the state of that moment. */
export const moveReasonSchema = z.object({
  score: z.number(),
  /** Probability of the chosen move among all. */
  probability: unitSchema,
  /** The runners-up, most probable first. */
  alternatives: z.array(z.object({ move: z.enum(moveIds as readonly [MoveId, ...MoveId[]]), probability: unitSchema })).max(4),
  terms: z.array(z.object({ term: z.enum(scoreTerms), value: z.number() })),
  /** Probability that the other accepts, and the draw's outcome. Null for a solo move. */
  acceptProbability: unitSchema.nullable(),
  /** The actor's view of the target at that moment. Null for a solo move. */
  view: z.object({ strength: signedSchema, trust: unitSchema, familiarity: unitSchema, offence: unitSchema }).nullable(),
  mood: padSchema,
  energy: unitSchema,
  /** What the choice drew on, the weightiest first: only what the actor holds. */
  memories: z.array(memorySchema).max(5).default([]),
  facts: z.array(heldFactSchema).max(5).default([]),
  /** Themes at work: their field at the actor Φ, 0..1, and their signed share of the score. */
  motifs: z
    .array(z.object({ category: z.enum(motifCategories), field: unitSchema, value: z.number() }))
    .max(5)
    .default([]),
  /** The drama manager's wish at that moment; null where it has no hand in the choice. */
  drama: z.object({ tension: unitSchema, target: unitSchema, push: z.number() }).nullable().default(null),
});
export type MoveReason = z.infer<typeof moveReasonSchema>;

/** New value of one direction of a tie, and by how much it moved. Values are rounded to 1e-4. */
export const tieChangeSchema = simulationTieSchema.extend({
  delta: z.object({ strength: z.number(), trust: z.number(), familiarity: z.number(), offence: z.number() }),
});
export type TieChange = z.infer<typeof tieChangeSchema>;

/** By how much one direction of a tie moves back when a line is struck. */
export const tieShiftSchema = z.object({
  fromId: idSchema,
  toId: idSchema,
  strength: z.number().min(-2).max(2),
  trust: signedSchema,
  familiarity: signedSchema,
  offence: signedSchema,
});
export type TieShift = z.infer<typeof tieShiftSchema>;

export const feltSchema = z.object({
  characterId: idSchema,
  emotion: z.string(),
  label: z.string(),
  intensity: unitSchema,
  pad: padSchema,
});
/** An emotion that a move caused in someone. */
export type Felt = z.infer<typeof feltSchema>;

/** What one character did, and everything it changed at once. */
export interface Act {
  /** 1, 2, 3 … over the whole history: names the act in memories, facts and threads. */
  number: number;
  actorId: string;
  /** Null for a solo move. */
  targetId: string | null;
  /** Third party of DEFEND, GOSSIP, RECRUIT, MEDIATE. */
  aboutId: string | null;
  move: MoveId;
  /** Null for a solo move. */
  accepted: boolean | null;
  /** 0..1: how much a watcher should care. */
  significance: number;
  reason: MoveReason;
  ties: TieChange[];
  felt: Felt[];
  /** A lie that the other saw through. */
  seenThrough?: boolean;
}

export const moodReportSchema = z.object({
  characterId: idSchema,
  mood: padSchema,
  feeling: emotionStateSchema,
  energy: unitSchema,
  needs: needsSchema,
});
/** A character whose mood label changed, or whose mood moved by more than .15 since it was last reported. */
export type MoodReport = z.infer<typeof moodReportSchema>;

export const sampleSchema = z.object({
  tick: z.int().nonnegative(),
  /** Mean mood of the cast. */
  mood: padSchema,
  energy: unitSchema,
  /** 0..1, SIMULATION §1.17; the mean over the regions. */
  tension: unitSchema,
  /** What the drama manager aims at, 0..1; null when nothing is aimed at. */
  target: unitSchema.nullable().default(null),
  /** Characters that acted. */
  active: z.int().nonnegative(),
});
export type Sample = z.infer<typeof sampleSchema>;

export interface SimulationSetup {
  /** Unsigned 32-bit. */
  seed: number;
  params: SimulationParams;
  characters: SimulationCharacter[];
  ties: SimulationTie[];
  /** A history that goes on under these rules from a moment that is only known from outside; absent at a beginning. */
  from?: SimulationStartingPoint;
}
export interface SimulationStartingPoint {
  tick: number;
  /** Acts so far. */
  acts: number;
  states: { characterId: string; state: CharacterState }[];
  facts: AuthoredFact[];
  removedIds: string[];
  /** Who sits in a running scene. */
  seatedIds: string[];
}
/** Overrides of the defaults of SIMULATION §7 by name, e.g. `{ "activation.base": .3, "romance": 1 }`. Recorded with the ecosystem. */
export type SimulationParams = Readonly<Record<string, number>>;

/**
 * Everything that may change a simulation. The only non-derivable records: the same setup and inputs give the same history.
 * Ids of characters are the ecosystem's UUIDs; the simulation keeps its own order of arrival.
 */
export type SimulationInput =
  | { type: "tick" }
  | { type: "add"; character: SimulationCharacter }
  | { type: "edit"; character: SimulationCharacter }
  | { type: "remove"; characterId: string }
  | { type: "restore"; characterId: string }
  /** Whoever sits in a running scene neither acts nor is met in the background. */
  | { type: "seat"; characterIds: string[]; seated: boolean }
  | { type: "tie"; tie: SimulationTie }
  /** One turn of a scene: the speaker chooses a move toward someone present (or the given one), and its effects apply at once. */
  | {
      type: "turn";
      sceneKey: number;
      turn: number;
      present: string[];
      speakerId: string;
      addresseeId: string | null;
      move: MoveId | null;
      /** Who hears an aside besides the two; absent: everybody present. */
      hears?: string[] | undefined;
    }
  /** A card of the drama manager's, played by somebody's word. */
  | { type: "card"; sceneKey: number; card: string; present: string[] }
  /** A beat begins or ends by somebody's word. */
  | { type: "beat"; sceneKey: number; beatId: string; what: "enter" | "success" | "fail"; present: string[] }
  | { type: "param"; key: string; value: number }
  /** The writer's facts, and whom they are told to. */
  | { type: "fact"; fact: AuthoredFact }
  /** "reader" among the ids: it was shown to the reader. */
  | { type: "reveal"; factId: string; characterIds: string[] }
  /** A line was rejected or rewritten: what anybody remembers or knows through that act is taken back, and what was told on from it. */
  | { type: "retract"; act: number; ties?: readonly TieShift[] }
  /** What a struck line did to ties is taken back where its act has no number here: it was made under older rules. */
  | { type: "shift"; ties: readonly TieShift[] }
  | { type: "memory"; characterId: string; memoryId: string; what: "keep" | "release" | "forget" }
  | { type: "motif"; motif: AuthoredMotif }
  | { type: "motifCommand"; id: string; command: MotifCommand }
  /** The writer's hand: see `DirectCommand`. */
  | { type: "direct"; command: DirectCommand }
  /** Plan of a scene; null takes it away. */
  | { type: "plan"; sceneKey: number; plan: ScenePlan | null };

export interface AuthoredFact {
  /** "a<n>" */
  id: string;
  text: string;
  subjectId: string | null;
  objectId: string | null;
  isTrue: boolean;
  isSecret: boolean;
  /** Who holds it from the start; "reader" for whoever reads. */
  heldBy: string[];
}

export interface AuthoredMotif {
  /** A UUID. */
  id: string;
  title: string;
  category: MotifCategory;
  scope: MotifScope;
  /** REGIONAL, LOCAL: where; null is everywhere. */
  placeId: string | null;
  /** PLAYER_CHARACTER, NON_PLAYER_CHARACTER: who carries it. */
  carrierId: string | null;
  /** 1..10 */
  intensity: number;
  hold: number | null;
}
/** `force` lets a transition through that the lifecycle does not have; without it that is refused. */
export type MotifCommand =
  | { what: "hold"; intensity: number }
  | { what: "release" }
  | { what: "set"; intensity: number }
  | { what: "move"; to: "INTERRUPTED" | "RESOLVED" | "EMERGING"; force: boolean }
  | { what: "remove" };

/** Writer control over choices, §1.10. Weights add to the score; a pin replaces the choice at the next chance, or by a turn. */
export type DirectCommand =
  | { what: "pin"; id: string; actorId: string; move: MoveId; targetId: string | null; sceneKey: number | null; beforeTurn: number | null }
  | { what: "unpin"; id: string }
  | { what: "forbid"; actorId: string | null; move: MoveId; forbidden: boolean }
  /** −2..2 */
  | { what: "weight"; actorId: string | null; move: MoveId; weight: number }
  | { what: "autonomy"; actorId: string; value: number };

export { arcs, type Arc, type Beat, type BeatCondition, type ScenePlan } from "./scene-plan";

/** One input of a decision, changed. Everything else, dice included, stays as it was. */
export const whatIfSchema = z.discriminatedUnion("input", [
  z.object({ input: z.literal("trait"), name: z.enum(traitNames), value: unitSchema }),
  z.object({ input: z.literal("need"), name: z.enum(needNames), value: unitSchema }),
  z.object({ input: z.literal("mood"), axis: z.enum(["pleasure", "arousal", "dominance"]), value: signedSchema }),
  z.object({ input: z.literal("energy"), value: unitSchema }),
  /** The actor's view of the other. */
  z.object({ input: z.literal("view"), field: z.enum(["trust", "familiarity", "offence"]), value: unitSchema }),
  z.object({ input: z.literal("regard"), value: signedSchema }),
  /** As if the other had said nothing before. */
  z.object({ input: z.literal("received") }),
  z.object({ input: z.literal("memory"), id: z.string() }),
  z.object({ input: z.literal("fact"), id: z.string() }),
  z.object({ input: z.literal("motif"), category: z.enum(motifCategories), intensity: z.number().min(0).max(10) }),
  z.object({ input: z.literal("goal"), key: z.string() }),
  /** Without the drama manager's hand. */
  z.object({ input: z.literal("drama") }),
  /** As if no move had been made lately. */
  z.object({ input: z.literal("fatigue") }),
]);
export type WhatIf = z.infer<typeof whatIfSchema>;

export interface Choice {
  move: MoveId;
  targetId: string | null;
  accepted: boolean | null;
  reason: MoveReason;
}
/** The decision as it was made, and with one input changed. */
export interface WhatIfAnswer {
  change: WhatIf;
  before: Choice;
  after: Choice;
}
/** With the words that the improviser gives it; null where the scene's policy does not let them be seen, and why. */
export interface WordedAnswer extends WhatIfAnswer {
  said: { text: string; direction: string | null } | null;
  unsaid: string;
}

/** An intervention of the drama manager, §1.17: always told, so that a writer can see and veto it. */
export interface DramaReport {
  kind: "card" | "nudge" | "beat";
  /** Scene key, or null for the background. */
  sceneKey: number | null;
  region: number;
  /** Card or beat id. */
  id: string;
  /** "drawn", "entered", "succeeded", "failed", "timed_out" … */
  what: string;
  tension: number;
  target: number;
  actorIds: string[];
  /** Of a beat that begins: how what it is to change stands, in the order of its conditions of success and of failure; null for the others. */
  from?: (number | null)[] | undefined;
}

export interface SimulationOutcome {
  tick: number;
  acts: Act[];
  moods: MoodReport[];
  /** On ticks only. */
  sample: Sample | null;
  /** Motifs whose state or whole-numbered intensity changed. */
  motifs: MotifView[];
  /** Conflicts of opposing motifs that opened or closed, or for which a synthesis is offered. */
  conflicts: MotifConflict[];
  /** Threads that opened, closed, or weigh at least .1 more or less than when they were last told. */
  threads: Thread[];
  pursuits: PursuitReport[];
  /** Kinds of ties that changed: friend to close friend, ally to rival. */
  kinds: { fromId: string; toId: string; from: RelationshipKind; to: RelationshipKind }[];
  drama: DramaReport[];
  /** Holdings that an act brought about or took away, of authored facts and of deeds that are worth telling. */
  learned: Holding[];
}

/** Someone who may speak next in a scene, most probable first. */
export const speakerChanceSchema = z.object({
  characterId: idSchema,
  probability: unitSchema,
  /** Plain words: "addressed", "named", "silent for 9 turns", "holds the floor". */
  reasons: z.array(z.string()),
  /** It has been decided already who takes the turn, in this way. */
  settled: z.enum(["model", "social"]).optional(),
});
export type SpeakerChance = z.infer<typeof speakerChanceSchema>;

/** Turn history that the choice of speaker needs, SIMULATION §1.18. */
export interface FloorState {
  sceneKey: number;
  /** Turn about to be taken, from 1. */
  turn: number;
  present: string[];
  /** Oldest first; at most the last 40. */
  history: { speakerId: string; addresseeId: string | null; named: string[]; move: MoveId | null }[];
}

import { z } from "zod";
import { bigFiveSchema, emotionStateSchema, goalTypes, needsSchema, type Goal } from "./character";
import { moveIds, type MoveId } from "./moves";
import { idSchema, padSchema, signedSchema, unitSchema } from "./numbers";
import { relationshipSchema } from "./relationship";

/** Bumped whenever the same inputs would give another history. */
export const modelVersion = 1;

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
});
export type MoveReason = z.infer<typeof moveReasonSchema>;

/** New value of one direction of a tie, and by how much it moved. Values are rounded to 1e-4. */
export const tieChangeSchema = simulationTieSchema.extend({
  delta: z.object({ strength: z.number(), trust: z.number(), familiarity: z.number(), offence: z.number() }),
});
export type TieChange = z.infer<typeof tieChangeSchema>;

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
  /** 0..1, SIMULATION §1.17 (its exponential mean only; the drama manager comes later). */
  tension: unitSchema,
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
  | { type: "turn"; sceneKey: number; turn: number; present: string[]; speakerId: string; addresseeId: string | null; move: MoveId | null }
  | { type: "param"; key: string; value: number };

export interface SimulationOutcome {
  tick: number;
  acts: Act[];
  moods: MoodReport[];
  /** On ticks only. */
  sample: Sample | null;
}

/** Someone who may speak next in a scene, most probable first. */
export const speakerChanceSchema = z.object({
  characterId: idSchema,
  probability: unitSchema,
  /** Plain words: "addressed", "named", "silent for 9 turns", "holds the floor". */
  reasons: z.array(z.string()),
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

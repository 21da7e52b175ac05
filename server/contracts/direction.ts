import { z } from "zod";
import { goalSchema } from "./character";
import { limits } from "./limits";
import { motifCategories } from "./motifs";
import { moveIdSchema } from "./plan";
import { idSchema, unitSchema } from "./numbers";
import { ratings } from "./speech";

export const partRoles = ["lead", "support", "extra"] as const;

/** Of whom nothing else is said. */
export const usualTalkativeness = 0.5;
/** What one character has to do with a scene. */
export const partSchema = z.object({
  characterId: idSchema,
  role: z.enum(partRoles).default("support"),
  /** For whoever gives the words, and for who plays the character. */
  instructions: z.string().trim().max(limits.instructionsLength).default(""),
  /** What only this one knows when the scene begins; becomes a secret fact. */
  secret: z.string().trim().max(limits.shortTextLength).default(""),
  /** What this one is after in this scene, beside the goals of their own. */
  goal: goalSchema.nullable().default(null),
  /** In the natural order: probability of speaking unasked at a turn. */
  talkativeness: unitSchema.default(usualTalkativeness),
  /** Turn at which they come in; 1 is from the beginning. */
  entersAt: z.int().min(1).max(limits.sceneTurns).default(1),
  /** Who gives this one's words; null: whoever gives them for the cast. */
  model: z.string().max(120).nullable().default(null),
});
export type Part = z.infer<typeof partSchema>;

/**
 * Who takes the next turn. `social`: SIMULATION §1.18. `natural`: whoever is named, else by talkativeness; 0 speaks only when named.
 * `list`: in the order of the cast. `pooled`: everybody once, by lot, before anybody again. `manual`: nobody, until somebody is told to.
 * `director`: whom the beat needs and who has been silent longest, else as `social`. `model`: whom a model names (`turnModel`); where it names
 * nobody who may speak, or is not there, as `social`.
 */
export const turnStrategies = ["social", "natural", "list", "pooled", "manual", "director", "model"] as const;
export type TurnStrategy = (typeof turnStrategies)[number];

export const policyActions = ["off", "flag", "hold", "block"] as const;
export type PolicyAction = (typeof policyActions)[number];
const actionSchema = z.enum(policyActions);

/** What is done with a line before anybody sees it. */
export const moderationPolicySchema = z.object({
  /** Words that are not for the scene's rating. */
  rating: actionSchema.default("flag"),
  /** Telling somebody to harm themselves; addresses and telephone numbers. */
  harm: actionSchema.default("flag"),
  reach: actionSchema.default("flag"),
  /** Near enough the same as a line of the last twenty. */
  repetition: actionSchema.default("off"),
  /** Words of the writer's own list. */
  words: z.object({ list: z.array(z.string().trim().min(1).max(60)).max(200), action: actionSchema }).prefault({ list: [], action: "off" }),
  /** Every line waits for a moderator. */
  everyLine: z.boolean().default(false),
});
export type ModerationPolicy = z.infer<typeof moderationPolicySchema>;

/** What the director that is part of the program may do by itself. */
export const permissions = ["allowed", "ask", "never"] as const;
export type Permission = (typeof permissions)[number];
export const directorPermissionsSchema = z.object({
  /** A word in somebody's ear when a beat stalls. */
  whisper: z.enum(permissions).default("allowed"),
  /** Something happens. */
  event: z.enum(permissions).default("allowed"),
  /** Somebody is given the turn, and the move. */
  turn: z.enum(permissions).default("ask"),
});
export type DirectorPermissions = z.infer<typeof directorPermissionsSchema>;

/** Themes that a scene begins with. */
export const sceneMotifsSchema = z
  .array(z.object({ category: z.enum(motifCategories), intensity: z.number().min(1).max(10) }))
  .max(8)
  .default([]);

/** Of models beside the improviser; null for no limit. Turns and minutes are the scene's own. */
export const modelLimitsSchema = z.object({
  calls: z.int().min(0).max(100_000).nullable().default(null),
  tokens: z.int().min(0).max(1_000_000_000).nullable().default(null),
  /** US cents; parts of one as well, where it is what is left of something. */
  cents: z.number().min(0).max(1_000_000).nullable().default(null),
});

/** How a scene is directed, beside its title, cast and limits of turns and time. */
export const sceneDirectionSchema = z.object({
  time: z.string().trim().max(80).default(""),
  atmosphere: z.string().trim().max(limits.shortTextLength).default(""),
  /** The question that the scene is about. */
  question: z.string().trim().max(limits.shortTextLength).default(""),
  rating: z.enum(ratings).default("12"),
  parts: z.array(partSchema).max(limits.sceneCast).default([]),
  motifs: sceneMotifsSchema,
  strategy: z.enum(turnStrategies).default("social"),
  /** Which model says who speaks next, in the order `model`; null: the first that the server has. */
  turnModel: z.string().max(120).nullable().default(null),
  /** Whether somebody may speak twice in a row. */
  selfReplies: z.boolean().default(false),
  /** Whether it pauses once its beats are over and none can follow; a take ends there. */
  pauseAfterBeats: z.boolean().optional(),
  policy: moderationPolicySchema.prefault({}),
  permissions: directorPermissionsSchema.prefault({}),
  limits: modelLimitsSchema.prefault({}),
  /** The scenario that this scene performs, and which version of it. */
  scenarioId: idSchema.nullable().default(null),
  scenarioVersion: z.int().positive().nullable().default(null),
});
export type SceneDirection = z.infer<typeof sceneDirectionSchema>;

const { shape } = sceneDirectionSchema;
/** A part of it, for a change: what is not given stays as it is, and is not filled with what holds at first. */
export const sceneDirectionPatchSchema = z.object({
  time: shape.time.unwrap().optional(),
  atmosphere: shape.atmosphere.unwrap().optional(),
  question: shape.question.unwrap().optional(),
  rating: shape.rating.unwrap().optional(),
  parts: shape.parts.unwrap().optional(),
  motifs: shape.motifs.unwrap().optional(),
  strategy: shape.strategy.unwrap().optional(),
  turnModel: shape.turnModel.unwrap().optional(),
  selfReplies: shape.selfReplies.unwrap().optional(),
  pauseAfterBeats: shape.pauseAfterBeats,
  policy: shape.policy.unwrap().optional(),
  permissions: shape.permissions.unwrap().optional(),
  limits: shape.limits.unwrap().optional(),
  scenarioId: shape.scenarioId.unwrap().optional(),
  scenarioVersion: shape.scenarioVersion.unwrap().optional(),
});

/** A person of the workspace who gives a character their words: while they do, nobody else does, and the scene waits for them at their turn. */
export const playerSchema = z.object({ characterId: idSchema, userId: idSchema, name: z.string().min(1).max(limits.nameLength) });
export type Player = z.infer<typeof playerSchema>;

export const whisperKinds = ["instruction", "thought"] as const;
/** A word in one character's ear. */
export const whisperSchema = z.object({
  id: idSchema,
  characterId: idSchema,
  kind: z.enum(whisperKinds),
  text: z.string().min(1).max(limits.shortTextLength),
  sinceTurn: z.int().nonnegative(),
  /** Last turn for which it is in force. */
  untilTurn: z.int().positive(),
  /** The move that it was understood as, and toward whom; null: only the words take it up. */
  move: moveIdSchema.nullable(),
  targetId: idSchema.nullable(),
  /** "writer", or the program's own director. */
  by: z.enum(["writer", "director"]),
});
export type Whisper = z.infer<typeof whisperSchema>;

/** What the writer may let happen. */
export const happeningKinds = ["event", "card", "time", "place"] as const;
/** Something that happened in a scene and was not said. */
export const happeningSchema = z.object({
  id: z.string().min(1).max(60),
  kind: z.enum([...happeningKinds, "enter", "exit"]),
  text: z.string().min(1).max(limits.shortTextLength),
  /** After this turn. */
  turn: z.int().nonnegative(),
  by: z.enum(["writer", "director"]),
  /** Who comes in or goes out. */
  characterId: idSchema.optional(),
  /** Where time passes and the clock with it: the tick that it comes to. */
  until: z.int().positive().optional(),
});
export type Happening = z.infer<typeof happeningSchema>;

/** A line that waits for a moderator; its words are for moderators only, and lie elsewhere. */
export const heldLineSchema = z.object({
  lineId: idSchema,
  turn: z.int().positive(),
  speakerId: idSchema,
  addresseeId: idSchema.nullable(),
  reasons: z.array(z.string()),
});
export type HeldLine = z.infer<typeof heldLineSchema>;

/** What the program's own director wants to do, and may not do unasked. */
export const proposalSchema = z.object({
  id: z.string(),
  kind: z.enum(["whisper", "event", "turn"]),
  /** A card for an event; else a character. */
  card: z.string().nullable(),
  characterId: idSchema.nullable(),
  move: moveIdSchema.nullable(),
  targetId: idSchema.nullable(),
  why: z.string(),
  turn: z.int().nonnegative(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** The writer's orders in force in a scene. */
export const standingOrderSchema = z.object({
  id: z.string(),
  what: z.enum(["pin", "forbid", "weight"]),
  characterId: idSchema.nullable(),
  move: moveIdSchema,
  targetId: idSchema.nullable(),
  beforeTurn: z.int().positive().nullable(),
  weight: z.number().nullable(),
});
export type StandingOrder = z.infer<typeof standingOrderSchema>;

import { z } from "zod";
import { bigFiveSchema, emotionStateSchema, pronounSets, voiceSchema } from "./character";
import { factKinds, evidenceKinds, memoryKinds, reflectionKinds, stances } from "./mind";
import { motifCategories, type MotifCategory } from "./motifs";
import { moveIds, type MoveId } from "./moves";
import { padSchema, signedSchema, unitSchema } from "./numbers";
import { relationshipKinds } from "./relationship";

const personSchema = z.object({ id: z.string(), name: z.string(), shortName: z.string(), pronouns: z.enum(pronounSets) });
const viewSchema = z.object({
  kind: z.enum(relationshipKinds),
  strength: signedSchema,
  trust: unitSchema,
  familiarity: unitSchema,
  offence: unitSchema,
  evidence: z.string(),
});

const moveSchema = z.enum(moveIds as readonly [MoveId, ...MoveId[]]);
/** A memory of the speaker, chosen by the engine for this line. */
export const speechMemorySchema = z.object({
  id: z.string(),
  kind: z.enum(memoryKinds),
  actor: personSchema,
  target: personSchema.nullable(),
  about: personSchema.nullable(),
  move: moveSchema.nullable(),
  accepted: z.boolean().nullable(),
  reflection: z.enum(reflectionKinds).nullable(),
  valence: signedSchema,
  /** 0..1 */
  importance: unitSchema,
  ticksAgo: z.int().nonnegative(),
  /** Who told it, for `told`. */
  from: personSchema.nullable(),
});
export type SpeechMemory = z.infer<typeof speechMemorySchema>;
/** A fact that the speaker holds and may speak of in this line. */
export const speechFactSchema = z.object({
  id: z.string(),
  kind: z.enum(factKinds),
  /** The writer's sentence; empty for a deed. */
  text: z.string(),
  subject: personSchema.nullable(),
  object: personSchema.nullable(),
  move: moveSchema.nullable(),
  isSecret: z.boolean(),
  stance: z.enum(stances),
  how: z.enum(evidenceKinds),
  from: personSchema.nullable(),
  /** The speaker believes that the addressee knows it already. */
  knownToAddressee: z.boolean(),
});
export type SpeechFact = z.infer<typeof speechFactSchema>;

export const ratings = ["G", "12", "16", "18"] as const;
export type Rating = (typeof ratings)[number];

/** Texts of aims, and those among them that are nobody else's business. */
const aims = { goals: z.array(z.string()), hidden: z.array(z.string()).optional() };

/** What the engine decided, for somebody to put into words: the improviser, or a model. The words change none of it. */
export const speechRequestSchema = z.object({
  /** Unsigned 32-bit; with `turnKey` it decides every draw of the improviser. */
  seed: z.int().nonnegative(),
  turnKey: z.string(),
  era: z.string(),
  speaker: personSchema.extend({
    title: z.string(),
    occupation: z.string(),
    bigFive: bigFiveSchema,
    mood: padSchema,
    feeling: emotionStateSchema,
    energy: unitSchema,
    voice: voiceSchema,
    interests: z.array(z.string()),
    ...aims,
    backstory: z.string(),
  }),
  /** Null for a solo move. */
  addressee: personSchema.extend({ title: z.string(), feeling: emotionStateSchema, ...aims, interests: z.array(z.string()) }).nullable(),
  about: personSchema.nullable(),
  move: moveSchema,
  /** The addressee takes it well. Null for a solo move. */
  accepted: z.boolean().nullable(),
  /** How the speaker sees the addressee, and the addressee the speaker. */
  view: viewSchema.nullable(),
  viewBack: viewSchema.nullable(),
  place: z.object({ name: z.string(), description: z.string() }).nullable(),
  scene: z.object({ title: z.string(), premise: z.string(), mood: z.string() }).nullable(),
  /** What was said before, oldest first: the last line is what this one answers. */
  previous: z
    .array(
      z.object({ speakerId: z.string(), speakerName: z.string(), addresseeId: z.string().nullable(), text: z.string(), move: z.string() }),
    )
    .max(12),
  /** Texts that may not come again, oldest first. */
  recentTexts: z.array(z.string()).max(400),
  /** The last texts of this speaker, oldest first. */
  ownTexts: z.array(z.string()).max(80).default([]),
  /** Best first. Only what the speaker holds. */
  memories: z.array(speechMemorySchema).max(5).default([]),
  facts: z.array(speechFactSchema).max(5).default([]),
  /** Themes at work around the speaker, strongest first; intensity 0..10. */
  motifs: z
    .array(z.object({ category: z.enum(motifCategories), intensity: z.number().min(0).max(10) }))
    .max(5)
    .default([]),
  /** Ids of memories that the speaker has told this addressee already. */
  toldMemories: z.array(z.string()).max(64).default([]),
  /** Names of the others in the room: nobody may speak for them. */
  others: z.array(z.string()).max(64).optional(),
  /** How the writer wants this one to be played now: instructions, and words in the ear. */
  guidance: z.array(z.string()).max(8).optional(),
  rating: z.enum(ratings).default("12"),
  /** Name of a fragment pack to prefer; null leaves it to the era. */
  pack: z.string().max(60).nullable().default(null),
});
export type SpeechRequest = z.infer<typeof speechRequestSchema>;

export interface Speech {
  text: string;
  /** A stage direction, without brackets: "not looking up". */
  direction: string | null;
  /** Which of the request's memories, facts and motif the words make use of. Absent from models that do not say. */
  used?: { memoryIds: string[]; factIds: string[]; motif: MotifCategory | null; construction?: string | undefined };
}

/** What an ecosystem has said of late, for looking up only: far more lines than a request carries. */
export interface HeardLines {
  /** This very line, by 64 bits. */
  has(text: string): boolean;
  /** 0..1: how many of these four-grams are among them. */
  shareOf(fours: Uint32Array): number;
}

/** Pure: the same request, and the same lines heard, give the same words. */
export type Improvise = (request: SpeechRequest, heard?: HeardLines | null) => Speech;

/** All that a model is told, and that the improviser goes by. */
export interface SpeechPrompt {
  /** Of its wording. */
  version: number;
  system: string;
  prompt: string;
}

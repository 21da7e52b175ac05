import { z } from "zod";
import { bigFiveSchema, emotionStateSchema, pronounSets, voiceSchema } from "./character";
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
    goals: z.array(z.string()),
    backstory: z.string(),
  }),
  /** Null for a solo move. */
  addressee: personSchema
    .extend({ title: z.string(), feeling: emotionStateSchema, goals: z.array(z.string()), interests: z.array(z.string()) })
    .nullable(),
  about: personSchema.nullable(),
  move: z.enum(moveIds as readonly [MoveId, ...MoveId[]]),
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
  /** Texts that may not come again. */
  recentTexts: z.array(z.string()).max(400),
});
export type SpeechRequest = z.infer<typeof speechRequestSchema>;

export interface Speech {
  text: string;
  /** A stage direction, without brackets: "not looking up". */
  direction: string | null;
}

/** Pure: the same request gives the same words. */
export type Improvise = (request: SpeechRequest) => Speech;

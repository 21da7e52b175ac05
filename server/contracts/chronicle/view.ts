import { z } from "zod";
import { characterSchema, characterStateSchema } from "../character";
import { limits } from "../limits";
import { lineSchema } from "../line";
import { placeSchema } from "../place";
import { relationshipSchema } from "../relationship";
import { sceneSchema } from "../scene";
import { authoredFactSchema } from "../authored";
import { motifViewSchema } from "../motifs";
import { pursuitSchema } from "../pursuits";
import { sampleSchema } from "../simulation";
import { threadSchema } from "../threads";
import { idSchema } from "../numbers";

export const clockSchema = z.object({
  title: z.string(),
  era: z.string(),
  romance: z.boolean(),
  /** Story time at tick 0, local: "1811-11-12T19:30". */
  startsAt: z.string(),
  tick: z.int().nonnegative(),
  playing: z.boolean(),
  speed: z.number(),
  /** Why it stopped, when it stopped by itself. */
  pauseReason: z.string().nullable(),
  /** Director's hand: how hard the drama manager pulls at the tension, times its default; 0 leaves it alone. */
  hand: z.number().min(0).max(3),
});
export type Clock = z.infer<typeof clockSchema>;

/** A character as the cast view has it: what was authored, and how it is now. */
export const castMemberSchema = characterSchema.extend({
  state: characterStateSchema,
  removed: z.boolean(),
  lastMove: z.string().nullable(),
  lastTargetId: idSchema.nullable(),
  lastActTick: z.int().nonnegative().nullable(),
  lastLineId: idSchema.nullable(),
  /** Goals on their way; empty until the first of them moves. */
  pursuits: z.array(pursuitSchema),
});
export type CastMember = z.infer<typeof castMemberSchema>;

/** A tie as the view has it, with the last change so that a pulse can be drawn. */
export const tieViewSchema = relationshipSchema.extend({
  changedSeq: z.int().nonnegative(),
  changedTick: z.int().nonnegative(),
});
export type TieView = z.infer<typeof tieViewSchema>;

/** A motif with the way that its intensity came, oldest first: one step for each report. */
export const motifTrackSchema = motifViewSchema.extend({
  trail: z.array(z.object({ tick: z.int().nonnegative(), intensity: z.number().min(0).max(10) })).max(limits.motifTrail),
});
export type MotifTrack = z.infer<typeof motifTrackSchema>;

/** A fact of the writer's, as the view has it. */
export const factViewSchema = authoredFactSchema.extend({ authoredTick: z.int().nonnegative() });
export type FactView = z.infer<typeof factViewSchema>;

/** Everything shown about a cast at one moment: a fold of its chronicle up to `seq`. */
export const castViewSchema = z.object({
  timelineId: idSchema,
  seq: z.int().nonnegative(),
  clock: clockSchema,
  places: z.array(placeSchema),
  characters: z.array(castMemberSchema),
  ties: z.array(tieViewSchema),
  scenes: z.array(sceneSchema),
  /** The last lines of the cast, and before them the last of each scene that is not over; oldest first. */
  lines: z.array(lineSchema),
  samples: z.array(sampleSchema),
  motifs: z.array(motifTrackSchema),
  threads: z.array(threadSchema),
  facts: z.array(factViewSchema),
});
export type CastView = z.infer<typeof castViewSchema>;

/** Of a view's lines those that follow one another without a gap: whoever wants what was said before the first of them has to ask. */
export const lastLines = (lines: CastView["lines"]): CastView["lines"] => lines.slice(-limits.linesInView);

/** The kinds of entity a view is made of, and their types. */
export interface ViewEntities {
  clock: Clock;
  place: z.infer<typeof placeSchema>;
  character: CastMember;
  tie: TieView;
  scene: z.infer<typeof sceneSchema>;
  line: z.infer<typeof lineSchema>;
  sample: z.infer<typeof sampleSchema>;
  motif: MotifTrack;
  thread: z.infer<typeof threadSchema>;
  fact: FactView;
}
export type ViewKind = keyof ViewEntities;
export const viewKinds: readonly ViewKind[] = ["clock", "place", "character", "tie", "scene", "line", "sample", "motif", "thread", "fact"];

/** Where a fold reads and writes. In memory on the client, a preloaded page of rows on the server: the same fold for both. */
export interface ViewStore {
  get<K extends ViewKind>(kind: K, id: string): ViewEntities[K] | undefined;
  set<K extends ViewKind>(kind: K, id: string, entity: ViewEntities[K]): void;
}

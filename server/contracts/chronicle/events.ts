import { z } from "zod";
import { authoredFactSchema, authoredMotifSchema, motifCommandSchema } from "../authored";
import { characterPatchSchema, characterSchema } from "../character";
import { insteadSchema, lineSources, usedSchema, wordingSchema } from "../line";
import { holdingSchema } from "../mind";
import { motifConflictSchema, motifViewSchema } from "../motifs";
import { limits } from "../limits";
import { idSchema } from "../numbers";
import { placeSchema } from "../place";
import { pursuitReportSchema } from "../pursuits";
import { relationshipKinds, relationshipSchema } from "../relationship";
import { heldLineSchema, playerSchema } from "../direction";
import { moveIdSchema as moveSchema } from "../plan";
import { recountedSchema, stagingPayloads } from "./recounted";
import { sceneSetupSchema } from "../scene";
import { limitKinds } from "../scene-limits";
import {
  feltSchema,
  moodReportSchema,
  moveReasonSchema,
  sampleSchema,
  speakerChanceSchema,
  tieChangeSchema,
  tieShiftSchema,
} from "../simulation";
import { threadSchema } from "../threads";

export { speeds } from "../pace";

const openedSchema = z.object({
  sceneId: idSchema,
  setup: sceneSetupSchema,
  /** It was played elsewhere and comes from a file, with what it ran there in milliseconds: nobody sits in it or lives through it. */
  broughtIn: z.object({ ranMs: z.number().nonnegative() }).optional(),
});

/**
 * The closed vocabulary of a chronicle: past tense, one payload each. `input` marks the records that cannot be derived:
 * replaying the inputs through the simulation gives all the others.
 */
export const eventDefinitions = {
  "ecosystem.created": {
    v: 1,
    input: true,
    payload: z.object({
      title: z.string(),
      seed: z.int().nonnegative(),
      modelVersion: z.int(),
      params: z.record(z.string(), z.number()),
      startsAt: z.string(),
      era: z.string(),
      romance: z.boolean(),
    }),
  },
  "ecosystem.renamed": { v: 1, input: true, payload: z.object({ title: z.string().min(1).max(limits.titleLength) }) },
  "place.added": { v: 1, input: true, payload: z.object({ place: placeSchema }) },
  "character.added": { v: 1, input: true, payload: z.object({ character: characterSchema }) },
  /** Only the fields that changed; an edit is undone by another edit. */
  "character.edited": { v: 1, input: true, payload: z.object({ characterId: idSchema, patch: characterPatchSchema }) },
  "character.removed": { v: 1, input: true, payload: z.object({ characterId: idSchema }) },
  "character.restored": { v: 1, input: true, payload: z.object({ characterId: idSchema }) },
  "relationship.authored": { v: 1, input: true, payload: z.object({ relationship: relationshipSchema }) },
  "param.changed": { v: 1, input: true, payload: z.object({ key: z.string(), value: z.number() }) },
  "fact.authored": { v: 1, input: true, payload: z.object({ fact: authoredFactSchema }) },
  "fact.revealed": { v: 1, input: true, payload: z.object({ factId: z.string(), characterIds: z.array(idSchema).min(1).max(200) }) },
  "memory.ruled": {
    v: 1,
    input: true,
    payload: z.object({ characterId: idSchema, memoryId: z.string(), what: z.enum(["keep", "release", "forget"]) }),
  },
  "motif.authored": { v: 1, input: true, payload: z.object({ motif: authoredMotifSchema }) },
  "motif.commanded": { v: 1, input: true, payload: z.object({ motifId: z.string(), command: motifCommandSchema }) },
  /** A theme went on to another state, or to another whole number of intensity. */
  "motif.changed": { v: 1, input: false, payload: z.object({ motif: motifViewSchema }) },
  /** Two opposing themes came into conflict, went on, or parted. */
  "motif.conflict_changed": { v: 1, input: false, payload: z.object({ conflict: motifConflictSchema }) },
  /** Something unfinished between people began, weighs otherwise, or is over. */
  "thread.changed": { v: 1, input: false, payload: z.object({ thread: threadSchema }) },
  "pursuit.changed": { v: 1, input: false, payload: z.object({ report: pursuitReportSchema }) },
  "relationship.kind_changed": {
    v: 1,
    input: false,
    payload: z.object({ fromId: idSchema, toId: idSchema, from: z.enum(relationshipKinds), to: z.enum(relationshipKinds) }),
  },
  /** Somebody learned a fact, or holds it no more (`stance` unaware). */
  "fact.learned": { v: 1, input: false, payload: z.object({ holding: holdingSchema }) },
  /** The drama manager had a hand in it. */
  "drama.intervened": { v: 1, input: false, payload: stagingPayloads["drama.intervened"] },
  /** The words of a line were rewritten by a person: what was learned by it is taken back. */
  "line.edited": {
    v: 1,
    input: true,
    payload: z.object({ lineId: idSchema, act: z.int().positive().nullable(), text: z.string().min(1).max(limits.lineLength) }),
  },
  /** A line was struck: it stays in the log, is shown as struck, and nobody knows, remembers or feels about another anything by it. */
  "line.rejected": {
    v: 2,
    input: true,
    payload: z.object({
      lineId: idSchema,
      act: z.int().positive().nullable(),
      /** What the simulation takes back of each tie; null in casts from before ties were taken back: there the tie keeps what the line did. */
      ties: z.array(tieShiftSchema).nullable().default(null),
    }),
  },
  /** A line that moved this tie was struck: the values are the fold of what stands. Told with the line's rejection, which it names as a cause. */
  "relationship.recomputed": { v: 1, input: false, payload: z.object({ lineId: idSchema, change: tieChangeSchema }) },
  /** The rules of another version of the model hold from here on: the simulation goes on from what is shown at this moment. */
  "model.upgraded": { v: 1, input: true, payload: z.object({ from: z.int(), to: z.int() }) },
  "clock.started": { v: 1, input: false, payload: z.object({ speed: z.number() }) },
  "clock.paused": { v: 1, input: false, payload: z.object({ reason: z.string().nullable() }) },
  "clock.speed_set": { v: 1, input: false, payload: z.object({ speed: z.number() }) },
  "clock.ticked": {
    v: 2,
    input: true,
    payload: z.object({
      tick: z.int().positive(),
      sample: sampleSchema,
      /** Every 25 ticks: hash of the quantised state. */ digest: z.string().nullable(),
    }),
  },
  /** A character did something of its own accord, or in a turn. `turn` events carry their scene in the envelope. */
  "move.made": {
    v: 2,
    input: false,
    payload: z.object({
      /** Number of the act in the simulation: what memories, facts and threads call it. Null in casts from before there were numbers. */
      act: z.int().positive().nullable().default(null),
      actorId: idSchema,
      targetId: idSchema.nullable(),
      aboutId: idSchema.nullable(),
      move: moveSchema,
      accepted: z.boolean().nullable(),
      significance: z.number(),
      reason: moveReasonSchema,
    }),
  },
  "line.spoken": {
    v: 2,
    input: false,
    payload: z.object({
      lineId: idSchema,
      placeId: idSchema.nullable(),
      turn: z.int().positive().nullable(),
      speakerId: idSchema,
      addresseeId: idSchema.nullable(),
      aboutId: idSchema.nullable(),
      text: z.string().min(1).max(limits.lineLength),
      direction: z.string().max(limits.shortTextLength).nullable(),
      source: z.enum(lineSources),
      model: z.string(),
      move: moveSchema,
      accepted: z.boolean().nullable(),
      moveSeq: z.int().nullable(),
      used: usedSchema.nullable().default(null),
      instead: insteadSchema.optional(),
      hears: z.array(idSchema).nullable().optional(),
    }),
  },
  "emotion.felt": { v: 1, input: false, payload: z.object({ lineId: idSchema.nullable(), felt: feltSchema }) },
  "relationship.changed": { v: 1, input: false, payload: z.object({ lineId: idSchema.nullable(), change: tieChangeSchema }) },
  /** What a line that comes from a file did where it was said: it is told with the line, and nobody feels it or thinks otherwise of anybody here. */
  "line.recounted": {
    v: 1,
    input: true,
    payload: z.object({ lineId: idSchema, felt: z.array(feltSchema).max(100), ties: z.array(tieChangeSchema).max(200) }),
  },
  /** How a scene that comes from a file was directed where it was played, and what happened in it. */
  "scene.recounted": { v: 1, input: true, payload: recountedSchema },
  "mood.shifted": { v: 1, input: false, payload: z.object({ report: moodReportSchema }) },
  "scene.opened": { v: 4, input: true, payload: openedSchema },
  "scene.joined": { v: 1, input: true, payload: stagingPayloads["scene.joined"] },
  "scene.left": { v: 1, input: true, payload: stagingPayloads["scene.left"] },
  "scene.paused": { v: 1, input: true, payload: z.object({ reason: z.string().nullable(), limit: z.enum(limitKinds).optional() }) },
  "scene.resumed": { v: 1, input: true, payload: z.object({}) },
  "scene.closed": { v: 1, input: true, payload: z.object({ reason: z.string() }) },
  "scene.silence": { v: 1, input: false, payload: stagingPayloads["scene.silence"] },
  /** Who may speak next, before it happens. */
  "turn.foreseen": {
    v: 2,
    input: false,
    payload: z.object({
      turn: z.int().positive(),
      chances: z.array(speakerChanceSchema),
      /** Of the scene, as the drama manager sees it before that turn; null before it has seen anything. */
      tension: z.number().nullable().default(null),
      target: z.number().nullable().default(null),
    }),
  },
  /** It is the turn of a character whom a person plays: the scene waits for their words. */
  "turn.awaited": { v: 1, input: false, payload: z.object({ characterId: idSchema, turn: z.int().positive() }) },
  /** A person takes a part; null: the program plays it again. */
  "scene.cast": {
    v: 1,
    input: true,
    payload: z.object({ characterId: idSchema, player: playerSchema.omit({ characterId: true }).nullable() }),
  },
  /** The writer changed how a scene is directed. */
  "scene.changed": { v: 1, input: true, payload: stagingPayloads["scene.changed"] },
  /** What a scene is to do; null takes it away. */
  "scene.planned": { v: 1, input: true, payload: stagingPayloads["scene.planned"] },
  /** Something happened that nobody said. */
  "scene.happened": { v: 1, input: true, payload: stagingPayloads["scene.happened"] },
  "director.whispered": { v: 1, input: true, payload: stagingPayloads["director.whispered"] },
  /** A whisper is over, or was taken back. */
  "director.recalled": { v: 1, input: true, payload: stagingPayloads["director.recalled"] },
  "director.ordered": { v: 1, input: true, payload: stagingPayloads["director.ordered"] },
  /** Somebody decided about what the program's own director wanted to do. */
  "director.answered": { v: 1, input: true, payload: stagingPayloads["director.answered"] },
  /** The program's own director wants to do something, and asks. */
  "director.proposed": { v: 1, input: true, payload: stagingPayloads["director.proposed"] },
  /** The program's own director tried to move a beat that stalls, or asked to. */
  "director.nudged": { v: 1, input: true, payload: stagingPayloads["director.nudged"] },
  "beat.directed": { v: 1, input: true, payload: stagingPayloads["beat.directed"] },
  /** A line waits for a moderator. Its words are not in the chronicle. */
  "line.held": { v: 1, input: true, payload: z.object({ held: heldLineSchema }) },
  /** What a moderator decided of a held line; `refused` uses up its turn. */
  "line.decided": {
    v: 1,
    input: true,
    payload: z.object({
      lineId: idSchema,
      turn: z.int().positive(),
      decision: z.enum(["approved", "edited", "refused", "regenerated"]),
      reason: z.string().max(limits.shortTextLength),
    }),
  },
  /** A model is about to be asked for something; what it may cost at most counts from here on, whatever becomes of the call. */
  "model.asked": {
    v: 1,
    input: true,
    payload: z.object({
      callId: idSchema,
      purpose: z.enum(["line", "turn"]),
      model: z.string(),
      tokens: z.int().nonnegative(),
      /** US cents; null: its price is not known. */
      cents: z.number().nonnegative().nullable(),
    }),
  },
  /** What the call came to, in place of what was reserved for it. A call that was cut short has no answer: its reserve stays. */
  "model.answered": {
    v: 1,
    input: true,
    payload: z.object({
      callId: idSchema,
      tokens: z.int().nonnegative(),
      cents: z.number().nonnegative().nullable(),
      reserved: z.object({ tokens: z.int().nonnegative(), cents: z.number().nonnegative().nullable() }),
    }),
  },
  /** A line that was said stands under a flag of the scene's policy. */
  "line.flagged": { v: 1, input: true, payload: z.object({ lineId: idSchema, flags: z.array(z.string().max(120)).min(1).max(8) }) },
  /** Another wording of the same line, which is shown from now on unless that is said otherwise. */
  "line.reworded": {
    v: 1,
    input: true,
    payload: z.object({
      lineId: idSchema,
      wording: wordingSchema,
      /** False: it is kept, and another stays shown. */ shown: z.boolean().optional(),
    }),
  },
  /** A wording is not kept any more; of the shown one the first takes the place. */
  "line.wording_dropped": { v: 1, input: true, payload: z.object({ lineId: idSchema, index: z.int().nonnegative() }) },
  "line.wording_chosen": { v: 1, input: true, payload: z.object({ lineId: idSchema, index: z.int().nonnegative() }) },
  /** The input of a turn: what the simulation was asked. */
  "turn.taken": {
    v: 1,
    input: true,
    payload: z.object({
      sceneKey: z.int(),
      turn: z.int().positive(),
      present: z.array(idSchema),
      speakerId: idSchema,
      addresseeId: idSchema.nullable(),
      /** Given by a person's words, or null: the speaker's own choice. */ move: moveSchema.nullable(),
      /** An aside: who hears it besides the two. Absent: everybody present. */
      hears: z.array(idSchema).optional(),
    }),
  },
} as const;

export type EventType = keyof typeof eventDefinitions;
export const eventTypes = Object.keys(eventDefinitions) as EventType[];
export type EventPayload<T extends EventType> = z.output<(typeof eventDefinitions)[T]["payload"]>;

/** Who caused an event. */
export const eventActorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("user"), userId: idSchema }),
  z.object({ kind: z.literal("character"), characterId: idSchema }),
  z.object({ kind: z.literal("system"), job: z.string() }),
]);
export type EventActor = z.infer<typeof eventActorSchema>;

interface Envelope<T extends EventType> {
  timelineId: string;
  /** 1..n without gaps, in commit order. */
  seq: number;
  type: T;
  /** Schema version of the payload. */
  v: number;
  /** Wall clock, ISO 8601 UTC; for showing only: order is by `seq`. */
  at: string;
  /** Simulated tick at which it happened. */
  tick: number;
  sceneId: string | null;
  actor: EventActor;
  /** `seq` of what led to it. */
  causes: number[];
  payload: EventPayload<T>;
}
export type ChronicleEvent = { [T in EventType]: Envelope<T> }[EventType];
export type EventOf<T extends EventType> = Extract<ChronicleEvent, { type: T }>;

/**
 * What a verb hands to `append`. A negative cause −k means the k-th event (from 1) of the same batch; it becomes that event's seq.
 * `moveSeq` of `line.spoken` follows the same convention.
 */
export type EventDraft = {
  [T in EventType]: {
    type: T;
    tick: number;
    sceneId?: string | null;
    actor: EventActor;
    causes?: number[];
    payload: z.input<(typeof eventDefinitions)[T]["payload"]>;
  };
}[EventType];

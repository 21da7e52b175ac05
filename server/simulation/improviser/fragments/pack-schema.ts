import { z } from "zod";
import { motifCategories } from "@/server/contracts/motifs";
import { directedMoves, soloMoves } from "@/server/contracts/moves";
import { relationshipKinds } from "@/server/contracts/relationship-kinds";
import { ratings } from "@/server/contracts/speech";
import { faultOf } from "./fragment-faults";

const sourceSchema = z
  .string()
  .min(1)
  .max(400)
  .superRefine((text, check) => {
    const fault = faultOf(text);
    if (fault) check.addIssue({ code: "custom", message: `${fault} in “${text}”` });
  });

/** A sentence or two, with slots; a bare string is for everybody's ears. */
export const fragmentSchema = z.preprocess(
  (raw) => (typeof raw === "string" ? { text: raw } : raw),
  z.strictObject({ text: sourceSchema, rating: z.enum(ratings).default("G"), tags: z.array(z.string().min(1).max(40)).default([]) }),
);
export type PackFragment = z.infer<typeof fragmentSchema>;

const list = z.array(fragmentSchema).default([]);
const words = z.array(sourceSchema).default([]);
const groups = <const Name extends string>(names: readonly Name[]) =>
  z.partialRecord(z.enum(names as readonly [Name, ...Name[]]), z.array(fragmentSchema)).default({});

export const replyKinds = [
  "greeting",
  "chat",
  "quiet",
  "memory",
  "pastime",
  "joke",
  "praise",
  "thanks",
  "comfort",
  "secret",
  "offer",
  "loyal",
  "love",
  "sorry",
  "peace",
  "farewell",
  "ask",
  "news",
  "counsel",
  "plea",
  "order",
  "insult",
  "charge",
  "dispute",
  "wound",
  "silence",
] as const;
export type ReplyKind = (typeof replyKinds)[number];
/** Agree or build; deny or refuse; dodge or ask back. */
export const replyWays = ["yes", "no", "aside"] as const;
export type ReplyWay = (typeof replyWays)[number];
export const settings = ["any", "indoors", "outdoors", "street", "garden", "table", "night", "rain", "crowd", "travel"] as const;
export const closerKinds = [
  "softeners",
  "barbs",
  "concessions",
  "doubts",
  "flourishes",
  "exactness",
  "musings",
  "aims",
  "yourAims",
  "pastimes",
] as const;
export const bondKinds = ["trust", "distrust", "grievance", "bond", "avowals"] as const;
export const moodKinds = ["bright", "calm", "stormy", "low"] as const;
export const tempers = ["friendly", "neutral", "hostile"] as const;
export const stanceNames = ["warm", "truce", "hurt", "cold"] as const;
export const directionKinds = [...tempers, "tender", "contrite", "playful", "bright", "low", "anxious", "unwelcome", "bold"] as const;
export const wordKinds = [
  "topics",
  "openers",
  "emphasis",
  "fillers",
  "oaths",
  "rejections",
  "hedges",
  "courtesies",
  "acknowledgements",
  "tags",
  "selfReferences",
  "endearments",
  "codas",
] as const;
/** Clauses of the engine's own choosing, each with sentences that may bear it. */
export const mentionSlots = ["recall", "favour", "wrong", "mywrong", "thirddeed", "fact"] as const;
export type MentionSlot = (typeof mentionSlots)[number];
/** Clauses that tell a move as something done: "stood up for {them}". */
const pastSchema = z
  .array(
    z
      .string()
      .min(3)
      .max(80)
      .regex(/^[^{}()]*(?:\{(?:them|their|themselves|about)\}[^{}()]*)*$/, "only {them}, {their} and {about}"),
  )
  .default([]);

const moveLines = z.strictObject({ any: list, well: list, ill: list, close: list, distant: list, cold: list });
const byMove = <Schema extends z.ZodType>(schema: Schema) => z.partialRecord(z.enum(directedMoves), schema).default({});

export const packSchema = z.strictObject({
  format: z.literal("dramatis.pack"),
  version: z.literal(1),
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  title: z.string().min(1).max(120),
  eras: z.array(z.string().min(1).max(40)).default([]),
  genre: z.string().max(60).default(""),
  setting: z.string().max(60).default(""),
  moves: byMove(moveLines),
  replies: z.partialRecord(z.enum(replyKinds), z.strictObject({ yes: list, no: list, aside: list })).default({}),
  echoes: groups(replyWays),
  namings: groups(replyWays),
  images: groups(motifCategories),
  domains: z.array(z.strictObject({ key: z.string().min(1).max(40), words, topics: words, things: words, sayings: list })).default([]),
  perceptions: groups(settings),
  closers: groups(closerKinds),
  between: groups(bondKinds),
  stakes: z.partialRecord(z.enum(relationshipKinds), groups(stanceNames)).default({}),
  moods: groups(moodKinds),
  directions: groups(directionKinds),
  mentions: groups(mentionSlots),
  follows: byMove(z.strictObject({ any: list, warm: list, cold: list })),
  cues: byMove(list),
  hints: byMove(list),
  lexicon: z.partialRecord(z.enum(wordKinds), z.array(sourceSchema)).default({}),
  deeds: byMove(pastSchema),
  solo: groups(soloMoves),
  tails: list,
});
export type Pack = z.infer<typeof packSchema>;

import { z } from "zod";
import { goalSchema } from "./character";
import {
  directorPermissionsSchema,
  modelLimitsSchema,
  moderationPolicySchema,
  partSchema,
  sceneMotifsSchema,
  turnStrategies,
} from "./direction";
import { limits } from "./limits";
import { idSchema } from "./numbers";
import { arcSchema, beatSchema, cardIds, curvePointSchema, fortuneSchema, type CardId } from "./plan";
import type { SceneSetup } from "./scene";
import type { ScenePlan } from "./simulation";
import { ratings } from "./speech";

/** How hard the director that is part of the program pulls: share of the default gains. */
export const hands = ["none", "light", "medium", "strong"] as const;
export type Hand = (typeof hands)[number];
export const handGain: Readonly<Record<Hand, number>> = { none: 0, light: 0.5, medium: 1, strong: 2 };

/** A goal that is still without words, and a beat without a title: what is half written is kept, too. */
const wantedSchema = goalSchema.extend({ text: z.string().trim().max(limits.shortTextLength) });
const writtenBeatSchema = beatSchema.extend({ title: z.string().trim().max(limits.titleLength).default("") });

/**
 * What a writer composes and casts perform: an authored plan of a scene. It may be unfinished; whether it can be performed by a cast is
 * for `checkScenario` to say. Names of characters are kept beside their ids, so that it can be cast anew elsewhere.
 */
export const scenarioSchema = z.object({
  title: z.string().trim().max(limits.titleLength).default(""),
  premise: z.string().trim().max(limits.premiseLength).default(""),
  /** The question that it is about. */
  question: z.string().trim().max(limits.shortTextLength).default(""),
  setting: z
    .object({
      placeId: idSchema.nullable().default(null),
      place: z.string().trim().max(limits.nameLength).default(""),
      time: z.string().trim().max(80).default(""),
      atmosphere: z.string().trim().max(limits.shortTextLength).default(""),
      era: z.string().trim().max(40).default(""),
    })
    .prefault({}),
  mood: z.string().trim().max(60).default(""),
  rating: z.enum(ratings).default("12"),
  tags: z.array(z.string().trim().min(1).max(60)).max(limits.tags).default([]),
  cast: z
    .array(partSchema.extend({ name: z.string().trim().max(limits.nameLength).default(""), goal: wantedSchema.nullable().default(null) }))
    .max(limits.sceneCast)
    .default([]),
  beats: z.array(writtenBeatSchema).max(limits.beats).default([]),
  /** Wanted tension over the turns; empty with an arc, or where nothing is wanted. */
  curve: z.array(curvePointSchema).max(limits.curvePoints).default([]),
  arc: arcSchema.nullable().default(null),
  /** Wanted mood of one of them over the turns; an arc goes before it. */
  fortune: fortuneSchema.nullable().default(null),
  motifs: sceneMotifsSchema,
  strategy: z.enum(turnStrategies).default("social"),
  turnModel: z.string().max(120).nullable().default(null),
  selfReplies: z.boolean().default(false),
  pauseAfterBeats: z.boolean().default(false),
  hand: z.enum(hands).default("medium"),
  /** Cards that may be drawn. */
  cards: z
    .array(z.enum(cardIds))
    .max(cardIds.length)
    .default([...cardIds]),
  permissions: directorPermissionsSchema.prefault({}),
  policy: moderationPolicySchema.prefault({}),
  limits: z
    .object({
      turns: z.int().min(1).max(limits.sceneTurns).default(40),
      minutes: z.int().min(1).max(limits.sceneMinutes).default(30),
      ...modelLimitsSchema.shape,
    })
    .prefault({}),
  secondsPerTurn: z.number().min(0).max(60).default(4),
});
export type Scenario = z.infer<typeof scenarioSchema>;

const allowedCards = ({ permissions, cards }: Scenario): CardId[] => (permissions.event === "never" ? [] : cards);

export const planOf = (scenario: Scenario): ScenePlan => ({
  turns: scenario.limits.turns,
  curve: scenario.arc === null ? scenario.curve : [],
  arc: scenario.arc,
  ...(scenario.arc === null && scenario.fortune !== null && scenario.fortune.points.length > 0 && { fortune: scenario.fortune }),
  hand: handGain[scenario.hand],
  beats: scenario.beats,
  cards: allowedCards(scenario),
  ask: scenario.permissions.event === "ask",
});

/** The scene that performs a scenario. `version` names what has been saved; null for a draft. */
export const setupOf = (scenario: Scenario, from: { scenarioId: string | null; version: number | null }): SceneSetup => ({
  title: scenario.title,
  premise: scenario.premise,
  mood: scenario.mood,
  placeId: scenario.setting.placeId,
  cast: scenario.cast.map(({ characterId }) => characterId),
  maxTurns: scenario.limits.turns,
  maxMinutes: scenario.limits.minutes,
  secondsPerTurn: scenario.secondsPerTurn,
  plan: planOf(scenario) as SceneSetup["plan"],
  direction: {
    time: scenario.setting.time,
    atmosphere: scenario.setting.atmosphere,
    question: scenario.question,
    rating: scenario.rating,
    parts: scenario.cast.map(({ name: _name, ...part }) => part),
    motifs: scenario.motifs,
    strategy: scenario.strategy,
    turnModel: scenario.turnModel,
    selfReplies: scenario.selfReplies,
    pauseAfterBeats: scenario.pauseAfterBeats,
    policy: scenario.policy,
    permissions: scenario.permissions,
    limits: { calls: scenario.limits.calls, tokens: scenario.limits.tokens, cents: scenario.limits.cents },
    scenarioId: from.scenarioId,
    scenarioVersion: from.version,
  },
});

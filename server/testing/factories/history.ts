import fc from "fast-check";
import type { EventDraft } from "@/server/contracts/chronicle/events";
import { moveIds } from "@/server/contracts/moves";
import type { Pad } from "@/server/contracts/numbers";
import { relationshipKinds } from "@/server/contracts/relationship";
import type { TieChange } from "@/server/contracts/simulation";

/** The same id for the same name and number, in every run. */
export const testId = (noun: "character" | "place" | "scene" | "line", index: number): string => {
  const group = { character: "a", place: "b", scene: "c", line: "d" }[noun];
  return `01990000-0000-7000-8000-${group}${index.toString(16).padStart(11, "0")}`;
};

const by = { kind: "system", job: "test" } as const;
const castSize = 5;

/** One step of a history, before it is known what it does. */
export interface Step {
  kind: number;
  who: number;
  whom: number;
  amount: number;
  text: string;
}

export const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(13),
  who: fc.nat(castSize - 1),
  whom: fc.nat(castSize - 1),
  amount: fc.oneof(
    fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000),
    fc.constantFrom(1 / 3, -1 / 7, 0, 1),
  ),
  text: fc.string({ unit: "binary", maxLength: 40 }),
});

const unit = (amount: number): number => Math.abs(amount);
const pad = (amount: number): Pad => ({ pleasure: amount, arousal: -amount / 3, dominance: amount * amount });
const pick = <T>(all: readonly T[], amount: number): T => all[Math.floor(unit(amount) * 997) % all.length] as T;

/** The first batch: an ecosystem with two places and five characters, some of whom know each other. */
export const openingDrafts = (): EventDraft[] => [
  {
    type: "ecosystem.created",
    tick: 0,
    actor: by,
    payload: { title: "A test", seed: 7, modelVersion: 1, params: {}, startsAt: "1811-11-12T19:30", era: "regency", romance: false },
  },
  ...[0, 1].map((index): EventDraft => ({
    type: "place.added",
    tick: 0,
    actor: by,
    payload: { place: { id: testId("place", index), name: `Place ${index}` } },
  })),
  ...Array.from({ length: castSize }, (_, index): EventDraft => {
    const t = (index + 1) / (castSize + 1);
    const bigFive = { openness: t, conscientiousness: 1 - t, extraversion: t, agreeableness: 0.5, neuroticism: t / 2 };
    return {
      type: "character.added",
      tick: 0,
      actor: by,
      payload: { character: { id: testId("character", index), name: `Person ${index}`, bigFive } },
    };
  }),
  ...[1, 2].map((index): EventDraft => ({
    type: "relationship.authored",
    tick: 0,
    actor: by,
    payload: {
      relationship: {
        fromId: testId("character", 0),
        toId: testId("character", index),
        kind: "friend",
        strength: 0.4,
        trust: 0.6,
        familiarity: 0.5,
        offence: 0,
        evidence: "They grew up together.",
      },
    },
  })),
];

/** Turns steps into batches that could have happened, each step one batch. Keeps count of ticks, lines and scenes. */
export const createHistory = (): { next(step: Step): EventDraft[] } => {
  let tick = 0;
  let lines = 0;
  let scenes = 0;
  let turn = 0;
  let isOver = true;

  const change = (step: Step, lineId: string | null, causes: number[], sceneId: string | null): EventDraft[] => {
    const fromId = testId("character", step.who);
    const toId = testId("character", step.whom);
    const delta = { strength: step.amount / 10, trust: 0, familiarity: 0.01, offence: 0 };
    const kind = pick(relationshipKinds, step.amount);
    const tie: TieChange = { fromId, toId, kind, strength: step.amount, trust: 0.5, familiarity: unit(step.amount), offence: 0, delta };
    const felt = { characterId: toId, emotion: "joy", label: "Glad", intensity: unit(step.amount), pad: pad(step.amount) };
    return [
      { type: "relationship.changed", tick, sceneId, actor: by, causes, payload: { lineId, change: tie } },
      { type: "emotion.felt", tick, sceneId, actor: by, causes, payload: { lineId, felt } },
    ];
  };

  const speak = (step: Step, before: EventDraft[], sceneId: string | null): EventDraft[] => {
    const actorId = testId("character", step.who);
    const targetId = testId("character", step.whom);
    const lineId = testId("line", lines++);
    const move = pick(moveIds, step.amount);
    const reason = {
      score: step.amount,
      probability: unit(step.amount),
      alternatives: [],
      terms: [{ term: "needs" as const, value: step.amount }],
      acceptProbability: null,
      view: null,
      mood: pad(step.amount),
      energy: 0.5,
    };
    const shared = { aboutId: null, move, accepted: step.amount > 0 };
    const line = { lineId, placeId: null, turn: sceneId ? turn : null, speakerId: actorId, addresseeId: targetId };
    const words = { text: `So: ${step.text}`, direction: null, source: "improviser" as const, model: "improviser" };
    const moved: EventDraft = {
      type: "move.made",
      tick,
      sceneId,
      actor: by,
      causes: [-1],
      payload: { actorId, targetId, significance: 0.5, reason, ...shared },
    };
    const spoken: EventDraft = {
      type: "line.spoken",
      tick,
      sceneId,
      actor: { kind: "character", characterId: actorId },
      causes: [-2],
      payload: { ...line, ...words, ...shared, moveSeq: -2 },
    };
    return [...before, moved, spoken, ...change(step, lineId, [-3], sceneId)];
  };

  const mood = (step: Step, whose: string): EventDraft => {
    const level = unit(step.amount);
    const needs = { belonging: level, esteem: level, autonomy: level, security: level, stimulation: level, meaning: level };
    const feeling = { emotion: null, label: "Composed", intensity: 0 };
    const report = { characterId: whose, mood: pad(step.amount), feeling, energy: level, needs };
    return { type: "mood.shifted", tick, actor: by, payload: { report } };
  };

  const tickOnce = (step: Step): EventDraft[] => {
    tick += 1;
    const sample = { tick, mood: pad(step.amount), energy: 0.5, tension: unit(step.amount), active: step.who };
    return [{ type: "clock.ticked", tick, actor: by, payload: { tick, sample, digest: null } }];
  };

  const sceneId = (): string => testId("scene", Math.max(0, scenes - 1));
  const inScene = (draft: { type: "scene.paused" | "scene.closed" }, text: string): EventDraft[] => [
    { type: draft.type, tick, sceneId: sceneId(), actor: by, payload: { reason: `r${text}` } },
  ];

  const next = (step: Step): EventDraft[] => {
    const characterId = testId("character", step.who);
    switch (step.kind) {
      case 0:
        return [
          {
            type: "character.edited",
            tick,
            actor: by,
            payload: { characterId, patch: { backstory: step.text, autonomy: unit(step.amount) } },
          },
        ];
      case 1:
        return [{ type: step.amount > 0 ? "character.removed" : "character.restored", tick, actor: by, payload: { characterId } }];
      case 2:
        return step.amount > 0
          ? [{ type: "clock.started", tick, actor: by, payload: { speed: 4 } }]
          : [{ type: "clock.paused", tick, actor: by, payload: { reason: step.text } }];
      case 3: {
        scenes += 1;
        turn = 0;
        isOver = false;
        const cast = [testId("character", 0), testId("character", 1)];
        return [
          { type: "scene.opened", tick, sceneId: sceneId(), actor: by, payload: { sceneId: sceneId(), setup: { title: "A scene", cast } } },
        ];
      }
      case 4:
        turn += 1;
        return speak(
          step,
          [
            {
              type: "turn.taken",
              tick,
              sceneId: sceneId(),
              actor: by,
              payload: { sceneKey: 1, turn, present: [characterId], speakerId: characterId, addresseeId: null, move: null },
            },
          ],
          sceneId(),
        );
      case 5:
        return [{ type: step.amount > 0 ? "scene.joined" : "scene.left", tick, sceneId: sceneId(), actor: by, payload: { characterId } }];
      case 6:
        isOver ||= step.amount > 0.8;
        return inScene({ type: isOver ? "scene.closed" : "scene.paused" }, step.text);
      // What is over is not gone on with.
      case 7:
        if (isOver) return next({ ...step, kind: 3 });
        return [{ type: "scene.resumed", tick, sceneId: sceneId(), actor: by, payload: {} }];
      case 8: {
        const chances = [{ characterId, probability: unit(step.amount), reasons: ["addressed"] }];
        return [{ type: "turn.foreseen", tick, sceneId: sceneId(), actor: by, payload: { turn: turn + 1, chances } }];
      }
      // An effect that names a line of long ago, or one that was never spoken.
      case 9:
        return change(step, testId("line", Math.floor(unit(step.amount) * (lines + 1))), [], null);
      case 10:
        return [
          { type: "param.changed", tick, actor: by, payload: { key: "romance", value: step.amount } },
          mood(step, testId("character", 99)),
        ];
      default:
        return [...speak(step, tickOnce(step), null), mood(step, characterId)];
    }
  };
  return { next };
};

/** A whole history as batches of drafts, the opening first. */
export const historyArbitrary = (most: number): fc.Arbitrary<EventDraft[][]> =>
  fc.array(stepArbitrary, { minLength: 1, maxLength: most }).map((steps) => {
    const history = createHistory();
    return [openingDrafts(), ...steps.map((step) => history.next(step))];
  });

/** The same kind of history without fast-check: as many steps as asked for, from a seed. */
export const steadyHistory = (steps: number, seed = 1): EventDraft[][] => {
  const history = createHistory();
  let state = seed >>> 0;
  const draw = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
  const step = (index: number): Step => ({
    kind: draw(20) < 14 ? 13 : draw(11),
    who: draw(castSize),
    whom: draw(castSize),
    amount: (draw(2001) - 1000) / 1000,
    text: `words ${index}`,
  });
  return [openingDrafts(), ...Array.from({ length: steps }, (_, index) => history.next(step(index)))];
};

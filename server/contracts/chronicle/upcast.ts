import { noLimits } from "../scene-limits";
import { plainDirection } from "../scene-state";
import type { EventPayload, EventType } from "./events";

type Upcaster = (payload: Record<string, unknown>) => Record<string, unknown>;

/** From the version that is their index + 1 to the next. Fields stand where the present schema has them. */
const upcasters: Partial<Record<EventType, readonly Upcaster[]>> = {
  // Acts had no numbers, and reasons named no memories, facts or motifs.
  "move.made": [
    (payload) => ({
      act: null,
      ...payload,
      reason: { ...(payload["reason"] as EventPayload<"move.made">["reason"]), memories: [], facts: [], motifs: [], drama: null },
    }),
  ],
  // Nobody said what the words made use of.
  "line.spoken": [(payload) => ({ ...payload, used: null })],
  // A struck line left the ties as it had made them.
  "line.rejected": [(payload) => ({ ...payload, ties: null })],
  // A scene had a title, a cast and limits, and nothing else was said of it.
  "scene.opened": [
    (payload) => ({ ...payload, setup: { ...(payload["setup"] as object), direction: plainDirection, plan: null } }),
    // It had limits of turns and time only.
    (payload) => {
      const setup = payload["setup"] as EventPayload<"scene.opened">["setup"];
      return { ...payload, setup: { ...setup, direction: { ...setup.direction, limits: noLimits } } };
    },
    // The model that says who speaks next was always the first.
    (payload) => {
      const setup = payload["setup"] as EventPayload<"scene.opened">["setup"];
      return { ...payload, setup: { ...setup, direction: { ...setup.direction, turnModel: null } } };
    },
  ],
  // The drama manager did not say what it saw.
  "turn.foreseen": [(payload) => ({ ...payload, tension: null, target: null })],
  // Nothing was aimed at.
  "clock.ticked": [
    (payload) => {
      const { active, ...sample } = payload["sample"] as EventPayload<"clock.ticked">["sample"];
      return { ...payload, sample: { ...sample, target: null, active } };
    },
  ],
};

/** The payload of a stored event in the shape that is current. */
export const upcast = (type: string, v: number, payload: unknown): unknown =>
  (upcasters[type as EventType] ?? []).slice(v - 1).reduce((older, up) => up(older), payload as Record<string, unknown>);

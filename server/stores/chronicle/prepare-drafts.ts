import { eventActorSchema, eventDefinitions, type ChronicleEvent, type EventDraft } from "@/server/contracts/chronicle/events";
import { idSchema } from "@/server/contracts/numbers";
import { AppError } from "@/server/core/errors";

/** A draft that has been checked; its causes still count from the end of its batch when negative. */
export type PreparedDraft = Omit<ChronicleEvent, "timelineId" | "seq" | "at">;

const refuse = (draft: EventDraft, why: string, cause?: unknown): AppError =>
  new AppError("VALIDATION", `${draft.type} was refused: ${why}`, { reason: "chronicle.payload", cause });

// Postgres keeps neither NUL nor half a surrogate pair in text, and a model may send both.
const unstorable = /\\u0000|\\ud[89a-f]/i;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (value: unknown): unknown => {
  if (typeof value === "string") return value.replaceAll("\u0000", "").replace(halfPair, "\ufffd");
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry)]));
};
/** The value as it will be read back: through JSON, so that what is announced is what is stored. */
const storable = (value: unknown): unknown => {
  const text = JSON.stringify(value);
  const parsed: unknown = JSON.parse(text);
  return unstorable.test(text) ? clean(parsed) : parsed;
};

const prepare = (draft: EventDraft): PreparedDraft => {
  const definition = eventDefinitions[draft.type];
  const payload = definition.payload.safeParse(storable(draft.payload));
  if (!payload.success) {
    const [issue] = payload.error.issues;
    throw refuse(draft, `${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(), payload.error);
  }
  const actor = eventActorSchema.safeParse(draft.actor);
  if (!actor.success) throw refuse(draft, "its actor is not one", actor.error);
  const sceneId = draft.sceneId ?? null;
  if (sceneId !== null && !idSchema.safeParse(sceneId).success) throw refuse(draft, "sceneId is not a UUID");
  if (!Number.isInteger(draft.tick) || draft.tick < 0) throw refuse(draft, "tick is not a whole number from 0");
  const causes = draft.causes ?? [];
  if (!causes.every((cause) => Number.isInteger(cause) && cause !== 0)) throw refuse(draft, "a cause is a seq, or counts within its batch");
  return {
    type: draft.type,
    v: definition.v,
    tick: draft.tick,
    sceneId,
    actor: actor.data,
    causes,
    payload: payload.data,
  } as PreparedDraft;
};

export const prepareDrafts = (drafts: readonly EventDraft[]): PreparedDraft[] => drafts.map(prepare);

interface Place {
  timelineId: string;
  /** Head before this batch. */
  headSeq: number;
  headTick: number;
  at: string;
}

/** Gives a checked batch its seqs. −k becomes the seq of the batch's k-th event; nothing is caused by what comes after it. */
export const placeDrafts = (drafts: readonly PreparedDraft[], { timelineId, headSeq, headTick, at }: Place): ChronicleEvent[] => {
  let lastTick = headTick;
  return drafts.map((draft, index) => {
    const seq = headSeq + index + 1;
    const resolve = (cause: number): number => {
      const resolved = cause < 0 ? headSeq - cause : cause;
      if (resolved < seq) return resolved;
      throw new AppError("VALIDATION", `${draft.type} names a cause that does not come before it`, { reason: "chronicle.cause" });
    };
    // Ticks never go back: what was composed before a tick and recorded after it happened after it.
    lastTick = Math.max(lastTick, draft.tick);
    const event = { timelineId, seq, ...draft, at, tick: lastTick, causes: draft.causes.map(resolve) } as ChronicleEvent;
    if (event.type !== "line.spoken" || event.payload.moveSeq === null) return event;
    return { ...event, payload: { ...event.payload, moveSeq: resolve(event.payload.moveSeq) } };
  });
};

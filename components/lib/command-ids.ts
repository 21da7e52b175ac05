import type { TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@/server/trpc/root";
import { findAppError } from "./app-error";

/** An id for one intent of a person: pass the same as `context: { commandId }` when trying again, and it is done once. */
export const newCommandId = (): string => crypto.randomUUID();

/** What adds something each time that it is done, or may be done only once. The rest only sets how something is: again is the same. */
const adding: ReadonlySet<string> = new Set([
  "direction.answer",
  "direction.inject",
  "direction.order",
  "direction.whisper",
  "ecosystem.step",
  "fact.author",
  "line.keepWhatIf",
  "line.reword",
  "moderation.decide",
  "scenario.copyShared",
  "scenario.create",
  "scenario.restore",
  "scenario.save",
  "scenario.saveDraft",
  "scenario.share",
  "scene.step",
  "take.keep",
  "take.splice",
  "timeline.fork",
  "workspace.create",
  "workspace.createInvitation",
]);
/** Afterwards the same words are a new intent. The server remembers for longer. */
const sameForMs = 10 * 60_000;

interface CommandIds {
  /** The id of what has been asked for and not been answered, else a new one. */
  idOf: (what: string) => string;
  answered: (what: string) => void;
  unanswered: (what: string, commandId: string) => void;
}
/** The same, wanted again soon after it got no answer, is the same command: whoever tries again gets it once. */
export const createCommandIds = (now: () => number = () => Date.now()): CommandIds => {
  const waiting = new Map<string, { commandId: string; at: number }>();
  return {
    idOf: (what) => {
      const before = waiting.get(what);
      return before && now() - before.at <= sameForMs ? before.commandId : newCommandId();
    },
    answered: (what) => void waiting.delete(what),
    unanswered: (what, commandId) => void waiting.set(what, { commandId, at: now() }),
  };
};

/** Every change goes under a command id; one that adds something keeps it until it is answered. */
export const commandIdLink =
  (ids = createCommandIds()): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) => {
    if (op.type !== "mutation" || typeof op.context.commandId === "string") return next(op);
    const what = adding.has(op.path) ? `${op.path} ${JSON.stringify(op.input)}` : null;
    const commandId = what === null ? newCommandId() : ids.idOf(what);
    const request = next({ ...op, context: { ...op.context, commandId } });
    if (what === null) return request;
    return observable((observer) =>
      request.subscribe({
        next: (answer) => {
          ids.answered(what);
          observer.next(answer);
        },
        error: (error) => {
          if (findAppError(error)) ids.answered(what);
          else ids.unanswered(what, commandId);
          observer.error(error);
        },
        complete: () => observer.complete(),
      }),
    );
  };

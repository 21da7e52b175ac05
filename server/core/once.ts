import type { Context } from "./context";
import { defineToken } from "./held";

interface Carried {
  /** Epoch milliseconds of its beginning. */
  at: number;
  answer: Promise<unknown>;
}
const carried = defineToken<Map<string, Carried>>("commands carried out");
const keptMs = 15 * 60_000;
const mostKept = 2_000;

const forget = (commands: Map<string, Carried>, now: number): void => {
  for (const [key, { at }] of commands) {
    if (now - at <= keptMs && commands.size < mostKept) return;
    commands.delete(key);
  }
};

/**
 * The same command of the same person within a quarter of an hour gets the first answer, also while that is being worked out; one that failed
 * is carried out anew. As far as this process remembers: a verb that has to outlive a restart keeps its answer with `append` as well.
 */
export const once = <T>(
  ctx: Pick<Context, "actor" | "workspaceId" | "commandId" | "held" | "now">,
  verb: string,
  run: () => Promise<T>,
): Promise<T> => {
  if (ctx.commandId === null || ctx.actor.kind !== "user") return run();
  const commands = ctx.held.find(carried, "") ?? new Map<string, Carried>();
  ctx.held.keep(carried, "", commands);
  const key = [ctx.workspaceId, ctx.actor.userId, verb, ctx.commandId].join(" ");
  const before = commands.get(key);
  if (before) return before.answer as Promise<T>;
  const at = ctx.now().getTime();
  forget(commands, at);
  const answer = run();
  commands.set(key, { at, answer });
  answer.catch(() => commands.delete(key));
  return answer;
};

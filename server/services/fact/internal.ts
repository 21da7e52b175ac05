import type { MemoryView } from "@/server/contracts/chronicle/fold";
import { limits } from "@/server/contracts/limits";
import { AppError } from "@/server/core/errors";

/** Facts of the writer's are numbered "a1", "a2" … in the order in which they were written. */
export const nextFactNumber = (view: MemoryView): number =>
  1 + view.list("fact").reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);

/** Id of one more fact. Throws LIMIT_EXCEEDED when the timeline holds as many as it may. */
export const nextFactId = (view: MemoryView): string => {
  if (view.list("fact").length >= limits.factsPerTimeline)
    throw new AppError("LIMIT_EXCEEDED", `A timeline holds at most ${limits.factsPerTimeline} facts`, { reason: "fact.too_many" });
  return `a${nextFactNumber(view)}`;
};

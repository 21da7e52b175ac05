import type { CastMember } from "@/server/contracts/chronicle/view";
import type { GoalType } from "@/server/contracts/goal-types";
import type { Pursuit } from "@/server/contracts/pursuits";

const own: Record<GoalType, string> = {
  bond: "to be close to {x}",
  repair: "to make it good to {x}",
  status: "to rise in the others’ eyes",
  learn: "to find out more",
  protect: "to keep {x} from harm",
  revenge: "to pay {x} back",
  possess: "to have what {x} has",
  achieve: "to finish what was begun",
  escape: "to get away from {x}",
  unite: "to bring them together",
  hide: "to keep it hidden from {x}",
};

/** The writer's words for an authored goal, and plain ones for a goal that somebody took up by themselves. */
export function sayPursuit({ key, type, targetId }: Pursuit, { goals }: Pick<CastMember, "goals">, nameOf: (id: string) => string): string {
  const [kind, place] = key.split(":");
  const authored = kind === "authored" ? goals[Number(place)] : undefined;
  return authored?.text ?? own[type].replace("{x}", targetId === null ? "somebody" : nameOf(targetId));
}

export const sayChance = (chance: number): string => {
  if (chance >= 0.7) return "in reach";
  if (chance >= 0.45) return "open";
  return chance >= 0.2 ? "unlikely" : "all but lost";
};

/** Goals on their way; before the first of them moves, the writer's as they were set. What is done with comes last. */
export function listPursuits({ pursuits, goals }: Pick<CastMember, "pursuits" | "goals">): Pursuit[] {
  if (pursuits.length > 0)
    return [...pursuits].sort((a, b) => Number(b.status === "active") - Number(a.status === "active") || b.priority - a.priority);
  return goals.map(({ type, targetId, priority }, index) => ({
    key: `authored:${index}`,
    type,
    targetId,
    source: "authored",
    priority,
    progress: 0,
    chance: 0.5,
    blocked: 0,
    status: "active",
    sinceTick: 0,
  }));
}

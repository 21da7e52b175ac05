import type { MoveId } from "@/server/contracts/moves";
import type { Beat, BeatCondition } from "@/server/contracts/scene-plan";

/** What somebody could do to bring a beat nearer to its success; who and to whom are null where anybody will do. */
export interface Step {
  move: MoveId;
  actorId: string | null;
  targetId: string | null;
}

const by = (actorId: string | null, move: MoveId, targetId: string | null): Step => ({ move, actorId, targetId });
const edgeMoves = {
  strength: ["COMPLIMENT", "INSULT"],
  trust: ["CONFIDE", "THREATEN"],
  familiarity: ["SMALL_TALK", null],
  offence: ["INSULT", "APOLOGISE"],
} as const;
const moodMoves = { pleasure: ["COMPLIMENT", "CRITICISE"], arousal: ["CHALLENGE", "COMFORT"], dominance: ["CONCEDE", "COMMAND"] } as const;

/** Of a condition that is still to come about. What somebody thinks of another is changed by what the other does. */
const stepFor = (condition: BeatCondition): Step | null => {
  const isLess = "atMost" in condition && condition.atMost !== undefined;
  if ("edge" in condition) {
    const [ofId, aboutId] = condition.edge;
    const move = edgeMoves[condition.field][isLess ? 1 : 0];
    return move === null ? null : by(aboutId, move, ofId);
  }
  if ("mood" in condition) return by(null, moodMoves[condition.axis][isLess ? 1 : 0], condition.mood);
  if ("knows" in condition) return by(null, "INFORM", condition.knows[0]);
  return null;
};

/** Below it a beat is to be calm, and somebody is encouraged rather than challenged. */
const TENSE = 0.5;

/** For a beat that favours no move: towards the first of its conditions that somebody can do something for, else towards its tension. */
export const moveToward = ({ success, forbid, tension }: Pick<Beat, "success" | "forbid" | "tension">): Step | null => {
  const general = (tension >= TENSE ? ["CHALLENGE", "PROBE"] : ["ENCOURAGE", "ASK"]) satisfies MoveId[];
  const steps = [...success.map(stepFor), ...general.map((move) => by(null, move, null))];
  return steps.find((step) => step !== null && !forbid.includes(step.move)) ?? null;
};

import type { DirectedMove, MoveId } from "@/server/contracts/moves";
import type { MentionSlot } from "./fragments/pack-schema";
import { lookUp } from "./look-up";

/** What a move has to speak of, when the engine chose a memory or a fact for it; SIMULATION §3.1. */
const obligations: Partial<Record<DirectedMove, readonly MentionSlot[]>> = {
  GOSSIP: ["thirddeed", "fact"],
  INFORM: ["fact", "thirddeed"],
  ACCUSE: ["wrong", "fact"],
  CONFESS: ["mywrong", "fact"],
  APOLOGISE: ["mywrong"],
  ATONE: ["mywrong"],
  REMINISCE: ["recall"],
  THANK: ["favour", "recall"],
  REVEAL_SECRET: ["fact", "thirddeed"],
  WARN: ["fact", "thirddeed"],
  FORGIVE: ["wrong"],
};
/** What it may speak of. */
const options: Partial<Record<DirectedMove, readonly MentionSlot[]>> = {
  RECRUIT: ["thirddeed", "fact"],
  MEDIATE: ["thirddeed", "fact"],
  PROBE: ["fact", "thirddeed"],
  BREAK_OFF: ["wrong"],
  CONFIDE: ["fact", "mywrong", "wrong"],
  ARGUE: ["wrong", "fact"],
  CRITICISE: ["wrong"],
  COMPLIMENT: ["favour", "recall"],
  ENCOURAGE: ["recall"],
  COMFORT: ["recall"],
  DEFEND: ["recall", "thirddeed"],
  VOW: ["favour", "recall"],
  DECLARE_LOVE: ["recall"],
  INSULT: ["wrong"],
  THREATEN: ["wrong"],
  CHALLENGE: ["wrong"],
  ASK: ["fact", "thirddeed"],
  ADVISE: ["fact"],
  PERSUADE: ["fact", "favour"],
  REQUEST_HELP: ["favour"],
  OFFER_HELP: ["favour"],
  SMALL_TALK: ["fact", "thirddeed"],
  SHARE_INTEREST: ["recall"],
  TEASE: ["recall"],
  INVITE: ["recall"],
  CONCEDE: ["mywrong"],
};

export const mustMention = (move: MoveId): readonly MentionSlot[] =>
  lookUp(obligations as Record<string, readonly MentionSlot[]>, move) ?? [];
export const mayMention = (move: MoveId): readonly MentionSlot[] => lookUp(options as Record<string, readonly MentionSlot[]>, move) ?? [];

import type { MoveId } from "@/server/contracts/moves";

const set = (words: string): ReadonlySet<string> => new Set<MoveId>(words.split(" ") as MoveId[]);

/** Nothing light may follow these. */
export const grave = set(
  "DECLARE_LOVE BREAK_OFF BETRAY THREATEN CONFESS APOLOGISE FORGIVE ACCUSE INSULT REVEAL_SECRET COMFORT CONFIDE ATONE VOW WARN",
);
/** Talk that weighs nothing: what the two are to each other is not said after it. */
export const light = set("GREET SMALL_TALK JOKE TEASE ASK PROBE INFORM GOSSIP");
/** The eye is free for what is round about. */
export const noticing = set("GREET SMALL_TALK KEEP_COMPANY");
/** They press on the other. */
export const pressing = set(
  "ASK REQUEST_HELP PERSUADE NEGOTIATE ADVISE CRITICISE WARN PROBE ARGUE COMMAND INVITE TEMPT OFFER_HELP MEDIATE RECRUIT",
);
export const striving = set("INFORM PERSUADE NEGOTIATE REQUEST_HELP RECRUIT CHALLENGE ARGUE VOW COMMAND");
export const guiding = set("ENCOURAGE ADVISE PERSUADE TEMPT OFFER_HELP");
export const avowing = set("CONFIDE CONFESS REVEAL_SECRET FLIRT DECLARE_LOVE BREAK_OFF CHALLENGE CRITICISE COMPLIMENT");
export const pondering = set(
  "INFORM GOSSIP WARN ADVISE PERSUADE NEGOTIATE ENCOURAGE COMFORT CRITICISE ARGUE ACCUSE PROBE MEDIATE REMINISCE SHARE_INTEREST CHALLENGE CONFIDE TEMPT SMALL_TALK INSULT THREATEN",
);
/** Say it, and stop. */
export const curt = set("STONEWALL KEEP_COMPANY");
/** The speaker does the thing by saying it: no hedge may stand before one. */
export const performed = set("VOW FORGIVE THANK THREATEN COMMAND APOLOGISE BETRAY BREAK_OFF STONEWALL DECLARE_LOVE GREET FAREWELL");
/** A short word of these may come before the thing itself: "Forgive me. …"; of the others it follows. */
export const announced = set(
  "GREET THANK APOLOGISE ENCOURAGE COMFORT INVITE OFFER_HELP WARN ACCUSE CONFESS CONCEDE FAREWELL COMMAND GIVE_GIFT FORGIVE VOW ARGUE DECLARE_LOVE PROBE BREAK_OFF THREATEN REMINISCE",
);

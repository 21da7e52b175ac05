import type { MoveId } from "@/server/contracts/moves";

const set = (words: string): ReadonlySet<string> => new Set<MoveId>(words.split(" ") as MoveId[]);

/** The eye is free for what is round about. */
export const noticing = set("GREET SMALL_TALK KEEP_COMPANY");
/** They press on the other. */
export const pressing = set(
  "ASK REQUEST_HELP PERSUADE NEGOTIATE ADVISE CRITICISE WARN PROBE ARGUE COMMAND INVITE TEMPT OFFER_HELP MEDIATE RECRUIT",
);
export const striving = set("INFORM PERSUADE NEGOTIATE REQUEST_HELP RECRUIT CHALLENGE ARGUE VOW COMMAND");
export const guiding = set("ENCOURAGE ADVISE PERSUADE TEMPT OFFER_HELP");
export const avowing = set("CONFIDE CONFESS REVEAL_SECRET FLIRT DECLARE_LOVE BREAK_OFF CHALLENGE CRITICISE COMPLIMENT");
/** Say it, and stop. */
export const curt = set("STONEWALL KEEP_COMPANY");
/** The speaker does the thing by saying it: no hedge may stand before one. */
export const performed = set("VOW FORGIVE THANK THREATEN COMMAND APOLOGISE BETRAY BREAK_OFF STONEWALL DECLARE_LOVE GREET FAREWELL");

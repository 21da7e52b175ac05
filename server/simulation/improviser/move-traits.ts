import type { MoveId } from "@/server/contracts/moves";

/** Moves by name, in one string. */
export const movesOf = (names: string): ReadonlySet<string> => new Set<MoveId>(names.split(" ") as MoveId[]);

/** The eye is free for what is round about. */
export const noticing = movesOf("GREET SMALL_TALK KEEP_COMPANY");
/** They press on the other. */
export const pressing = movesOf(
  "ASK REQUEST_HELP PERSUADE NEGOTIATE ADVISE CRITICISE WARN PROBE ARGUE COMMAND INVITE TEMPT OFFER_HELP MEDIATE RECRUIT",
);
export const avowing = movesOf("CONFIDE CONFESS REVEAL_SECRET FLIRT DECLARE_LOVE BREAK_OFF CHALLENGE CRITICISE COMPLIMENT");
/** Say it, and stop. */
export const curt = movesOf("STONEWALL KEEP_COMPANY");
/** The speaker does the thing by saying it: no hedge may stand before one. */
export const performed = movesOf("VOW FORGIVE THANK THREATEN COMMAND APOLOGISE BETRAY BREAK_OFF STONEWALL DECLARE_LOVE GREET FAREWELL");

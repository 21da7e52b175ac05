/** The 49 directed moves, in the order of the model's table; the order is part of the determinism contract. */
export const directedMoves = [
  "GREET",
  "SMALL_TALK",
  "JOKE",
  "KEEP_COMPANY",
  "FAREWELL",
  "COMPLIMENT",
  "THANK",
  "ENCOURAGE",
  "COMFORT",
  "SHARE_INTEREST",
  "CONFIDE",
  "REMINISCE",
  "OFFER_HELP",
  "GIVE_GIFT",
  "INVITE",
  "DEFEND",
  "FLIRT",
  "DECLARE_LOVE",
  "BREAK_OFF",
  "ASK",
  "INFORM",
  "GOSSIP",
  "REVEAL_SECRET",
  "LIE",
  "PROBE",
  "WARN",
  "ADVISE",
  "REQUEST_HELP",
  "PERSUADE",
  "NEGOTIATE",
  "COMMAND",
  "TEMPT",
  "RECRUIT",
  "VOW",
  "CHALLENGE",
  "CRITICISE",
  "TEASE",
  "INSULT",
  "ACCUSE",
  "ARGUE",
  "THREATEN",
  "BETRAY",
  "STONEWALL",
  "APOLOGISE",
  "FORGIVE",
  "CONFESS",
  "ATONE",
  "CONCEDE",
  "MEDIATE",
] as const;
export type DirectedMove = (typeof directedMoves)[number];

/** What a character may do alone. */
export const soloMoves = ["REFLECT", "WITHDRAW", "PURSUE_GOAL", "OBSERVE", "MOURN", "CREATE", "RITUAL"] as const;
export type SoloMove = (typeof soloMoves)[number];

export type MoveId = DirectedMove | SoloMove;
export const moveIds: readonly MoveId[] = [...directedMoves, ...soloMoves];

export const moveGroups = ["contact", "affiliate", "romance", "info", "influence", "conflict", "repair"] as const;
export type MoveGroup = (typeof moveGroups)[number];

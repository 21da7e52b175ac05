import type { Goal } from "@/server/contracts/character";
import type { DirectedMove } from "@/server/contracts/moves";

interface GoalAffinity {
  /** Share of the move's affiliation and dominance, −1..1. */
  affiliation: number;
  control: number;
  /** Added for every move of the repair group. */
  repair?: number;
  /** Moves that the goal singles out. */
  moves: Partial<Record<DirectedMove, number>>;
  /** Closer (+1) or against (−1) the target. */
  alignment: number;
}

/** How a goal about somebody colours the moves toward them. SIMULATION §1.9; engineering choice (grade C). */
export const goalAffinities: Record<Goal["type"], GoalAffinity> = {
  bond: { affiliation: 1, control: 0, moves: { INVITE: 0.9, CONFIDE: 0.8, KEEP_COMPANY: 0.5, DECLARE_LOVE: 0.6 }, alignment: 1 },
  repair: {
    affiliation: 0.4,
    control: 0,
    repair: 0.6,
    moves: { APOLOGISE: 1, ATONE: 1, CONFESS: 0.8, OFFER_HELP: 0.7, INSULT: -0.8, THREATEN: -0.9, STONEWALL: -0.7 },
    alignment: 0.5,
  },
  status: { affiliation: 0, control: 0.6, moves: { CHALLENGE: 0.8, COMPLIMENT: 0.3, CONCEDE: -0.5, APOLOGISE: -0.3 }, alignment: 0 },
  learn: { affiliation: 0, control: 0, moves: { ASK: 1, PROBE: 0.8, SHARE_INTEREST: 0.4, INFORM: 0.3, GOSSIP: 0.4 }, alignment: 0 },
  protect: { affiliation: 0.6, control: 0, moves: { DEFEND: 1, WARN: 1, OFFER_HELP: 0.8, COMFORT: 0.7, ADVISE: 0.5 }, alignment: 0.8 },
  revenge: { affiliation: -0.8, control: 0.1, moves: { ACCUSE: 0.9, BETRAY: 1, GOSSIP: 0.4, LIE: 0.5, FORGIVE: -0.9 }, alignment: -1 },
  possess: { affiliation: 0, control: 0.1, moves: { NEGOTIATE: 1, PERSUADE: 0.8, TEMPT: 0.6, REQUEST_HELP: 0.4, LIE: 0.3 }, alignment: 0 },
  achieve: {
    affiliation: 0,
    control: 0.1,
    moves: { REQUEST_HELP: 0.6, RECRUIT: 0.6, PERSUADE: 0.5, NEGOTIATE: 0.5, ASK: 0.4 },
    alignment: 0,
  },
  escape: {
    affiliation: -0.2,
    control: 0,
    moves: { FAREWELL: 0.8, BREAK_OFF: 0.8, STONEWALL: 0.5, LIE: 0.3, INVITE: -0.5 },
    alignment: -0.4,
  },
  unite: { affiliation: 0.3, control: 0, moves: { RECRUIT: 1, MEDIATE: 0.9, INVITE: 0.7, VOW: 0.5, PERSUADE: 0.4 }, alignment: 0.5 },
  hide: {
    affiliation: 0,
    control: 0,
    moves: { LIE: 0.9, STONEWALL: 0.5, SMALL_TALK: 0.3, REVEAL_SECRET: -1, CONFESS: -0.8 },
    alignment: 0,
  },
};

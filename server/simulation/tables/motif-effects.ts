import type { MotifCategory } from "@/server/contracts/motifs";
import type { DirectedMove } from "@/server/contracts/moves";

/** What a theme does, SIMULATION §1.16. */
export interface MotifEffects {
  /** Where it draws the home of a mood, −1..1 each: pleasure, arousal, dominance. */
  lean: readonly [number, number, number];
  /** −1..1 */
  tension: number;
  /** Moves that it makes more frequent (weight +1) and rarer (−.7), and that speak for or against it in turn. */
  boosts: readonly DirectedMove[];
  suppresses: readonly DirectedMove[];
}

type Row = readonly [
  lean: readonly [number, number, number],
  tension: number,
  boosts: readonly DirectedMove[],
  suppresses: readonly DirectedMove[],
];

const rows: Record<MotifCategory, Row> = {
  BETRAYAL: [[-0.5, 0.5, -0.2], 0.9, ["BETRAY", "ACCUSE", "BREAK_OFF", "PROBE"], ["CONFIDE", "VOW"]],
  CHAOS: [[-0.1, 0.7, -0.3], 0.7, ["ARGUE", "TEASE", "INSULT", "TEMPT"], ["NEGOTIATE", "VOW"]],
  DEATH: [[-0.6, 0.1, -0.6], 0.8, ["COMFORT", "REMINISCE", "KEEP_COMPANY", "FAREWELL"], ["JOKE", "INVITE"]],
  DESTRUCTION: [[-0.5, 0.6, 0.2], 0.8, ["THREATEN", "BREAK_OFF", "INSULT", "ARGUE"], ["GIVE_GIFT", "ENCOURAGE"]],
  DESPAIR: [[-0.7, -0.3, -0.7], 0.5, ["STONEWALL", "REQUEST_HELP", "CONFIDE", "CONCEDE"], ["JOKE", "INVITE"]],
  DOOM: [[-0.5, 0.3, -0.6], 0.7, ["WARN", "FAREWELL", "CONFESS", "CONCEDE"], ["INVITE", "CHALLENGE"]],
  EVIL: [[-0.4, 0.3, 0.6], 0.8, ["THREATEN", "TEMPT", "BETRAY", "COMMAND"], ["COMFORT", "APOLOGISE"]],
  EXILE: [[-0.4, 0.1, -0.4], 0.5, ["BREAK_OFF", "FAREWELL", "CRITICISE", "ACCUSE"], ["INVITE", "GREET"]],
  FALL: [[-0.4, 0.3, -0.6], 0.6, ["CONFESS", "CRITICISE", "REVEAL_SECRET", "GOSSIP"], ["COMMAND", "VOW"]],
  FEAR: [[-0.6, 0.6, -0.5], 0.6, ["WARN", "REQUEST_HELP", "LIE", "STONEWALL"], ["CHALLENGE", "DEFEND"]],
  GUILT: [[-0.4, 0.1, -0.6], 0.3, ["APOLOGISE", "CONFESS", "ATONE", "GIVE_GIFT"], ["CRITICISE", "CONFIDE"]],
  HATE: [[-0.6, 0.5, 0.3], 0.7, ["INSULT", "GOSSIP", "CRITICISE", "STONEWALL"], ["COMPLIMENT", "OFFER_HELP"]],
  HUBRIS: [[0.3, 0.5, 0.8], 0.5, ["COMMAND", "CHALLENGE", "PERSUADE", "TEASE"], ["ASK", "CONCEDE"]],
  ISOLATION: [[-0.4, -0.4, -0.3], 0.2, ["STONEWALL", "FAREWELL", "SMALL_TALK"], ["CONFIDE", "INVITE"]],
  LOSS: [[-0.6, -0.3, -0.4], 0.4, ["REMINISCE", "CONFIDE", "REQUEST_HELP"], ["JOKE", "ENCOURAGE"]],
  MADNESS: [[-0.3, 0.7, -0.2], 0.7, ["ACCUSE", "PROBE", "JOKE", "REVEAL_SECRET"], ["NEGOTIATE", "ADVISE"]],
  NEMESIS: [[-0.2, 0.6, 0.2], 0.7, ["CHALLENGE", "PROBE", "THREATEN", "TEASE"], ["CONCEDE", "FORGIVE"]],
  PRIDE: [[0.4, 0.3, 0.6], 0.3, ["CRITICISE", "ADVISE", "ARGUE", "STONEWALL"], ["APOLOGISE", "REQUEST_HELP"]],
  REVENGE: [[-0.4, 0.6, 0.4], 0.8, ["INSULT", "BETRAY", "REVEAL_SECRET", "ACCUSE"], ["APOLOGISE", "FORGIVE"]],
  SACRIFICE: [[-0.1, 0.3, 0.2], 0.4, ["OFFER_HELP", "DEFEND", "GIVE_GIFT", "CONCEDE"], ["TEMPT", "COMMAND"]],
  TEMPTATION: [[0.3, 0.5, -0.1], 0.4, ["TEMPT", "FLIRT", "LIE", "PERSUADE"], ["VOW", "WARN"]],
  TRAGEDY: [[-0.5, 0.2, -0.4], 0.7, ["REVEAL_SECRET", "APOLOGISE", "BREAK_OFF", "COMFORT"], ["JOKE", "COMPLIMENT"]],
  TREACHERY: [[-0.3, 0.3, 0.2], 0.7, ["LIE", "GOSSIP", "TEMPT", "RECRUIT"], ["CONFESS", "INFORM"]],
  VENGEANCE: [[-0.3, 0.5, 0.6], 0.8, ["VOW", "RECRUIT", "THREATEN", "CHALLENGE"], ["NEGOTIATE", "MEDIATE"]],
  WRATH: [[-0.5, 0.8, 0.5], 0.8, ["ARGUE", "INSULT", "THREATEN", "COMMAND"], ["FORGIVE", "CONCEDE"]],
  HOPE: [[0.5, 0.3, 0.2], -0.2, ["ENCOURAGE", "INVITE", "VOW", "OFFER_HELP"], ["STONEWALL", "THREATEN"]],
  LOVE: [[0.6, 0.2, 0], -0.2, ["COMPLIMENT", "GIVE_GIFT", "KEEP_COMPANY", "FLIRT", "DECLARE_LOVE"], ["INSULT", "CRITICISE"]],
  REDEMPTION: [[0.4, 0.2, 0.1], -0.2, ["ATONE", "APOLOGISE", "OFFER_HELP", "VOW"], ["BETRAY", "LIE"]],
  COURAGE: [[0.2, 0.5, 0.6], 0.1, ["DEFEND", "CHALLENGE", "ENCOURAGE", "PERSUADE"], ["STONEWALL", "LIE"]],
  WISDOM: [[0.2, -0.3, 0.4], -0.3, ["ADVISE", "ASK", "MEDIATE", "CONCEDE"], ["INSULT", "TEASE"]],
  HONOR: [[0.2, 0.1, 0.4], 0, ["VOW", "THANK", "CONFESS", "CHALLENGE"], ["LIE", "GOSSIP"]],
  JUSTICE: [[0, 0.3, 0.4], 0.2, ["ACCUSE", "PROBE", "MEDIATE", "INFORM"], ["LIE", "BETRAY"]],
  MERCY: [[0.3, -0.2, 0.2], -0.4, ["FORGIVE", "NEGOTIATE", "COMFORT", "CONCEDE"], ["THREATEN", "ACCUSE"]],
  PEACE: [[0.5, -0.5, 0.3], -0.6, ["MEDIATE", "NEGOTIATE", "KEEP_COMPANY", "SMALL_TALK"], ["THREATEN", "ARGUE"]],
  TRIUMPH: [[0.6, 0.6, 0.5], -0.1, ["COMPLIMENT", "JOKE", "THANK", "INVITE"], ["STONEWALL", "REQUEST_HELP"]],
  UNITY: [[0.5, 0.1, 0.1], -0.4, ["RECRUIT", "INVITE", "MEDIATE", "GREET"], ["BREAK_OFF", "CRITICISE"]],
  VICTORY: [[0.4, 0.5, 0.7], 0.1, ["COMMAND", "CONCEDE", "NEGOTIATE", "RECRUIT"], ["PROBE", "STONEWALL"]],
  HEALING: [[0.4, -0.2, 0.2], -0.3, ["COMFORT", "KEEP_COMPANY", "OFFER_HELP", "ENCOURAGE"], ["BREAK_OFF", "INSULT"]],
  GROWTH: [[0.3, 0.3, 0.3], -0.1, ["ASK", "REQUEST_HELP", "SHARE_INTEREST", "THANK"], ["CRITICISE", "STONEWALL"]],
  DISCOVERY: [[0.3, 0.5, 0.2], 0.2, ["INFORM", "REVEAL_SECRET", "SHARE_INTEREST", "GREET"], ["LIE", "SMALL_TALK"]],
  FRIENDSHIP: [[0.5, 0.2, 0], -0.3, ["JOKE", "CONFIDE", "INVITE", "REMINISCE"], ["INSULT", "STONEWALL"]],
  LOYALTY: [[0.4, 0.1, 0.2], -0.1, ["DEFEND", "VOW", "WARN", "OFFER_HELP"], ["BETRAY", "GOSSIP"]],
  COMPASSION: [[0.3, -0.1, 0], -0.3, ["COMFORT", "OFFER_HELP", "ASK", "GIVE_GIFT"], ["INSULT", "TEASE"]],
  FORGIVENESS: [[0.4, -0.2, 0.2], -0.4, ["FORGIVE", "CONFIDE", "KEEP_COMPANY", "REMINISCE"], ["ACCUSE", "INSULT"]],
  RENEWAL: [[0.5, 0.3, 0.3], -0.2, ["GREET", "INVITE", "GIVE_GIFT", "VOW"], ["BREAK_OFF", "REMINISCE"]],
  INSPIRATION: [[0.5, 0.5, 0.3], 0, ["SHARE_INTEREST", "PERSUADE", "ENCOURAGE", "COMPLIMENT"], ["CRITICISE", "STONEWALL"]],
  WONDER: [[0.5, 0.4, -0.2], -0.1, ["ASK", "COMPLIMENT", "INFORM", "KEEP_COMPANY"], ["COMMAND", "CRITICISE"]],
  ADVENTURE: [[0.4, 0.6, 0.4], 0.2, ["INVITE", "CHALLENGE", "RECRUIT", "TEASE"], ["WARN", "FAREWELL"]],
  MYSTERY: [[0, 0.5, -0.2], 0.3, ["PROBE", "GOSSIP", "ASK", "LIE"], ["INFORM", "REVEAL_SECRET"]],
};

export const effectsOf = (category: MotifCategory): MotifEffects => {
  const [lean, tension, boosts, suppresses] = rows[category];
  return { lean, tension, boosts, suppresses };
};

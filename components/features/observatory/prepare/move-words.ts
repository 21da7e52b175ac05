import { moveIds, type DirectedMove, type MoveGroup, type MoveId, type SoloMove } from "@/server/contracts/moves";

const groups: Record<MoveGroup, readonly DirectedMove[]> = {
  contact: ["GREET", "SMALL_TALK", "JOKE", "KEEP_COMPANY", "FAREWELL"],
  affiliate: [
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
  ],
  romance: ["FLIRT", "DECLARE_LOVE", "BREAK_OFF"],
  info: ["ASK", "INFORM", "GOSSIP", "REVEAL_SECRET", "LIE", "PROBE", "WARN", "ADVISE"],
  influence: ["REQUEST_HELP", "PERSUADE", "NEGOTIATE", "COMMAND", "TEMPT", "RECRUIT", "VOW", "CHALLENGE"],
  conflict: ["CRITICISE", "TEASE", "INSULT", "ACCUSE", "ARGUE", "THREATEN", "BETRAY", "STONEWALL"],
  repair: ["APOLOGISE", "FORGIVE", "CONFESS", "ATONE", "CONCEDE", "MEDIATE"],
};
const groupByMove = new Map<string, MoveGroup>(
  Object.entries(groups).flatMap(([group, moves]) => moves.map((move) => [move, group as MoveGroup] as const)),
);

/** What a move is about; null for what a character does alone. */
export const groupOfMove = (move: string): MoveGroup | null => groupByMove.get(move) ?? null;

export const isMove = (text: string): text is MoveId => (moveIds as readonly string[]).includes(text);

/** What people do who talk like this, and the colour it has. */
export const talkWords: Record<MoveGroup, { word: string; octant: string }> = {
  contact: { word: "chatting", octant: "relaxed" },
  affiliate: { word: "warming", octant: "exuberant" },
  romance: { word: "courting", octant: "dependent" },
  info: { word: "conferring", octant: "docile" },
  influence: { word: "bargaining", octant: "disdainful" },
  conflict: { word: "arguing", octant: "hostile" },
  repair: { word: "making up", octant: "relaxed" },
};

/** {a} does it to {b}, about {c}. First as it was taken well, then as it was refused. */
export const directedSentences: Record<DirectedMove, readonly [taken: string, refused: string]> = {
  GREET: ["{a} greets {b}.", "{b} looks past {a}."],
  SMALL_TALK: ["{a} passes the time with {b}.", "{b} has no time for {a}."],
  JOKE: ["{a} makes {b} laugh.", "{b} does not laugh with {a}."],
  KEEP_COMPANY: ["{a} keeps {b} company.", "{b} would rather be without {a}."],
  FAREWELL: ["{a} takes leave of {b}.", "{a} goes, and {b} does not look up."],
  COMPLIMENT: ["{a} pays {b} a compliment.", "{b} will not be flattered by {a}."],
  THANK: ["{a} thanks {b}.", "{b} wants no thanks from {a}."],
  ENCOURAGE: ["{a} gives {b} heart.", "{b} will not be cheered by {a}."],
  COMFORT: ["{a} comforts {b}.", "{b} will not be comforted by {a}."],
  SHARE_INTEREST: ["{a} and {b} have something in common.", "{a}’s enthusiasm is lost on {b}."],
  CONFIDE: ["{a} confides in {b}.", "{b} does not want {a}’s confidence."],
  REMINISCE: ["{a} and {b} remember old days.", "{b} would rather forget what {a} remembers."],
  OFFER_HELP: ["{a} comes to {b}’s aid.", "{b} refuses {a}’s help."],
  GIVE_GIFT: ["{a} makes {b} a present.", "{b} will not take {a}’s present."],
  INVITE: ["{b} accepts {a}’s invitation.", "{b} declines {a}’s invitation."],
  DEFEND: ["{a} stands up for {b}.", "{b} wants no defending by {a}."],
  FLIRT: ["{a} flirts with {b}, and is answered.", "{b} does not answer {a}’s flirting."],
  DECLARE_LOVE: ["{a} and {b} have declared themselves.", "{a} has declared love, and {b} has refused it."],
  BREAK_OFF: ["{a} has broken with {b}.", "{a} has broken with {b}, who will not have it."],
  ASK: ["{b} answers {a}.", "{b} will not answer {a}."],
  INFORM: ["{a} brings {b} news.", "{b} does not take {a}’s word."],
  GOSSIP: ["{a} talks to {b} about {c}.", "{b} will not hear {a} speak of {c}."],
  REVEAL_SECRET: ["{a} lets {b} into a secret.", "{b} would rather not have known {a}’s secret."],
  LIE: ["{a} deceives {b}.", "{b} sees through {a}."],
  PROBE: ["{a} draws {b} out.", "{b} gives {a} nothing."],
  WARN: ["{a} warns {b}.", "{b} does not heed {a}’s warning."],
  ADVISE: ["{b} takes {a}’s advice.", "{b} does not want {a}’s advice."],
  REQUEST_HELP: ["{b} will help {a}.", "{b} will not help {a}."],
  PERSUADE: ["{a} has persuaded {b}.", "{b} is not persuaded by {a}."],
  NEGOTIATE: ["{a} and {b} come to terms.", "{a} and {b} cannot agree on terms."],
  COMMAND: ["{b} does as {a} says.", "{b} defies {a}."],
  TEMPT: ["{a} tempts {b}.", "{b} resists {a}."],
  RECRUIT: ["{a} has won {b} over.", "{b} will not side with {a}."],
  VOW: ["{a} makes {b} a promise.", "{b} does not trust {a}’s promise."],
  CHALLENGE: ["{b} takes up {a}’s challenge.", "{b} will not be drawn by {a}."],
  CRITICISE: ["{b} listens to {a}’s reproof.", "{a} finds fault with {b}, who resents it."],
  TEASE: ["{a} teases {b}.", "{a}’s teasing stings {b}."],
  INSULT: ["{a} humbles {b}.", "{a} insults {b}."],
  ACCUSE: ["{a} accuses {b}, who does not deny it.", "{a} accuses {b}."],
  ARGUE: ["{a} has the better of {b}.", "{a} and {b} quarrel."],
  THREATEN: ["{b} gives way to {a}’s threat.", "{a} threatens {b}."],
  BETRAY: ["{a} betrays {b}.", "{a} betrays {b}."],
  STONEWALL: ["{a} has nothing to say to {b}.", "{b} resents {a}’s silence."],
  APOLOGISE: ["{b} accepts {a}’s apology.", "{b} will not accept {a}’s apology."],
  FORGIVE: ["{a} forgives {b}.", "{b} wants no forgiveness from {a}."],
  CONFESS: ["{a} makes a clean breast to {b}.", "{a} confesses, and {b} is angry."],
  ATONE: ["{a} makes amends to {b}.", "{b} will not let {a} make amends."],
  CONCEDE: ["{a} gives way to {b}.", "{a} gives way, and {b} wants more."],
  MEDIATE: ["{a} makes peace between {b} and {c}.", "{b} will not be reconciled with {c} by {a}."],
};

export const soloSentences: Record<SoloMove, string> = {
  REFLECT: "{a} is lost in thought.",
  WITHDRAW: "{a} has withdrawn.",
  PURSUE_GOAL: "{a} has set to work.",
  OBSERVE: "{a} is watching.",
  MOURN: "{a} grieves.",
  CREATE: "{a} is making something.",
  RITUAL: "{a} keeps to the usual round.",
};

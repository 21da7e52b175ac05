import { moveIds, type DirectedMove, type MoveGroup, type MoveId } from "@/server/contracts/moves";

export { directedSentences, soloSentences } from "@/server/contracts/move-sentences";

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

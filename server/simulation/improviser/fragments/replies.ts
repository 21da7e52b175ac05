import type { MoveId } from "@/server/contracts/moves";
import { lookUp } from "../look-up";
import { repliesHard } from "./replies-hard";
import { repliesKind } from "./replies-kind";

/** Agree or build; deny; dodge or ask back. */
export type ReplyWay = "yes" | "no" | "aside";
export type Replies = Readonly<Record<ReplyWay, readonly string[]>>;

const replies = { ...repliesKind, ...repliesHard };
type Answered = keyof typeof replies;

const kindOf: Partial<Record<MoveId, Answered>> = {
  GREET: "greeting",
  SMALL_TALK: "chat",
  SHARE_INTEREST: "pastime",
  REMINISCE: "memory",
  KEEP_COMPANY: "quiet",
  JOKE: "joke",
  TEASE: "joke",
  COMPLIMENT: "praise",
  ENCOURAGE: "praise",
  FLIRT: "praise",
  THANK: "thanks",
  COMFORT: "comfort",
  CONFIDE: "secret",
  REVEAL_SECRET: "secret",
  CONFESS: "secret",
  OFFER_HELP: "offer",
  GIVE_GIFT: "offer",
  INVITE: "offer",
  TEMPT: "offer",
  DEFEND: "loyal",
  VOW: "loyal",
  RECRUIT: "loyal",
  DECLARE_LOVE: "love",
  APOLOGISE: "sorry",
  ATONE: "sorry",
  FORGIVE: "peace",
  CONCEDE: "peace",
  FAREWELL: "farewell",
  ASK: "ask",
  PROBE: "ask",
  INFORM: "news",
  GOSSIP: "news",
  LIE: "news",
  WARN: "counsel",
  ADVISE: "counsel",
  REQUEST_HELP: "plea",
  PERSUADE: "plea",
  NEGOTIATE: "plea",
  MEDIATE: "plea",
  COMMAND: "order",
  CHALLENGE: "order",
  THREATEN: "order",
  INSULT: "insult",
  CRITICISE: "insult",
  ACCUSE: "charge",
  ARGUE: "dispute",
  BETRAY: "wound",
  BREAK_OFF: "wound",
  STONEWALL: "silence",
};

/** What may be said back to a line of that move; null for a move that asks for no answer. */
export const repliesTo = (move: string): Replies | null => {
  const kind = lookUp(kindOf, move);
  return kind ? replies[kind] : null;
};

/** Answers that take up a noun of the other's own. */
export const echoes: Replies = {
  yes: [
    "Yes, {echo}; I have thought of it, too.",
    "You speak of {echo}, and you are right to.",
    "I am glad that you mention {echo}.",
    "About {echo}, I think we are of one mind.",
  ],
  no: [
    "Do not talk to me of {echo}.",
    "You hide behind {echo} as others do behind a fan.",
    "Why bring {echo} into it?",
    "I have heard enough of {echo}.",
  ],
  aside: [
    "You say a good deal about {echo}.",
    "Let us leave {echo} out of it.",
    "I was wondering when we should come to {echo}.",
    "And it all comes down to {echo}?",
  ],
};

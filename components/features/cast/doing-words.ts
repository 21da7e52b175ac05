import { moveIds, type MoveId } from "@/server/contracts/moves";

/** What somebody is at, with {b} for the other one. */
const phrases: Record<MoveId, string> = {
  GREET: "Greeting {b}",
  SMALL_TALK: "Passing the time with {b}",
  JOKE: "Joking with {b}",
  KEEP_COMPANY: "Keeping {b} company",
  FAREWELL: "Taking leave of {b}",
  COMPLIMENT: "Complimenting {b}",
  THANK: "Thanking {b}",
  ENCOURAGE: "Giving {b} heart",
  COMFORT: "Comforting {b}",
  SHARE_INTEREST: "Sharing an interest with {b}",
  CONFIDE: "Confiding in {b}",
  REMINISCE: "Remembering old days with {b}",
  OFFER_HELP: "Offering {b} help",
  GIVE_GIFT: "Making {b} a present",
  INVITE: "Inviting {b}",
  DEFEND: "Standing up for {b}",
  FLIRT: "Flirting with {b}",
  DECLARE_LOVE: "Declaring love to {b}",
  BREAK_OFF: "Breaking with {b}",
  ASK: "Asking {b} something",
  INFORM: "Bringing {b} news",
  GOSSIP: "Gossiping with {b}",
  REVEAL_SECRET: "Letting {b} into a secret",
  LIE: "Deceiving {b}",
  PROBE: "Drawing {b} out",
  WARN: "Warning {b}",
  ADVISE: "Advising {b}",
  REQUEST_HELP: "Asking {b} for help",
  PERSUADE: "Persuading {b}",
  NEGOTIATE: "Bargaining with {b}",
  COMMAND: "Giving {b} orders",
  TEMPT: "Tempting {b}",
  RECRUIT: "Winning {b} over",
  VOW: "Making {b} a promise",
  CHALLENGE: "Challenging {b}",
  CRITICISE: "Finding fault with {b}",
  TEASE: "Teasing {b}",
  INSULT: "Insulting {b}",
  ACCUSE: "Accusing {b}",
  ARGUE: "Quarrelling with {b}",
  THREATEN: "Threatening {b}",
  BETRAY: "Betraying {b}",
  STONEWALL: "Ignoring {b}",
  APOLOGISE: "Apologising to {b}",
  FORGIVE: "Forgiving {b}",
  CONFESS: "Confessing to {b}",
  ATONE: "Making amends to {b}",
  CONCEDE: "Giving way to {b}",
  MEDIATE: "Making peace for {b}",
  REFLECT: "Thinking things over",
  WITHDRAW: "Keeping apart",
  PURSUE_GOAL: "About an errand",
  OBSERVE: "Watching the room",
  MOURN: "Grieving",
  CREATE: "Making something",
  RITUAL: "At a daily habit",
};

const isMove = (text: string): text is MoveId => (moveIds as readonly string[]).includes(text);

/** "Accusing Mr Darcy"; what was never seen is said so. A move that this page does not know yet is given plainly. */
export const doingWords = (move: string | null, other: string | null): string => {
  if (move === null) return "Has not stirred yet";
  const phrase = isMove(move) ? phrases[move] : `${move.charAt(0)}${move.slice(1).toLowerCase().replaceAll("_", " ")}`;
  return phrase.replace("{b}", other ?? "somebody");
};

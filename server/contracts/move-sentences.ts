import { soloMoves, type DirectedMove, type MoveId, type SoloMove } from "./moves";

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

const isSolo = (move: MoveId): move is SoloMove => (soloMoves as readonly string[]).includes(move);

interface MoveMade {
  move: MoveId;
  accepted: boolean | null;
  actor: string;
  target: string | null;
  about: string | null;
}

/** What was done, in a sentence with the names given: "Wickham makes Elizabeth laugh." */
export const sayMove = ({ move, accepted, actor, target, about }: MoveMade): string => {
  const [taken, refused] = isSolo(move) ? [soloSentences[move], soloSentences[move]] : directedSentences[move];
  const names = { a: actor, b: target ?? "somebody", c: about ?? "somebody" };
  return (accepted === false ? refused : taken).replace(/\{([abc])\}/g, (_, key: "a" | "b" | "c") => names[key]);
};

import type { MoveId } from "@/server/contracts/moves";
import { memo } from "./memo";
import { movesOf } from "./move-traits";
import { temperOf } from "./tie";

const judging = movesOf("ADVISE ARGUE CRITICISE PERSUADE CONCEDE COMPLIMENT MEDIATE NEGOTIATE CHALLENGE ACCUSE WARN SMALL_TALK GOSSIP");
const recounting = movesOf("INFORM GOSSIP SMALL_TALK REMINISCE JOKE SHARE_INTEREST CONFIDE TEASE");
const candid = movesOf(
  "ADVISE ARGUE CRITICISE CONFIDE CONFESS COMPLIMENT INFORM WARN PERSUADE CONCEDE GOSSIP REVEAL_SECRET APOLOGISE BREAK_OFF ACCUSE",
);
const rueful = movesOf("CONFIDE COMFORT INFORM CRITICISE ARGUE APOLOGISE CONFESS WARN BREAK_OFF REMINISCE");
const cautioning = movesOf("ADVISE WARN COMMAND THREATEN CRITICISE");
const disputing = movesOf("ARGUE CHALLENGE");
const agreeing = movesOf("CONCEDE OFFER_HELP INVITE");
const pondering = movesOf("ASK PROBE INFORM REMINISCE CONFIDE SHARE_INTEREST OFFER_HELP INVITE REQUEST_HELP CONFESS");
const coaxing = movesOf("PERSUADE MEDIATE COMFORT ENCOURAGE INVITE FORGIVE TEASE");
const merry = movesOf("JOKE TEASE FLIRT SMALL_TALK GOSSIP GREET INVITE COMPLIMENT");
const startling = movesOf("GOSSIP JOKE TEASE ARGUE CRITICISE ACCUSE INSULT CHALLENGE THREATEN WARN PROBE COMMAND INFORM ASK PERSUADE");
const asking = movesOf("REQUEST_HELP INVITE PERSUADE OFFER_HELP ASK NEGOTIATE ADVISE MEDIATE COMMAND PROBE CRITICISE WARN KEEP_COMPANY");
/** An order that is none: what is wished, given or offered bears no assurance before it. */
const assuring = movesOf(
  "INFORM GOSSIP ARGUE PERSUADE COMPLIMENT ENCOURAGE CRITICISE ACCUSE VOW LIE DEFEND THREATEN CONCEDE CONFESS CHALLENGE WARN INSULT APOLOGISE COMFORT",
);

/** What goes before a sentence is judged by the sentence that follows, and by what the speaker is about. */
interface Sentence {
  move: MoveId;
  /** How it sets out: it tells, it asks, it bids. */
  form: "tells" | "asks" | "bids";
  /** It tells of the speaker: "I", "we", "my". */
  ofSelf: boolean;
  /** It sets out with whom it is said to. */
  ofYou: boolean;
}
type Occasion = readonly [words: RegExp, fits: (sentence: Sentence) => boolean];

const tells = ({ form }: Sentence): boolean => form === "tells";

/** The first that matches decides. */
const occasions: readonly Occasion[] = [
  [
    /^(?:for (?:my|mine own) part|for (?:me|myself)|as for me|i for one|personally|speaking for myself|in my own case|from where i sit)$/,
    ({ ofSelf, move }) => ofSelf && judging.has(move),
  ],
  [
    /^(?:to my (?:mind|thinking|eye)|as i (?:see|judge|take) it|if you ask me|in my (?:view|opinion|book|experience)|by my (?:lights|reckoning)|if i am asked|were i asked)$/,
    (sentence) => tells(sentence) && !sentence.ofSelf && judging.has(sentence.move),
  ],
  [/^(?:alas|alack|oh dear|oh no|dear me|ai)$/, ({ move }) => rueful.has(move)],
  [/^(?:la|lord|what a laugh|ho ho|ha|tush|tut)$/, ({ move }) => merry.has(move) || disputing.has(move)],
  [
    /^(?:be advised|consider|mark (?:me|this|my words)|know this|make no mistake|i warrant you|take note)$/,
    (s) => tells(s) && cautioning.has(s.move),
  ],
  [/^(?:you are mistaken|on the contrary|not so|by no means|far from it)$/, (s) => tells(s) && disputing.has(s.move)],
  [/^(?:by all means|capital|with pleasure|at once|ready)$/, ({ move }) => agreeing.has(move)],
  [
    /^(?:only (?:think|fancy)|have you heard|between ourselves|by the by|as it happens|oddly enough|curiously enough|funnily enough|weirdly|mind you|you know what|here’s the thing|the thing is|happily)$/,
    (s) => tells(s) && recounting.has(s.move),
  ],
  [
    /^(?:to be frank|frankly|truth to tell|to tell the truth|in all honesty|if i’m honest|i’ll be honest|joking apart|to speak plain|in plain words|to be practical|in plain truth|seriously|honestly|in all fairness|in fairness|to be fair|speaking plainly|truly told|to be honest)$/,
    (s) => tells(s) && candid.has(s.move),
  ],
  [
    /^(?:in short|in brief|in a word|all told|all in all|on the whole|all things considered|short and plain|as things (?:are|stand)|as it stands|in the main|basically|actually|in fact|in truth|indeed|to be sure|plainly|decidedly|certainly|naturally|strictly speaking)$/,
    (s) => tells(s) && (judging.has(s.move) || recounting.has(s.move)),
  ],
  [
    /^(?:all the same|even so|for all that|after all|in any case|at any rate|anyhow|anyway|besides|on second thoughts|upon reflection|i grant you|granted)$/,
    (s) => tells(s) && judging.has(s.move),
  ],
  [
    /^(?:pray|prithee|please|i pray you)$/,
    ({ form, move }) => (form === "asks" || (form === "bids" && asking.has(move))) && temperOf(move) !== "hostile",
  ],
  // Who thinks while they speak has not made up their mind to bid somebody do something.
  [
    /^(?:hm+|let me see|let me think|let’s see|er|erm|um|you know)$/,
    (s) => s.form !== "bids" && (judging.has(s.move) || pondering.has(s.move)),
  ],
  [/^(?:wait|wait now|hold on|hang on)$/, (s) => s.form === "asks" || (tells(s) && recounting.has(s.move))],
  [/^(?:come|come now|come, come)$/, (s) => !tells(s) || disputing.has(s.move) || coaxing.has(s.move)],
  [/^(?:what|eh)$/, ({ form }) => form === "asks"],
  [/^(?:i (?:confess|own|must say|will not deny|am afraid|ought not to speak))$/, (s) => tells(s) && candid.has(s.move)],
  [
    /^(?:as \p{L}+ says|\p{L}+ says|my \p{L}+ (?:says|would say)|at st james’s|in my country|in this house)$/u,
    (s) => tells(s) && judging.has(s.move),
  ],
];

/** Lines that begin so tell something: what one says of how one tells it may go before. */
const telling =
  /^(?:I|You|We|They|He|She|It|There|Nobody|No one|Somebody|Someone|Everybody|Everyone|The|This|That|These|Those|My|Your|Our|His|Her|Their|A|An|Some|Every|’Tis|People|\uE001)\b|^\uE001/u;
const ofSelf = /^(?:I|My|We|Our)\b/;

export const sentenceOf = (sentence: string, move: MoveId): Sentence => ({
  move,
  form: sentence.endsWith("?") ? "asks" : telling.test(sentence) ? "tells" : "bids",
  ofSelf: ofSelf.test(sentence),
  ofYou: /^You\b/.test(sentence),
});

const findRule = (word: string): Occasion[1] | null => {
  const plain = word.toLowerCase().replace(/[,.!?:]+$/, "");
  return occasions.find(([words]) => words.test(plain))?.[1] ?? null;
};
const ruleFor = memo((word: string): string => word, findRule, 4_096);

/** Whether words of that kind may go before this sentence of this move; `otherwise` judges those that no rule names. */
const fits = (word: string, sentence: Sentence, otherwise: (sentence: Sentence) => boolean): boolean =>
  (ruleFor(word) ?? otherwise)(sentence);

/** Openers that call somebody to attention go before a question or an order, too. */
const calling =
  /^(?:Come|Come now|Look here|See here|Well now|Now then|Look|Listen|Say|So|Wait|Hark|Hark you|Now mind|Tell you what|I’ll tell you what|Wait now|Look you|Right|Right then|Well|Tell me|Say now|Hear me|Marry|Prithee|Pray|Now|Nay|Why|Soft|I say)$/i;

const always = (): boolean => true;
const never = (): boolean => false;

export type Kind = "opener" | "filler" | "emphasis" | "oath" | "self" | "courtesy";

/** Whether one of the speaker's favourites may go before this sentence. */
export const goesBefore = (kind: Kind, word: string, sentence: Sentence): boolean => {
  const { move } = sentence;
  if (kind === "emphasis") return tells(sentence) && assuring.has(move) && fits(word, sentence, always);
  if (kind === "oath") return startling.has(move);
  if (kind === "courtesy") return asking.has(move) && (!tells(sentence) || sentence.ofSelf || sentence.ofYou);
  if (kind === "self") return fits(word, sentence, never);
  if (kind === "filler") return fits(word, sentence, always);
  return fits(word, sentence, (it) => calling.test(word) || (tells(it) && temperOf(move) !== "hostile"));
};

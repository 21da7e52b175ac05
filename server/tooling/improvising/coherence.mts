import { contentStems } from "@/server/simulation/improviser/content-words";
import { libraryFor } from "@/server/simulation/improviser/fragments/library";
import { replyKindOf } from "@/server/simulation/improviser/fragments/reply-kinds";
import { wordsOf } from "./words.mts";

/** What settles a line of each kind without naming anything of it. */
const settles: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:ASK|PROBE|REQUEST_HELP|INVITE|PERSUADE|NEGOTIATE|RECRUIT|TEMPT)$/,
    /^(?:yes|no|i (?:am|was|do|did|have|had|will|would|can|could|should|must|cannot|don't|won't|can't|know|never)\b|ask me|you ask|since you ask|why do you ask|gladly|willingly|never|with all my heart|not for)/,
  ],
  [/^(?:APOLOGISE|ATONE|CONFESS)$/, /\b(?:forgive|forgiven|sorry|pardon|apolog|forget it|it is (?:past|done|over|nothing)|amends|confess)/],
  [
    /^(?:THANK|COMPLIMENT|GIVE_GIFT|OFFER_HELP)$/,
    /\b(?:thank|thanks|grateful|welcome|nothing|flatter|kind of you|praise|too (?:kind|good)|debt|compliment|gift|present|help)/,
  ],
  [
    /^(?:ACCUSE|CRITICISE|INSULT|THREATEN|ARGUE|CHALLENGE)$/,
    /\b(?:deny|did not|didn't|never did|proof|prove|false|lie|true|how dare|insult|abuse|guilty|blame|wrong|threat|afraid|argument|nonsense|fault|accuse)/,
  ],
  [/^(?:GREET)$/, /\b(?:good (?:day|morning|evening)|welcome|well met|hello|there you are|you too|pleasure|glad to see|come in)/],
  [/^(?:FAREWELL)$/, /\b(?:goodbye|farewell|good night|so soon|go (?:then|safely)|leave|leaving|stay|already|until|going)/],
];

const stemsOf = (text: string): ReadonlySet<string> => contentStems(text);

/** A reply takes up what was said: it names a thing or a person of it, turns its verb back, or settles what it asked for. */
export const takesUp = (reply: { text: string }, previous: { text: string; move: string }): boolean => {
  const before = stemsOf(previous.text);
  for (const stem of stemsOf(reply.text)) if (before.has(stem)) return true;
  const said = wordsOf(reply.text).join(" ");
  const first = wordsOf(reply.text.split(/(?<=[.!?…]) /)[0] ?? "").join(" ");
  if (
    /\byou\b/i.test(previous.text) &&
    /^(?:so )?(?:am|was|do|did|have|had|will|would|can|could|should|must) i\b|^(?:yes |no |so )?i (?:am|was|do|did|have|had|will|would|can|could|should|must|cannot)(?: not)?\b$/.test(
      first,
    )
  )
    return true;
  return settles.some(([move, words]) => move.test(previous.move) && (words.test(said) || words.test(first)));
};

/** The second half of a pair: an answer written for what was said, or a move that is one in itself. */
const seconds: Readonly<Record<string, RegExp>> = {
  GREET: /^(?:GREET|SMALL_TALK)$/,
  FAREWELL: /^FAREWELL$/,
  ASK: /^(?:INFORM|GOSSIP|REVEAL_SECRET|CONFESS|LIE|STONEWALL)$/,
  PROBE: /^(?:INFORM|REVEAL_SECRET|CONFESS|LIE|STONEWALL)$/,
  APOLOGISE: /^FORGIVE$/,
  ATONE: /^FORGIVE$/,
  CONFESS: /^(?:FORGIVE|COMFORT)$/,
  ACCUSE: /^(?:APOLOGISE|CONFESS|ATONE)$/,
  CRITICISE: /^(?:APOLOGISE|CONCEDE)$/,
  ARGUE: /^(?:ARGUE|CONCEDE)$/,
  REQUEST_HELP: /^(?:OFFER_HELP|VOW)$/,
  PERSUADE: /^CONCEDE$/,
  NEGOTIATE: /^(?:NEGOTIATE|CONCEDE)$/,
  OFFER_HELP: /^THANK$/,
  GIVE_GIFT: /^THANK$/,
  COMPLIMENT: /^THANK$/,
  DEFEND: /^THANK$/,
  CONFIDE: /^(?:COMFORT|CONFIDE)$/,
};

const answersFor = new Map<string, ReadonlySet<string>>();
/** Prints of what was written to answer a move, in one era. */
const answersTo = (move: string, era: string): ReadonlySet<string> => {
  const key = `${era}/${move}`;
  let known = answersFor.get(key);
  const kind = replyKindOf(move);
  if (!known) {
    const sources = kind ? Object.values(libraryFor(era, null).replies[kind]).flat() : [];
    known = new Set(sources.flatMap(({ template }) => firstWords(template.source)));
    answersFor.set(key, known);
  }
  return known;
};
const firstWords = (text: string): string[] => {
  const words = wordsOf(text.replace(/\{[a-z0-9]+\}.*$/, ""));
  return words.length >= 2 ? [words.slice(0, 3).join(" ")] : [];
};

const named = /\b(?:the|that|those) \p{L}{3,}/u;
const pronoun = /\b(?:about|of|over|for|with|on|from|without) (?:it|them)\b/;

/** What was said before is resolved: somebody answered it, took its matter up by a pronoun, or made the move that it called for. */
export const resolves = (reply: { text: string; move: string; era: string }, previous: { text: string; move: string }): boolean =>
  (pronoun.test(reply.text) && named.test(previous.text)) ||
  (seconds[previous.move]?.test(reply.move) ?? false) ||
  firstWords(reply.text).some((words) => answersTo(previous.move, reply.era).has(words));

/** Mentions an item by a word alone: the stricter reading. */
export const mentions = (reply: { text: string }, previous: { text: string }): boolean => {
  const before = stemsOf(previous.text);
  for (const stem of stemsOf(reply.text)) if (before.has(stem)) return true;
  return false;
};

import { contentStems } from "@/server/simulation/improviser/content-words";
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

/** Mentions an item by a word alone: the stricter reading. */
export const mentions = (reply: { text: string }, previous: { text: string }): boolean => {
  const before = stemsOf(previous.text);
  for (const stem of stemsOf(reply.text)) if (before.has(stem)) return true;
  return false;
};

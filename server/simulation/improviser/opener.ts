import type { Turn } from "./turn";
import { mentions } from "./names";
import { cleanPhrase } from "./sanitise";
import { lowerFirst } from "./surface";
import { temperOf } from "./tie";

/** These lead into a statement: "I am told" + "that you were there". */
const intoThat =
  /^(?:I (?:am (?:told|sure|afraid|persuaded|convinced)|observe|confess|own|fear|trust|believe|think|suppose|fancy|declare|swear|have no doubt|will not deny|have always said|have often (?:said|reflected))|it is (?:said|observed)|\p{L}+ says|they say)$/iu;
/** These lead into anything, and take no comma of their own. */
const parenthetic = /^(?:I (?:say|must say|dare ?say|assure you|tell you|warrant you|should like to know)|do you know|you know|you see)$/i;
const clause = /^(?:I|you|it|we|he|she|they|the|this|that|god|let|nobody|how|my (?:heart|head))\b.* \p{L}/iu;
/** A beginning that hangs in the air when something else follows. */
const unfinished =
  /(?:^(?:when|while|after|before|if you had|because|since|your|do tell me|come in|was|is|are|did|have|has|had|will|would|can)\b|\b(?:very|such|the|a|an|and|or|of|to|cannot think|I bid you|I beg)$)/i;
const denying = /\b(?:mistaken|contrary|no means|nonsense|not at all|never)\b|^no\b/i;
const vocative = /^(?:my|dear|good|sweet|gentle|old|poor)\b/i;
const tender = /^(?:my (?:love|heart|darling|sweet|own)|dearest)\b/i;
const exclaimed = /^(?:capital|what|eh|ha|pah|la|oh|ah|o|hush|soft|come now)$/i;

export type SentenceShape = "statement" | "other";

/** The opener joined to the sentence as its own shape asks; null when the two do not go together. */
export const joinOpener = (raw: string, sentence: string, turn: Turn, shape: SentenceShape): string | null => {
  const opener = cleanPhrase(raw, 60);
  const { move, addressee, view } = turn.request;
  const temper = temperOf(move);
  if (opener === "" || unfinished.test(opener)) return null;
  if (denying.test(opener) && temper === "friendly") return null;
  if (/[!?.]\s*$/.test(raw)) return `${opener}${raw.trim().slice(-1)} ${sentence}`;
  if (intoThat.test(opener)) return shape === "statement" ? `${opener} that ${lowerFirst(sentence)}` : null;
  if (vocative.test(opener)) {
    if (temper === "hostile" || (view?.strength ?? 0) < (tender.test(opener) ? 0.4 : 0)) return null;
    const named = /^(?:[Dd]ear|[Gg]ood|[Ss]weet|[Gg]entle|[Oo]ld|[Pp]oor) (\p{Lu}.*)$/u.exec(opener);
    if (named && !(addressee && mentions(opener, addressee))) return null;
    return `${opener}, ${lowerFirst(sentence)}`;
  }
  if (exclaimed.test(opener) || parenthetic.test(opener)) return `${opener}, ${lowerFirst(sentence)}`;
  if (clause.test(opener)) return `${opener}. ${sentence}`;
  return `${opener}, ${lowerFirst(sentence)}`;
};

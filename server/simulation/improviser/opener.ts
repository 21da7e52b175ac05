import type { SpeechRequest } from "@/server/contracts/speech";
import type { Turn } from "./turn";
import { mentions } from "./names";
import { isNoble } from "./rank";
import { cleanPhrase, properMark } from "./sanitise";
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
  /(?:^(?:I have seen|I know|it holds|I heard)$|^(?:how|when|while|after|before|if you had|because|since|your|do tell me|come in|was|is|are|did|have|has|had|will|would|can)\b|\b(?:very|such|the|a|an|and|or|of|to|cannot think|I bid you|I beg)$)/i;
const denying = /\b(?:mistaken|contrary|no means|nonsense|not at all|never)\b|^no\b/i;
const vocative =
  /^(?:(?:[Mm]y|[Dd]ear|[Gg]ood|[Ss]weet|[Gg]entle|[Oo]ld|[Pp]oor|[Ff]air|[Yy]our) )+(?:(?:noble|dear|own|good|sweet) )*(?:[Ll]ord|[Ll]ady|[Gg]race|sir|madam|dear|love|heart|darling|sweet|own|friends?|fellow|soul|ones|\p{Lu}\p{Ll}+)$|^(?:Dearest|Masters|My dear)$/u;
/** Of those, the ones that are for one person only: "My dear Eliza", "Old Gaffer". */
const naming = / (?!(?:Lord|Lady|Grace)$)(\p{Lu}\p{Ll}+)$/u;
const tender = /^(?:(?:my|fair) (?:love|heart|darling|sweet|own)|dearest)\b/i;
/** Words for one man, for one woman, and for many. */
const toMan = /\b(?:lord|sir|fellow)$/i;
const toWoman = /\b(?:lady|madam)$/i;
const toMany = /\b(?:friends|ones|masters)$/i;
const ranked = /\b(?:lord|lady|grace)$/i;
const possessive = /^(?:my|his|her|our|their)\b/i;
const bidding = /^(?:follow|yield|mock|prove|tarry|away|fear|let|wait)\b/i;
const exclaimed = /^(?:capital|what|eh|ha|pah|la|oh|ah|o|hush|soft|come now)$/i;

/** Whether somebody of that sex and standing may be called so by this speaker; nobody calls lord who is one. */
const suits = (opener: string, { speaker, addressee }: SpeechRequest): boolean => {
  if (!addressee || toMany.test(opener)) return false;
  if (toMan.test(opener) && addressee.pronouns !== "he") return false;
  if (toWoman.test(opener) && addressee.pronouns !== "she") return false;
  return (
    !ranked.test(opener) || (isNoble(addressee) && !isNoble(speaker)) || (isNoble(addressee) && speaker.pronouns !== addressee.pronouns)
  );
};

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
    if (!suits(opener, turn.request) || sentence.includes(properMark)) return null;
    const [, called] = naming.exec(opener) ?? [];
    // "Eliza" is Elizabeth.
    if (called && !(addressee && (addressee.name.startsWith(called) || mentions(opener, addressee)))) return null;
    return `${opener}, ${lowerFirst(sentence)}`;
  }
  if (exclaimed.test(opener) || parenthetic.test(opener)) return `${opener}, ${lowerFirst(sentence)}`;
  if (bidding.test(opener) || clause.test(opener)) return temper === "friendly" ? null : `${opener}. ${sentence}`;
  if (possessive.test(opener)) return null;
  return `${opener}, ${lowerFirst(sentence)}`;
};

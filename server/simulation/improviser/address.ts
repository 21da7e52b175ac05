import { calledTo } from "./kin";
import { lookUp } from "./look-up";
import { isNoble } from "./rank";
import { cleanText } from "./sanitise";
import { temperOf, type Closeness } from "./tie";
import type { Turn } from "./turn";

const young = /\b(?:child|children|boy|girl|urchin|orphan|gamin|infant|baby|lad|lass|fairy|fairies|sprite|spirit|dog|cat|horse)\b/i;

/** Said to men alone. */
const manly = /\b(?:fellow|chap|sir|brother|lad)\b/i;

/** Era → how a stranger of standing is called. */
const polite: Record<string, { he: readonly string[]; she: readonly string[] }> = {
  regency: { he: ["sir"], she: ["madam", "ma’am"] },
  victorian: { he: ["sir"], she: ["madam", "ma’am"] },
  neutral: { he: ["sir"], she: ["madam"] },
  elizabethan: { he: ["sir", "good sir"], she: ["lady", "good lady", "mistress"] },
  antique: { he: ["friend"], she: ["lady"] },
};
/** Era → what goes before the name of someone dear. */
const dear: Record<string, readonly string[]> = {
  regency: ["my dear", "dear"],
  victorian: ["my dear", "dear", "dear old"],
  elizabethan: ["sweet", "gentle", "good", "dear"],
  antique: ["dear", "good"],
  neutral: ["dear", "my dear"],
};

/** How somebody of rank is called by those who have none. */
const lordly: Record<string, { he: readonly string[]; she: readonly string[] }> = {
  elizabethan: { he: ["my lord"], she: ["my lady"] },
  antique: { he: ["my lord"], she: ["my lady"] },
  regency: { he: ["my lord"], she: ["your ladyship"] },
  victorian: { he: ["my lord"], she: ["your ladyship"] },
};

/** Of the lines of somebody who calls people friend; and of one who calls nobody anything. */
const FOND = 0.4;
const SELDOM = 0.06;

/** The word or two that this speaker calls the other by, this time; null for none. */
export const addressTerm = (turn: Turn, closeness: Closeness): string | null => {
  const { request, draws, style, idiolect, markers } = turn;
  const { era, speaker, addressee, view } = request;
  if (!addressee) return null;
  const name = calledTo(speaker, addressee);
  const isYoung = young.test(cleanText(addressee.title, 120));
  const { calling } = idiolect;
  const isFriendly = view !== null && view.familiarity >= 0.35 && closeness !== "cold" && temperOf(request.move) !== "hostile";
  const fond = calling === "friend" && isFriendly ? FOND : closeness === "close" ? style.endearment : 0;
  if (
    !isYoung &&
    view?.kind !== "family" &&
    view?.kind !== "romance" &&
    !(isNoble(addressee) && !isNoble(speaker)) &&
    !(manly.test(idiolect.endearment) && addressee.pronouns !== "he") &&
    draws.chance("address.fond", fond) &&
    markers.isFresh(idiolect.endearment)
  )
    return idiolect.endearment;
  if (!draws.chance("address", calling === "nothing" ? SELDOM : style.address)) return null;
  const bows = isNoble(addressee) && !isNoble(speaker) && view?.kind !== "romance" && view?.kind !== "family";
  const lord = bows ? lookUp(lordly, era) : undefined;
  if (lord && (addressee.pronouns === "he" || addressee.pronouns === "she")) return draws.pick("address.lord", lord[addressee.pronouns]);
  const warmth = speaker.bigFive.agreeableness * 0.6 + speaker.bigFive.extraversion * 0.4;
  if (closeness === "close") {
    const prefix = lookUp(dear, era) ?? [];
    return prefix.length > 0 && draws.chance("address.dear", 0.1 + 0.25 * warmth)
      ? `${draws.pick("address.prefix", prefix)} ${name}`
      : name;
  }
  const forms = lookUp(polite, era);
  const gender = addressee.pronouns;
  if (!forms || isYoung || (gender !== "he" && gender !== "she")) return name;
  const stiff = calling === "title" ? 0.9 : closeness === "cold" ? 0.25 : 0.05;
  return draws.chance("address.polite", stiff) ? draws.pick("address.form", forms[gender]) : name;
};

import type { SpeechRequest } from "@/server/contracts/speech";
import type { Draws } from "./draws";
import { lookUp } from "./look-up";
import { spokenName } from "./person";
import { asProper, cleanText } from "./sanitise";
import type { Closeness } from "./tie";

type Addressee = NonNullable<SpeechRequest["addressee"]>;

const young = /\b(?:child|children|boy|girl|urchin|orphan|gamin|infant|baby|lad|lass|fairy|fairies|sprite|spirit|dog|cat|horse)\b/i;

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
  contemporary: [],
};
const kindly: Record<string, readonly string[]> = {
  regency: ["my dear", "my friend"],
  victorian: ["my dear", "my friend", "old friend"],
  elizabethan: ["good friend", "sweet friend", "my heart"],
  antique: ["friend", "my friend"],
  neutral: ["my friend", "my dear"],
  contemporary: ["my friend"],
};

/** The word or two that this speaker calls the other by, this time. */
export const addressTerm = (request: SpeechRequest, addressee: Addressee, closeness: Closeness, draws: Draws): string => {
  const { era, speaker, view } = request;
  const name = asProper(spokenName(addressee));
  const warmth = speaker.bigFive.agreeableness * 0.6 + speaker.bigFive.extraversion * 0.4;
  if (closeness === "close") {
    const prefix = lookUp(dear, era) ?? dear.neutral ?? [];
    if (prefix.length > 0 && draws.chance("address.dear", 0.1 + 0.25 * warmth)) return `${draws.pick("address.prefix", prefix)} ${name}`;
    const terms = lookUp(kindly, era) ?? [];
    const plainKind = view?.kind === "friend" || view?.kind === "ally";
    if (plainKind && terms.length > 0 && draws.chance("address.kind", 0.18 * warmth)) return draws.pick("address.term", terms);
    return name;
  }
  const forms = lookUp(polite, era);
  const gender = addressee.pronouns;
  const formal = speaker.voice.register === "formal" || speaker.voice.register === "courtly";
  const isYoung = young.test(cleanText(addressee.title, 120));
  if (!forms || isYoung || (gender !== "he" && gender !== "she")) return name;
  const stiff = closeness === "cold" ? 0.35 : 0.25 + (formal ? 0.25 : 0);
  return draws.chance("address.polite", stiff) ? draws.pick("address.form", forms[gender]) : name;
};

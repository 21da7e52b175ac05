import type { ReplyWay } from "./fragments/pack-schema";
import { cleanText } from "./sanitise";

/** A question or a charge, in the other's own words, as the one who answers would take it up. */
interface Turnable {
  /** "are", "have", "will" … as it goes with I. */
  mine: string;
  isQuestion: boolean;
}

const auxiliary: Readonly<Record<string, string>> = {
  are: "am",
  were: "was",
  do: "do",
  did: "did",
  have: "have",
  had: "had",
  will: "will",
  would: "would",
  can: "can",
  could: "could",
  should: "should",
  must: "must",
};
const asks =
  /(?:^|[.!?…—;:,] )(are|were|do|did|have|had|will|would|can|could|should|must)(n’t)? you\b(?! (?:not )?(?:know|see|think|suppose|say|remember|hear)\b)[^.!?]*\?/i;
const states = /(?:^|[.!?…] )You (are|were|have|had|will|would|can|could|should|must|did|do) (?!not\b|never\b)/;

const readTurnable = (text: string): Turnable | null => {
  const said = cleanText(text, 400);
  const asked = asks.exec(said);
  if (asked) return { mine: auxiliary[(asked[1] ?? "").toLowerCase()] ?? "", isQuestion: true };
  const stated = states.exec(said);
  return stated ? { mine: auxiliary[(stated[1] ?? "").toLowerCase()] ?? "", isQuestion: false } : null;
};

const negative: Readonly<Record<string, string>> = { can: "cannot" };

/** "Will you come?" → "I will." · "I will not." · "Will I?"; "You are late." → "Am I?". Empty when the line gives no hold. */
export const turnBack = (text: string, way: ReplyWay): string[] => {
  const turnable = readTurnable(text);
  if (!turnable || turnable.mine === "") return [];
  const { mine, isQuestion } = turnable;
  const capital = mine.charAt(0).toUpperCase() + mine.slice(1);
  const denied = `I ${negative[mine] ?? `${mine} not`}.`;
  if (way === "yes")
    return isQuestion ? [`I ${mine}.`, `Yes, I ${mine}.`, `I ${mine}, since you ask.`] : [`I ${mine}; it is true.`, `So I ${mine}.`];
  if (way === "no")
    return isQuestion
      ? [denied, `No, I ${negative[mine] ?? `${mine} not`}.`]
      : [denied, `I ${mine} nothing of the kind.`].slice(0, mine === "am" || mine === "was" ? 2 : 1);
  return isQuestion ? [`${capital} I? That depends.`, `And if I ${mine}?`, `${capital} I?`] : [`${capital} I?`, `${capital} I, indeed?`];
};

const titled = /\b(?:Mr|Mrs|Miss|Dr|Lord|Lady|Madame|Monsieur|Colonel|Captain|Aunt|Uncle) \p{Lu}\p{Ll}+(?= [^\p{Lu}]|[.,;!?…]|$)/gu;

/** Names with a title, wherever they stand: nothing else with a capital is surely somebody. */
export const titledNames = (text: string): string[] => [...cleanText(text, 400).matchAll(titled)].map(([name]) => name);

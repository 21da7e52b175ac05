import type { ReplyWay } from "./fragments/pack-schema";
import { cleanText } from "./sanitise";

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
/** The verb of the question that the line ends with, as it goes with I: nothing is answered that was asked on the way. */
const readTurnable = (text: string): string | null => {
  const said = cleanText(text, 400);
  const last = said.split(/(?<=[.!?…]) /).at(-1) ?? "";
  const asked = asks.exec(last);
  return asked ? (auxiliary[(asked[1] ?? "").toLowerCase()] ?? null) : null;
};

/** "Will you come?" → "I will." · "I will not." · "Will I?". Empty when the line gives no hold. */
export const turnBack = (text: string, way: ReplyWay): string[] => {
  const mine = readTurnable(text);
  if (!mine) return [];
  const capital = mine.charAt(0).toUpperCase() + mine.slice(1);
  const denied = mine === "can" ? "cannot" : `${mine} not`;
  if (way === "yes") return [`I ${mine}.`, `Yes, I ${mine}.`, `I ${mine}, since you ask.`];
  if (way === "no") return [`I ${denied}.`, `No, I ${denied}.`];
  return [`And if I ${mine}?`, `${capital} I?`];
};

const titled = /\b(?:Mr|Mrs|Miss|Dr|Lord|Lady|Madame|Monsieur|Colonel|Captain|Aunt|Uncle) \p{Lu}\p{Ll}+(?= [^\p{Lu}]|[.,;!?…]|$)/gu;

/** Names with a title, wherever they stand: nothing else with a capital is surely somebody. */
export const titledNames = (text: string): string[] => [...cleanText(text, 400).matchAll(titled)].map(([name]) => name);

import { escapePattern } from "@/server/contracts/escape-pattern";

const titleLength = 140;
const longestRead = 1_000;
const abbreviation = /(?:\b(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Prof|Capt|Col|Gen|Lt|vs|etc|No)|\b\p{Lu})\.$/u;

const isProse = (line: string): boolean => /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(line) && !/[[\]{}]|"\s*\+\s*"|^\W*[\w ]{1,30}:/.test(line);

const firstSentence = (line: string): string => {
  for (const match of line.matchAll(/[.!?…]+["”’)]*(?=\s|$)/g)) {
    const sentence = line.slice(0, match.index + match[0].length);
    if (!abbreviation.test(sentence)) return sentence;
  }
  return line;
};

const withoutSubject = (sentence: string, names: readonly string[]): string => {
  const subject = new RegExp(
    `^(?:${names.map(escapePattern).join("|")}|she|he|they|it)\\s+(?:is|was|are|were)\\s+(?:an?\\s+|the\\s+)?(?=\\p{L})`,
    "iu",
  );
  const rest = sentence.replace(subject, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
};

const atWord = (text: string): string => {
  if (text.length <= titleLength) return text;
  const cut = text.slice(0, titleLength - 1);
  return `${cut
    .slice(0, Math.max(cut.lastIndexOf(" "), titleLength / 2))
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[,;:\s]+$/, "")}…`;
};

/** One line for under the name: the description's first sentence, without "She is a". Empty where the card is no prose. */
export const takeTitle = (description: string, names: readonly string[]): string => {
  const line = description
    .split("\n")
    .slice(0, 40)
    .map((text) => text.trim().slice(0, longestRead))
    .find(isProse);
  if (line === undefined) return "";
  return atWord(withoutSubject(firstSentence(line), names).replace(/\.$/, ""));
};

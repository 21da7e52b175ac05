import { escapePattern } from "@/server/contracts/escape-pattern";
import { train, type Sample } from "./bayes.mts";
import { diceOf, shuffled, tokensOf, wordsOf } from "./words.mts";

const featuresOf = (line: string): Set<string> => {
  const tokens = tokensOf(line);
  const features = new Set<string>();
  tokens.forEach((token, index) => {
    features.add(`w:${token}`);
    if (index > 0) features.add(`b:${tokens[index - 1]}_${token}`);
  });
  const framed = `^${line.toLowerCase()}$`;
  for (let i = 0; i + 4 <= framed.length; i += 1) features.add(`c:${framed.slice(i, i + 4)}`);
  features.add(`len:${Math.min(6, Math.floor(wordsOf(line).length / 4))}`);
  return features;
};

/** Share of lines whose speaker is found: naive Bayes on words, pairs, runs of four letters and length, five folds, twice. */
export const separability = (rows: readonly { speaker: string; text: string }[], perSpeaker = 100): number => {
  const bySpeaker = new Map<string, string[]>();
  for (const { speaker, text } of rows) bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), text]);
  const dice = diceOf(5);
  let sum = 0;
  for (let round = 0; round < 2; round += 1) {
    const samples: Sample[] = shuffled(
      [...bySpeaker].flatMap(([label, texts]) =>
        shuffled(texts, dice)
          .slice(0, perSpeaker)
          .map((text) => ({ label, features: featuresOf(text) })),
      ),
      dice,
    );
    let right = 0;
    for (let fold = 0; fold < 5; fold += 1) {
      const guess = train(samples.filter((_, index) => index % 5 !== fold));
      samples.forEach(({ label, features }, index) => {
        if (index % 5 === fold && guess(features) === label) right += 1;
      });
    }
    sum += right / samples.length / 2;
  }
  return sum;
};

/** What tells people apart without their style: names, what they talk about, and the worlds that their images come from. */
export const maskOf = (masked: readonly string[]): ((text: string) => string) => {
  const phrases = [
    ...new Set(masked.map((phrase) => phrase.toLowerCase().replaceAll("’", "'").trim()).filter((phrase) => phrase.length > 1)),
  ].sort((a, b) => b.length - a.length);
  const escaped = phrases.map(escapePattern);
  const pattern = new RegExp(`(?<![\\p{L}])(?:${escaped.join("|")})(?![\\p{L}])`, "giu");
  return (text) => text.replaceAll("’", "'").replace(pattern, "_");
};

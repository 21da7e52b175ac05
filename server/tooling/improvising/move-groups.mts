import type { DirectedMove } from "@/server/contracts/moves";
import type { Sample } from "./bayes.mts";
import { trainSoftmax } from "./softmax.mts";
import { stemOf } from "@/server/simulation/improviser/content-words";
import { tokensOf } from "./words.mts";

/** Twelve things that one does by speaking. */
export const moveGroups: Readonly<Record<string, readonly DirectedMove[]>> = {
  contact: ["GREET", "FAREWELL", "SMALL_TALK", "KEEP_COMPANY"],
  play: ["JOKE", "TEASE", "FLIRT"],
  praise: ["COMPLIMENT", "THANK", "DECLARE_LOVE"],
  support: ["ENCOURAGE", "COMFORT", "DEFEND"],
  sharing: ["SHARE_INTEREST", "REMINISCE", "INVITE"],
  disclosure: ["CONFIDE", "REVEAL_SECRET", "CONFESS"],
  question: ["ASK", "PROBE"],
  telling: ["INFORM", "GOSSIP", "LIE"],
  counsel: ["WARN", "ADVISE", "MEDIATE"],
  request: ["REQUEST_HELP", "PERSUADE", "NEGOTIATE", "RECRUIT", "TEMPT"],
  giving: ["OFFER_HELP", "GIVE_GIFT", "VOW", "ATONE", "APOLOGISE", "FORGIVE", "CONCEDE"],
  attack: ["COMMAND", "CHALLENGE", "CRITICISE", "INSULT", "ACCUSE", "ARGUE", "THREATEN", "BETRAY", "BREAK_OFF", "STONEWALL"],
};
export const groupOf = (move: string): string | null =>
  Object.entries(moveGroups).find(([, moves]) => (moves as readonly string[]).includes(move))?.[0] ?? null;

const featuresOf = (line: string): Set<string> => {
  const tokens = tokensOf(line);
  const features = new Set<string>();
  tokens.forEach((token, index) => {
    features.add(`w:${token}`);
    features.add(`s:${stemOf(token)}`);
    if (index > 0) features.add(`b:${tokens[index - 1]}_${token}`);
    if (index > 1) features.add(`t:${tokens[index - 2]}_${tokens[index - 1]}_${token}`);
  });
  features.add(`first:${tokens.slice(0, 2).join("_")}`);
  features.add(`last:${tokens.at(-1) ?? ""}`);
  return features;
};

export interface MovedLine {
  move: string;
  text: string;
}

/**
 * Share of lines whose group of moves a linear classifier finds that has never seen their wording: five folds over whole constructions, told
 * apart by `wordingOf`, so that no line is judged by one of the same construction. It has read the rest of what was `authored`, too.
 */
export const recognisability = <Line extends MovedLine>(
  lines: readonly Line[],
  authored: readonly Line[],
  wordingOf: (line: Line) => string,
): number => {
  const toSamples = (each: readonly Line[]) =>
    each.flatMap((line) => {
      const label = groupOf(line.move);
      return label === null ? [] : [{ label, features: featuresOf(line.text), wording: wordingOf(line) }];
    });
  const samples = toSamples(lines);
  const written = toSamples(authored);
  const folds = new Map<string, number>();
  for (const { wording } of samples) if (!folds.has(wording)) folds.set(wording, folds.size % 5);
  let right = 0;
  for (let fold = 0; fold < 5; fold += 1) {
    const seen: Sample[] = [...samples, ...written].filter(({ wording }) => folds.get(wording) !== fold);
    const guess = trainSoftmax(seen);
    for (const { label, features, wording } of samples) if (folds.get(wording) === fold && guess(features) === label) right += 1;
  }
  return right / Math.max(1, samples.length);
};

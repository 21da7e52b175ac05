import type { Sample } from "./bayes.mts";
import { diceOf, shuffled } from "./words.mts";

const EPOCHS = 25;
const RATE = 0.5;
const DECAY = 1e-4;

/** A linear classifier (softmax regression by stochastic descent) over sets of features: fair to classes of unequal size. */
export const trainSoftmax = (samples: readonly Sample[]): ((features: ReadonlySet<string>) => string) => {
  const labels = [...new Set(samples.map(({ label }) => label))].sort();
  const seen = new Map<string, number>();
  for (const { features } of samples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const index = new Map([...seen].filter(([, count]) => count > 1).map(([feature], position) => [feature, position]));
  const width = labels.length;
  const weights = new Float64Array(index.size * width);
  const bias = new Float64Array(width);
  const read = (features: ReadonlySet<string>): number[] => [...features].flatMap((feature) => index.get(feature) ?? []);
  const scoresOf = (active: readonly number[]): Float64Array => {
    const scores = Float64Array.from(bias);
    for (const feature of active) for (let k = 0; k < width; k += 1) scores[k]! += weights[feature * width + k]!;
    return scores;
  };
  const rows = samples.map(({ label, features }) => ({ active: read(features), label: labels.indexOf(label) }));
  const dice = diceOf(9);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + epoch * 0.3);
    for (const { active, label } of shuffled(rows, dice)) {
      const scores = scoresOf(active);
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const sum = odds.reduce((total, each) => total + each, 0);
      const step = rate / Math.sqrt(1 + active.length);
      for (let k = 0; k < width; k += 1) {
        const error = (k === label ? 1 : 0) - odds[k]! / sum;
        bias[k]! += step * error;
        for (const feature of active) weights[feature * width + k]! += step * (error - DECAY * weights[feature * width + k]!);
      }
    }
  }
  return (features) => {
    const scores = scoresOf(read(features));
    return labels[scores.indexOf(Math.max(...scores))] ?? "";
  };
};

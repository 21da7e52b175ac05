/** A naive Bayes classifier over sets of features, smoothed as in the reference prototype. */
export interface Sample {
  label: string;
  features: ReadonlySet<string>;
}

export const train = (samples: readonly Sample[], smoothing = 0.15) => {
  const counts = new Map<string, Map<string, number>>();
  const sizes = new Map<string, number>();
  const vocabulary = new Set<string>();
  for (const { label, features } of samples) {
    sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const count = counts.get(label) ?? new Map<string, number>();
    counts.set(label, count);
    for (const feature of features) {
      count.set(feature, (count.get(feature) ?? 0) + 1);
      vocabulary.add(feature);
    }
  }
  return (features: ReadonlySet<string>): string => {
    let best = "";
    let bestScore = -Infinity;
    for (const [label, count] of counts) {
      const size = sizes.get(label)!;
      let score = Math.log(size / samples.length);
      for (const feature of features)
        if (vocabulary.has(feature)) score += Math.log(((count.get(feature) ?? 0) + smoothing) / (size + 2 * smoothing));
      if (score > bestScore) [best, bestScore] = [label, score];
    }
    return best;
  };
};

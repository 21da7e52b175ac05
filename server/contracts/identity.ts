/** Identity colours in the palette. */
export const hueCount = 16;

/** A stable 32-bit hash of a text (FNV-1a over code points): the same on every machine. */
export const hashText = (text: string): number => {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
};

/** Steps by which a taken hue is passed: far round the wheel first, so that neighbours differ clearly. */
const STRIDE = 7;

const leastUsed = (preferred: number, inGroup: ReadonlySet<number>, uses: readonly number[]): number => {
  let best = preferred;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let step = 0; step < hueCount; step++) {
    const hue = (preferred + step * STRIDE) % hueCount;
    const cost = (inGroup.has(hue) ? 1_000 : 0) + (uses[hue] ?? 0) * 2 + step / hueCount;
    if (cost >= bestCost) continue;
    best = hue;
    bestCost = cost;
  }
  return best;
};

/** Stable hash with collision avoidance: nobody in the same house shares a hue while there are hues left. */
export const assignHues = (members: readonly { key: string; group: string }[]): Map<string, number> => {
  const uses = new Array<number>(hueCount).fill(0);
  const groups = new Map<string, Set<number>>();
  const hues = new Map<string, number>();
  for (const { key, group } of members) {
    const inGroup = groups.get(group) ?? new Set<number>();
    groups.set(group, inGroup);
    const hue = leastUsed(hashText(key) % hueCount, inGroup, uses);
    inGroup.add(hue);
    uses[hue] = (uses[hue] ?? 0) + 1;
    hues.set(key, hue);
  }
  return hues;
};

const titles = new Set("mr mrs ms miss sir lady lord dr dame col colonel king queen prince princess captain the".split(" "));
export const isTitle = (word: string): boolean => titles.has(word.toLowerCase().replace(/\./g, ""));

/** What others call somebody: the short name, else the first word of the name, with the next one where that is a title. */
export const shortNameOf = ({ name, shortName }: { name: string; shortName: string }): string => {
  if (shortName) return shortName;
  const [first = name, second] = name.trim().split(/\s+/u).filter(Boolean);
  return second && isTitle(first) ? `${first} ${second}` : first;
};

/** One or two letters for a portrait mark: of the first and last word, titles left out. */
export const initialsOf = (name: string): string => {
  const words = name
    .split(/[\s-]+/u)
    .filter((word) => word !== "" && !/^(mr|mrs|miss|ms|dr|sir|lady|lord|the|de|von|van|m|mme|mlle|monsieur|madame)\.?$/iu.test(word));
  const chosen = words.length === 0 ? [name.trim()] : words.length === 1 ? words : [words[0] ?? "", words.at(-1) ?? ""];
  return (
    chosen
      .map((word) => [...word][0] ?? "")
      .join("")
      .toLocaleUpperCase("en") || "?"
  );
};

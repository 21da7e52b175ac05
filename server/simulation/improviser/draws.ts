/** The dice of one candidate: a draw depends on its label alone, never on how many were made before it. */
export interface Draws {
  /** 0 ≤ u < 1 */
  unit(label: string): number;
  chance(label: string, probability: number): boolean;
  pick<T>(label: string, list: readonly [T, ...T[]] | readonly T[]): T;
  /** The list in a drawn order; a heavier item tends to come first. */
  order<T>(label: string, list: readonly T[], weightOf: (item: T) => number): T[];
}

const mix = (a: number, b: number): number => {
  let h = Math.imul(a ^ b, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/** FNV-1a over UTF-16 units. */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

export const createDraws = (seed: number, turnKey: string, candidate: number): Draws => {
  const base = mix(mix(seed >>> 0, hashText(turnKey)), candidate + 1);
  const unit = (label: string): number => mix(mix(base, hashText(label)), 0x51ed270b) / 4294967296;
  const pick = <T>(label: string, list: readonly T[]): T => {
    const chosen = list[Math.min(list.length - 1, Math.floor(unit(label) * list.length))];
    if (chosen === undefined) throw new RangeError(`Nothing to pick from for ${label}`);
    return chosen;
  };
  return {
    unit,
    chance: (label, probability) => unit(label) < probability,
    pick,
    order: (label, list, weightOf) => {
      const from = mix(base, hashText(label));
      const keys = list.map((item, index) => (mix(from, index + 1) / 4294967296 + 1e-9) / weightOf(item));
      return keys
        .map((_, index) => index)
        .sort((a, b) => keys[a]! - keys[b]!)
        .map((index) => list[index]!);
    },
  };
};

import { likeness, printsOf, type Prints } from "./prints";

/** Weight of something seen `age` lines ago. */
const fade = (age: number, span: number): number => 1 / (1 + age / span);

export interface Offer {
  text: string;
  /** The construction's own words as they were said, without what a slot held; the likeness of two constructions is told by them. */
  construction: string;
}

interface Weighed {
  prints: Prints;
  /** Hashes of the construction's pairs of words. */
  pairs: Uint32Array;
  /** A construction too short for that, as it is written. */
  short: string | null;
}

const toWeighed = (text: string, construction: string): Weighed => {
  const { pairs, plain, words } = printsOf(construction);
  return { prints: printsOf(text), pairs, short: pairs.length < 2 && words.length > 0 ? plain : null };
};

/** An own text holds a construction when it has this share of its pairs of words. */
const SAME_CONSTRUCTION = 0.6;
const NEAR = 0.6;
/** SIMULATION §3.3 has .8: with favourites that weigh more, more people would begin alike. */
const OPENING = 1.5;

/** Open addressing over 32-bit keys: which of the offers have a pair or a four in them, as bits. */
const SIZE = 4_096;
const createBits = () => {
  const keys = new Uint32Array(SIZE);
  const bits = new Uint32Array(SIZE);
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 12)) & (SIZE - 1);
    while (bits[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SIZE - 1);
    return slot;
  };
  return {
    add: (key: number, bit: number) => {
      const slot = slotOf(key);
      keys[slot] = key;
      bits[slot]! |= bit;
    },
    get: (key: number): number => bits[slotOf(key)]!,
    clear: () => void bits.fill(0),
  };
};
const fourBits = createBits();
const pairBits = createBits();

/**
 * What each offer costs against what was said, SIMULATION §3.3: 6·mean of 1/(1+age/150) over its fours, weight 1 in the last 400 lines
 * of everybody and 2 in the speaker's own 80; 1.2/(1+age/60) for a construction that the speaker has used; 1.5/(1+age/30) for the same two
 * first words; 2 for a line that is nearly one of before. Infinite for the construction of the line just before. `recent` and `own` oldest first.
 */
export const repetitionCosts = (offers: readonly Offer[], recent: readonly Prints[], own: readonly Prints[]): number[] => {
  const weighed = offers.map(({ text, construction }) => toWeighed(text, construction));
  fourBits.clear();
  pairBits.clear();
  weighed.forEach(({ prints, pairs }, index) => {
    for (const four of prints.fours) fourBits.add(four, 1 << index);
    for (const pair of pairs) pairBits.add(pair, 1 << index);
  });
  const costs = new Float64Array(offers.length);
  const seen = new Float64Array(offers.length);
  const counted = new Uint16Array(offers.length);
  const near = new Uint8Array(offers.length);

  const hearFours = (said: Prints, age: number, weight: number): number => {
    let shared = 0;
    const faded = weight * fade(age, 150);
    for (const four of said.fours) {
      let bits = fourBits.get(four);
      shared |= bits;
      for (let index = 0; bits !== 0; index += 1, bits >>>= 1) if (bits & 1) seen[index]! += faded;
    }
    return shared;
  };
  /** Offers whose construction stands in a text, as bits. */
  const findConstructions = (said: Prints): number => {
    counted.fill(0);
    for (const pair of said.pairs) {
      let bits = pairBits.get(pair);
      for (let index = 0; bits !== 0; index += 1, bits >>>= 1) if (bits & 1) counted[index]! += 1;
    }
    let found = 0;
    weighed.forEach(({ pairs, short }, index) => {
      if (short !== null && said.plain.includes(short)) found |= 1 << index;
      if (pairs.length > 1 && counted[index]! >= SAME_CONSTRUCTION * pairs.length) found |= 1 << index;
    });
    return found;
  };

  for (let k = 0; k < recent.length; k += 1) {
    const said = recent[k]!;
    const age = recent.length - 1 - k;
    const shared = hearFours(said, age, 1);
    weighed.forEach(({ prints }, index) => {
      if (prints.opening === said.opening) costs[index]! += OPENING * fade(age, 30);
      if (shared & (1 << index) && near[index] === 0 && likeness(prints, said) >= NEAR) near[index] = 1;
    });
  }
  const used = new Int32Array(offers.length).fill(-1);
  for (let k = 0; k < own.length; k += 1) {
    const said = own[k]!;
    const age = own.length - 1 - k;
    hearFours(said, age, 2);
    const found = findConstructions(said);
    for (let index = 0; index < offers.length; index += 1) if (found & (1 << index)) used[index] = age;
  }
  const last = recent.length > 0 ? findConstructions(recent[recent.length - 1]!) : 0;
  return weighed.map(({ prints }, index) => {
    if (last & (1 << index)) return Infinity;
    const construction = used[index]! >= 0 ? 1.2 * fade(used[index]!, 60) : 0;
    return (6 * seen[index]!) / Math.max(1, prints.fours.length) + costs[index]! + construction + 2 * near[index]!;
  });
};

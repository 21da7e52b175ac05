import { goalTypes } from "@/server/contracts/character";
import type { SimulationCharacter, SimulationGoal, SimulationSetup, SimulationTie } from "@/server/contracts/simulation";
import { draw, hash32 } from "@/server/simulation/rng";

const interests = ["sea", "music", "letters", "horses", "gardens", "maps", "stars", "trade"] as const;
const PEOPLE_PER_PLACE = 25;

const hex = (x: number): string => (x >>> 0).toString(16).padStart(8, "0");

/** A valid UUID for a number; the same every time. */
export const buildId = (kind: number, index: number): string => {
  const word = (part: number): string => hex(hash32(0x1d, kind, index, part));
  const [a, b, c, d] = [word(1), word(2), word(3), word(4)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
};

const characterIds: string[] = [];
/** Made once each: a large cast names everybody in twenty ties. */
export const characterId = (index: number): string => (characterIds[index] ??= buildId(1, index));

const placeIds: string[] = [];
const placeId = (place: number): string => (placeIds[place] ??= buildId(2, place));

/** Roughly normal, mean .5, standard deviation .18, within .02–.98. SIMULATION §1.1 */
const trait = (seed: number, index: number, which: number): number => {
  let sum = 0;
  for (let k = 0; k < 6; k += 1) sum += draw(seed, index, which * 8 + k, 1001);
  return Math.min(0.98, Math.max(0.02, 0.5 + 0.18 * (sum - 3) * 1.4142));
};

const goalsOf = (seed: number, index: number, count: number): SimulationGoal[] =>
  draw(seed, index, 0, 1002) < 0.4
    ? []
    : [
        {
          type: goalTypes[Math.floor(draw(seed, index, 1, 1002) * goalTypes.length)]!,
          targetId: draw(seed, index, 2, 1002) < 0.5 ? null : characterId(Math.floor(draw(seed, index, 3, 1002) * count)),
          priority: 0.3 + 0.6 * draw(seed, index, 4, 1002),
        },
      ];

export const buildCharacter = (
  seed: number,
  index: number,
  overrides: Partial<SimulationCharacter> = {},
  count = index + 1,
): SimulationCharacter => ({
  id: characterId(index),
  bigFive: {
    openness: trait(seed, index, 0),
    conscientiousness: trait(seed, index, 1),
    extraversion: trait(seed, index, 2),
    agreeableness: trait(seed, index, 3),
    neuroticism: trait(seed, index, 4),
  },
  autonomy: 0.7,
  socialEnergy: 0.7,
  adult: true,
  visitor: false,
  homePlaceId: placeId(Math.floor(index / PEOPLE_PER_PLACE)),
  interests: interests.filter((_, k) => draw(seed, index, k, 1003) < 0.3),
  goals: goalsOf(seed, index, count),
  ...overrides,
});

export const buildTie = (from: number, to: number, overrides: Partial<SimulationTie> = {}): SimulationTie => ({
  fromId: characterId(from),
  toId: characterId(to),
  kind: "acquaintance",
  strength: 0.15,
  trust: 0.55,
  familiarity: 0.3,
  offence: 0,
  ...overrides,
});

const kindFor = (strength: number): SimulationTie["kind"] => (strength > 0.35 ? "friend" : strength < -0.1 ? "rival" : "acquaintance");

/** Ties both ways between neighbours of one place (80 %), the next place (15 %) or anywhere. */
const buildTies = (seed: number, count: number, degree: number): SimulationTie[] => {
  const seen = new Set<number>();
  const ties: SimulationTie[] = [];
  const wanted = Math.min((count * degree) / 2, (count * (count - 1)) / 2);
  for (let attempt = 0; ties.length < 2 * wanted && attempt < wanted * 40; attempt += 1) {
    const roll = (which: number): number => draw(seed, attempt, which, 1004);
    const a = Math.floor(roll(0) * count);
    const near = roll(1) < 0.8 ? 0 : PEOPLE_PER_PLACE;
    const place = Math.floor(a / PEOPLE_PER_PLACE) * PEOPLE_PER_PLACE + near;
    const b = roll(2) < 0.95 ? (place + Math.floor(roll(3) * PEOPLE_PER_PLACE)) % count : Math.floor(roll(3) * count);
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    const strength = 0.15 + 0.3 * (roll(4) * 2 - 1);
    const familiarity = 0.1 + 0.5 * roll(6);
    for (const [from, to, s] of [
      [a, b, strength],
      [b, a, strength + 0.2 * (roll(5) * 2 - 1)],
    ] as const) {
      const clipped = Math.max(-1, Math.min(1, s));
      ties.push(buildTie(from, to, { strength: clipped, trust: 0.5 + 0.3 * clipped, familiarity, kind: kindFor(clipped) }));
    }
  }
  return ties;
};

/** A random cast for tests and measurements: `degree` ties a head on average, in places of 25. */
export const buildSetup = (
  count: number,
  options: { seed?: number; degree?: number; params?: Record<string, number> } = {},
): SimulationSetup => {
  const { seed = 1, degree = 10, params = {} } = options;
  return {
    seed,
    params,
    characters: Array.from({ length: count }, (_, index) => buildCharacter(seed, index, {}, count)),
    ties: buildTies(seed, count, degree),
  };
};

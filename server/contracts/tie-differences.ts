import type { TieAt } from "./tie-moments";
import type { TieDifference } from "./tie-tracks";

/** Smaller differences are not worth naming. */
const LEAST = 0.02;
/** On either side of nought: from friend to foe. */
const APART = 0.1;

type Compared = Pick<TieAt, "fromId" | "toId" | "kind" | "strength" | "trust" | "familiarity">;
const told = ({ kind, strength, trust, familiarity }: Compared) => ({ kind, strength, trust, familiarity });

const weigh = (before: Compared | undefined, after: Compared | undefined): number => {
  const by = (field: "strength" | "trust" | "familiarity", none: number): number =>
    Math.abs((after?.[field] ?? none) - (before?.[field] ?? none));
  const kind = before && after && before.kind !== after.kind ? 0.2 : 0;
  return by("strength", 0) + by("trust", 0.5) / 2 + by("familiarity", 0) / 4 + kind;
};

const whatOf = (before: Compared | undefined, after: Compared | undefined): TieDifference["what"] => {
  if (!before) return "appeared";
  if (!after || (before.strength > APART && after.strength < -APART)) return "broke";
  const by = after.strength - before.strength;
  if (Math.abs(by) < LEAST) return "changed";
  return by > 0 ? "warmed" : "cooled";
};

/** How the ties of two moments differ, the greatest difference first; without the changes that led there. */
export const differOf = (
  before: ReadonlyMap<string, Compared>,
  after: ReadonlyMap<string, Compared>,
): Omit<TieDifference, "episodes">[] => {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const weighed = [...keys].flatMap((key) => {
    const [one, other] = [before.get(key), after.get(key)];
    const some = other ?? one;
    const weight = weigh(one, other);
    if (!some || weight < LEAST) return [];
    const { fromId, toId } = some;
    const difference = { fromId, toId, what: whatOf(one, other), before: one ? told(one) : null, after: other ? told(other) : null };
    return [{ key, weight, difference }];
  });
  weighed.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  return weighed.map(({ difference }) => difference);
};

import type { Simulation } from "@/server/simulation/state";

/** SIMULATION §5.2, checked on one state. */
export interface Inspection {
  checked: number;
  violations: number;
  /** The first ones, in words. */
  examples: string[];
}

const SHOWN = 20;
const TOLERANCE = 1e-6;

export const createInspection = (): Inspection => ({ checked: 0, violations: 0, examples: [] });

export const note = (inspection: Inspection, holds: boolean, what: () => string): void => {
  inspection.checked += 1;
  if (holds) return;
  inspection.violations += 1;
  if (inspection.examples.length < SHOWN) inspection.examples.push(what());
};

const inRange = (inspection: Inspection, name: string, values: ArrayLike<number>, length: number, low: number, high: number): void => {
  for (let k = 0; k < length; k += 1) {
    const x = values[k]!;
    note(inspection, x >= low - TOLERANCE && x <= high + TOLERANCE, () => `${name}[${k}] = ${x} is outside ${low}..${high}`);
  }
};

const inspectPeople = (inspection: Inspection, sim: Simulation): void => {
  const { count, saved } = sim.people;
  inRange(inspection, "trait", saved.trait, count * 5, 0, 1);
  inRange(inspection, "energy", saved.energy, count, 0, 1);
  inRange(inspection, "emotion", saved.emotion, count * 3, -1, 1);
  inRange(inspection, "mood", saved.mood, count * 3, -1, 1);
  inRange(inspection, "needs", saved.needs, count * 6, 0, 1);
  inRange(inspection, "tension", [sim.tension], 1, 0, 1);
};

const inspectTies = (inspection: Inspection, sim: Simulation): void => {
  const { rows, slots } = sim.ties;
  const limit = sim.params.ties.degreeLimit;
  for (let i = 0; i < sim.people.count; i += 1) {
    const degree = rows.degree[i]!;
    note(inspection, degree <= limit, () => `character ${i} has ${degree} ties, at most ${limit}`);
    const seen = new Set<number>();
    for (let slot = rows.start[i]!; slot < rows.start[i]! + degree; slot += 1) {
      const other = slots.neighbour[slot]!;
      const back = slots.reverse[slot]!;
      note(inspection, slots.reverse[back] === slot, () => `reverse of reverse of ${slot} is ${slots.reverse[back]}`);
      note(
        inspection,
        slots.neighbour[back] === i && other !== i && !seen.has(other),
        () => `tie ${slot} of ${i} to ${other} is not mirrored`,
      );
      seen.add(other);
      const [s, t, f, off] = [slots.strength[slot]!, slots.trust[slot]!, slots.familiarity[slot]!, slots.offence[slot]!];
      note(inspection, s >= -1 && s <= 1, () => `strength ${s} of tie ${slot}`);
      note(inspection, t >= 0 && t <= 1, () => `trust ${t} of tie ${slot}`);
      note(inspection, f >= 0 && f <= 1, () => `familiarity ${f} of tie ${slot}`);
      note(inspection, off >= 0 && off <= 1, () => `offence ${off} of tie ${slot}`);
    }
  }
};

/** Ranges, mirrored ties, degrees. */
export const inspect = (inspection: Inspection, sim: Simulation): void => {
  inspectPeople(inspection, sim);
  inspectTies(inspection, sim);
};

import { seeded } from "@/components/charts/prepare/graph/geometry";
import { relationshipKinds, type RelationshipKind } from "@/server/contracts/relationship-kinds";

export interface MadeTie {
  /** Places in the list of people. */
  from: number;
  to: number;
  kind: RelationshipKind;
  /** −0.6..1 */
  strength: number;
}

export interface MadeGraph {
  /** Circle of each person. */
  circleOf: number[];
  /** People of each circle. */
  circles: number[][];
  /** Directed; no two of the same ends. */
  ties: MadeTie[];
  random: () => number;
}

/** A cast with communities: 0.82 of the ties stay within a circle, few people are known by many. The same size is always the same cast. */
export function makeGraph({ people, ties }: { people: number; ties: number }): MadeGraph {
  const random = seeded(7);
  const pick = (count: number): number => Math.floor(count * random());
  const count = Math.max(4, Math.round(Math.sqrt(people) / 1.6));
  const circleOf = Array.from({ length: people }, () => Math.floor(count * random() * random()));
  const circles: number[][] = Array.from({ length: count }, () => []);
  circleOf.forEach((circle, i) => circles[circle]?.push(i));
  const known = new Set<string>();
  const made: MadeTie[] = [];
  while (made.length < ties) {
    const from = pick(people);
    const near = circles[circleOf[from] ?? 0] ?? [];
    const to = random() < 0.82 ? (near[Math.floor(near.length * random() * random())] ?? 0) : pick(people);
    const key = `${from}>${to}`;
    if (from === to || known.has(key)) continue;
    known.add(key);
    const kind = relationshipKinds[pick(relationshipKinds.length)] ?? "friend";
    made.push({ from, to, kind, strength: Math.round((random() * 1.6 - 0.6) * 100) / 100 });
  }
  return { circleOf, circles, ties: made, random };
}

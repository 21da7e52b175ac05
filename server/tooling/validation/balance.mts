import { createDice, deviation, mean } from "./moments.mts";
import type { Society } from "./society.mts";

/** Ties weaker than this have no sign. §5.1 V1 */
const SIGNED_FROM = 0.05;
const FIELD_ROUNDS = 200;
const FIELD_LIMIT = 6;

/** Undirected edges with the mean of both directions, and the triangles among them as triples of edges. */
export interface Triangles {
  size: number;
  a: Int32Array;
  b: Int32Array;
  weight: Float64Array;
  triples: Int32Array;
}

export const trianglesOf = ({ size, ties }: Society): Triangles => {
  const { start, to, back, strength } = ties;
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  const edgeAt = new Int32Array(to.length).fill(-1);
  for (let i = 0; i < size; i += 1) {
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      if (to[k]! <= i) continue;
      edgeAt[k] = a.length;
      a.push(i);
      b.push(to[k]!);
      weight.push((strength[k]! + strength[back[k]!]!) / 2);
    }
  }
  const triples: number[] = [];
  const seenBy = new Int32Array(size).fill(-1);
  const edgeTo = new Int32Array(size);
  for (let i = 0; i < size; i += 1) {
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      if (edgeAt[k]! < 0) continue;
      seenBy[to[k]!] = i;
      edgeTo[to[k]!] = edgeAt[k]!;
    }
    for (let k = start[i]!; k < start[i + 1]!; k += 1) {
      const j = to[k]!;
      if (j <= i) continue;
      for (let q = start[j]!; q < start[j + 1]!; q += 1) {
        const other = to[q]!;
        if (other > j && seenBy[other] === i) triples.push(edgeAt[k]!, edgeAt[q]!, edgeTo[other]!);
      }
    }
  }
  return { size, a: Int32Array.from(a), b: Int32Array.from(b), weight: Float64Array.from(weight), triples: Int32Array.from(triples) };
};

/** Share of the triangles with three signed sides whose product is positive, and how many there are. */
export const balancedShare = ({ triples }: Triangles, weight: Float64Array): { share: number; count: number } => {
  let balanced = 0;
  let count = 0;
  for (let t = 0; t < triples.length; t += 3) {
    const [x, y, z] = [weight[triples[t]!]!, weight[triples[t + 1]!]!, weight[triples[t + 2]!]!];
    if (Math.abs(x) < SIGNED_FROM || Math.abs(y) < SIGNED_FROM || Math.abs(z) < SIGNED_FROM) continue;
    count += 1;
    if (x * y * z > 0) balanced += 1;
  }
  return { share: count > 0 ? balanced / count : 0, count };
};

/** Σ SSS / Σ |SSS|: −1 when every triangle is unbalanced, 1 when all are balanced. */
export const weightedBalance = ({ triples, weight }: Triangles): number => {
  let sum = 0;
  let total = 0;
  for (let t = 0; t < triples.length; t += 3) {
    const product = weight[triples[t]!]! * weight[triples[t + 1]!]! * weight[triples[t + 2]!]!;
    sum += product;
    total += Math.abs(product);
  }
  return total > 0 ? sum / total : 0;
};

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Fields h with P(edge positive) = 1/(1+exp(−h_a−h_b)), such that each node expects the positive edges it has. */
export const fitFields = ({ size, a, b, weight }: Triangles): Float64Array => {
  const fields = new Float64Array(size);
  const degree = new Float64Array(size);
  const positive = new Float64Array(size);
  for (let e = 0; e < a.length; e += 1) {
    const sign = weight[e]! > 0 ? 1 : 0;
    for (const node of [a[e]!, b[e]!]) {
      degree[node]! += 1;
      positive[node]! += sign;
    }
  }
  for (let round = 0; round < FIELD_ROUNDS; round += 1) {
    const expected = new Float64Array(size);
    for (let e = 0; e < a.length; e += 1) {
      const p = logistic(fields[a[e]!]! + fields[b[e]!]!);
      expected[a[e]!]! += p;
      expected[b[e]!]! += p;
    }
    for (let i = 0; i < size; i += 1) {
      const step = (2.4 * (positive[i]! - expected[i]!)) / Math.max(1, degree[i]!);
      fields[i] = Math.max(-FIELD_LIMIT, Math.min(FIELD_LIMIT, fields[i]! + step));
    }
  }
  return fields;
};

export interface NullComparison {
  observed: number;
  expected: number;
  gap: number;
  z: number;
}

/** Against signs drawn anew on the same edges, each node keeping its expected signed degree (after Hao & Kovács 2024). */
export const compareWithNull = (triangles: Triangles, draws: number, seed: number): NullComparison => {
  const fields = fitFields(triangles);
  const { a, b, weight } = triangles;
  const observed = balancedShare(triangles, weight).share;
  const roll = createDice(seed);
  const drawn = Float64Array.from({ length: draws }, () => {
    const signs = weight.map((w, e) => (roll() < logistic(fields[a[e]!]! + fields[b[e]!]!) ? Math.abs(w) : -Math.abs(w)));
    return balancedShare(triangles, signs).share;
  });
  const expected = mean(drawn);
  const gap = observed - expected;
  return { observed, expected, gap, z: gap / Math.max(1e-9, deviation(drawn)) };
};

import { moveCount } from "../moves";

export const NO_GROUND = -1;
/** A record by number: memories even, beliefs odd. */
export const groundOfMemory = (at: number): number => at * 2;
export const groundOfBelief = (at: number): number => at * 2 + 1;
export const isBeliefGround = (ground: number): boolean => (ground & 1) === 1;
export const recordOf = (ground: number): number => ground >> 1;

/** The content of what a deed tells or rests on, as its actor held it at that moment. */
export interface Basis {
  /** Act number, or −(n + 1) for the writer's fact n. */
  key: number;
  move: number;
  answer: number;
  subject: number;
  object: number;
  about: number;
  from: number;
  tick: number;
  /** Act by which it was learned; 0 for none. */
  via: number;
  chain: [number, number, number];
  how: number;
  hops: number;
  strength: number;
  denied: boolean;
  distorted: boolean;
  true: boolean;
  secret: boolean;
  /** 0..1 */
  iota: number;
}

/** Scratch of the mind; no state. */
export interface MindWork {
  /** For each move what it would tell or rest on, or NO_GROUND. Filled for the current situation. */
  grounds: Int32Array;
  basis: Basis;
  /** The actor has reason to think that the other knows it. */
  isKnownToOther: boolean;
  /** Who came to hold what during this input, for the report: owner, key, object. */
  learned: Int32Array;
  learnedCount: number;
}

/** Holdings that one input reports at most. */
export const LEARNED_MOST = 16;

export const createBasis = (): Basis => ({
  key: 0,
  move: 0,
  answer: 0,
  subject: -1,
  object: -1,
  about: -1,
  from: -1,
  tick: 0,
  via: 0,
  chain: [0, 0, 0],
  how: 0,
  hops: 0,
  strength: 0.5,
  denied: false,
  distorted: false,
  true: true,
  secret: false,
  iota: 0.5,
});

/** Copies all but the chain. Field by field: `Object.assign` boxes fractions. */
export const copyBasis = (from: Basis, into: Basis): void => {
  into.key = from.key;
  into.move = from.move;
  into.answer = from.answer;
  into.subject = from.subject;
  into.object = from.object;
  into.about = from.about;
  into.from = from.from;
  into.tick = from.tick;
  into.via = from.via;
  into.how = from.how;
  into.hops = from.hops;
  into.strength = from.strength;
  into.denied = from.denied;
  into.distorted = from.distorted;
  into.true = from.true;
  into.secret = from.secret;
  into.iota = from.iota;
};

export const createMindWork = (): MindWork => ({
  grounds: new Int32Array(moveCount).fill(NO_GROUND),
  basis: createBasis(),
  isKnownToOther: false,
  learned: new Int32Array(LEARNED_MOST * 3),
  learnedCount: 0,
});

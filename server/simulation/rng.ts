/**
 * Counter-based randomness, SIMULATION §1.2: a draw is a hash of what it is for, never the next number of a sequence. So one character's
 * dice never depend on how often others rolled, and two runs that differ in one intervention share all other noise.
 * Numbers are part of the determinism contract: add at the end, never reuse one.
 */
export const Stream = {
  activate: 0,
  solo: 1,
  soloChoice: 2,
  meet: 3,
  meetWhom: 4,
  target: 5,
  move: 6,
  accept: 7,
  secret: 8,
  opinion: 9,
  betrayal: 10,
  gossip: 11,
  observe: 12,
  mediation: 13,
  relationShared: 14,
  relationOwn: 16,
  perceiver: 18,
  liked: 20,
  spark: 22,
  speaker: 23,
  elsewhere: 24,
  firstMotif: 30,
  tell: 40,
  inform: 41,
  witness: 42,
  betrayalSeen: 45,
  distort: 46,
  swap: 47,
  swapWith: 48,
  warp: 49,
  giveUp: 60,
  grudge: 61,
  guilt: 62,
  care: 63,
  longing: 64,
  leave: 65,
  callToMind: 66,
} as const;
export type StreamId = (typeof Stream)[keyof typeof Stream];

/** 32 bits, signed: an integer that engines need not box. */
export const hash32 = (a: number, b: number, c: number, d: number): number => {
  let h = a | 0;
  h = Math.imul(h ^ b, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h ^ c, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h ^ d, 0x27d4eb2f);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
};

const toUniform = (h: number): number => ((h >>> 0) + 0.5) * 2.3283064365386963e-10;
const spread = (x: number, by: number): number => Math.imul(x + 1, by);

const hashOne = (seed: number, moment: number, entity: number, stream: number): number =>
  hash32(seed, spread(moment, 0x9e3779b1), spread(entity, 0x7feb352d), spread(stream, 0x846ca68b));

/** Uniform in the open interval 0..1 for one entity at one moment. Short, so that it is compiled into its callers and nothing is boxed. */
export const draw = (seed: number, moment: number, entity: number, stream: number): number =>
  toUniform(hashOne(seed, moment, entity, stream));

/** What `roll` rolled. */
export const rolled = new Float64Array(1);
/** The same into `rolled`: a fraction that is returned is boxed wherever it is not compiled into its caller. */
export const roll = (seed: number, moment: number, entity: number, stream: number): void => {
  rolled[0] = toUniform(hashOne(seed, moment, entity, stream));
};

/** Whether such a draw falls below `odds`. With odds that are constant nothing is boxed, wherever it is called from. */
export const happens = (seed: number, moment: number, entity: number, stream: number, odds: number): boolean =>
  toUniform(hashOne(seed, moment, entity, stream)) < odds;

/** The same draws for the entities 0 … count−1 at once. */
export const drawAll = (seed: number, moment: number, count: number, stream: number, into: Float64Array): void => {
  for (let entity = 0; entity < count; entity += 1) into[entity] = draw(seed, moment, entity, stream);
};

const hashTwo = (seed: number, moment: number, from: number, to: number, stream: number): number =>
  hash32(seed ^ spread(stream, 0x846ca68b), spread(moment, 0x9e3779b1), spread(from, 0x7feb352d), spread(to, 0x2c1b3c6d));

/** As `draw`, for an ordered pair. */
export const drawPair = (seed: number, moment: number, from: number, to: number, stream: number): number =>
  toUniform(hashTwo(seed, moment, from, to, stream));

/** Moment of everything that is fixed for the whole history. */
export const ALWAYS = -2;

/** Mean 0, variance 1, within ±2.45: the sum of two uniforms, streams `stream` and `stream + 1`. */
export const deviate = (seed: number, entity: number, stream: number): number =>
  2.4494 * (draw(seed, ALWAYS, entity, stream) + draw(seed, ALWAYS, entity, stream + 1) - 1);
export const deviatePair = (seed: number, from: number, to: number, stream: number): number =>
  2.4494 * (drawPair(seed, ALWAYS, from, to, stream) + drawPair(seed, ALWAYS, from, to, stream + 1) - 1);

/** Key of a turn: distinct from every tick and every other turn for all practical purposes. */
export const turnMoment = (tick: number, sceneKey: number, turn: number): number => hash32(0x5ce11e, tick, sceneKey, turn);

/**
 * Layout of the two rings of a mind: records of whole numbers in one array, so that a ring lies in a few cache lines.
 * A memory is of an act that its owner made, received or saw, or a conclusion; a belief is what it was told, given by the writer, or inferred.
 */
export const MEMORY_WIDTH = 9;
/** Of a reflection: `actor`, `about`, `tags` are the acts it rests on, `act` is its own number. */
export const Memory = { act: 0, tick: 1, actor: 2, target: 3, about: 4, tags: 5, access: 6, meta: 7, colour: 8 } as const;
export const BELIEF_WIDTH = 11;
/** `chain`: the acts by which the teller, the teller's teller … learned it, 0 where the chain begins. */
export const Belief = { key: 0, subject: 1, object: 2, from: 3, tick: 4, via: 5, chain: 6, meta: 9, more: 10 } as const;
export const CHAIN = 3;
/** Whom somebody knows to know something: key, person, and the act by which that became clear. */
export const AWARE_WIDTH = 3;

export const MemoryKind = { did: 0, received: 1, witnessed: 2, told: 3, reflection: 4 } as const;
export const Kept = { writer: 1, offence: 2, secret: 4, vow: 8 } as const;
export const How = { authored: 0, witnessed: 1, told: 2, inferred: 3 } as const;
/** Of an act with nobody to take it well or ill. */
export const NO_ANSWER = 2;

const byte = (x: number): number => Math.max(0, Math.min(255, Math.round(x * 255)));

export const memoryMeta = (move: number, answer: number, kind: number, kept: number, iota: number): number =>
  move | (answer << 6) | (kind << 8) | (kept << 11) | (byte(iota) << 22);
export const moveOf = (meta: number): number => meta & 63;
export const answerOf = (meta: number): number => (meta >> 6) & 3;
export const kindOf = (meta: number): number => (meta >> 8) & 7;
export const keptOf = (meta: number): number => (meta >> 11) & 31;
export const recallsOf = (meta: number): number => (meta >> 16) & 63;
/** ι·255 */
export const iotaByte = (meta: number): number => (meta >> 22) & 255;
export const withKept = (meta: number, kept: number): number => (meta & ~(31 << 11)) | (kept << 11);
export const withRecall = (meta: number): number => (recallsOf(meta) < 63 ? meta + (1 << 16) : meta);

export const memoryColour = (valence: number, place: number, reflection: number): number =>
  Math.round(128 + 127 * Math.max(-1, Math.min(1, valence))) | ((place & 0xffff) << 8) | (reflection << 24);
/** Valence in steps of 1/127: a whole number, which engines need not box. */
export const valenceSteps = (colour: number): number => (colour & 255) - 128;
export const VALENCE_STEPS = 127;
export const valenceOf = (colour: number): number => valenceSteps(colour) / VALENCE_STEPS;
/** Place of an act; of a reflection, 1e4 times the shift of trust that it brought, plus 32768. */
export const placeOf = (colour: number): number => (colour >> 8) & 0xffff;
export const reflectionOf = (colour: number): number => (colour >> 24) & 7;
export const stifledOf = (colour: number): number => (colour >> 27) & 7;
export const withStifle = (colour: number): number => (stifledOf(colour) < 7 ? colour + (1 << 27) : colour);

/** What a belief says of itself; ι in steps of 1/127. */
export interface BeliefMeta {
  move: number;
  answer: number;
  how: number;
  /** Holds that it is not so. */
  denied: boolean;
  distorted: boolean;
  /** What is held is so. */
  true: boolean;
  secret: boolean;
  hops: number;
  iota: number;
}
export const beliefMeta = (b: BeliefMeta): number =>
  b.move |
  (b.answer << 6) |
  (b.how << 8) |
  (Number(b.denied) << 10) |
  (Number(b.distorted) << 11) |
  (Number(b.true) << 12) |
  (Number(b.secret) << 13) |
  (Math.min(15, b.hops) << 14) |
  (Math.round(127 * Math.max(0, Math.min(1, b.iota))) << 24);
export const howOf = (meta: number): number => (meta >> 8) & 3;
export const isDenied = (meta: number): boolean => (meta & (1 << 10)) !== 0;
export const isDistorted = (meta: number): boolean => (meta & (1 << 11)) !== 0;
export const isTrue = (meta: number): boolean => (meta & (1 << 12)) !== 0;
export const isSecret = (meta: number): boolean => (meta & (1 << 13)) !== 0;
export const hopsOf = (meta: number): number => (meta >> 14) & 15;
export const listenersWhoKnew = (meta: number): number => (meta >> 18) & 7;
export const tellingsOf = (meta: number): number => (meta >> 21) & 7;
/** On the scale of `iotaByte`. */
export const newsByte = (meta: number): number => Math.round(((meta >> 24) & 127) * 2.0079);
export const withListenerWhoKnew = (meta: number): number => (listenersWhoKnew(meta) < 7 ? meta + (1 << 18) : meta);
export const withTelling = (meta: number): number => (tellingsOf(meta) < 7 ? meta + (1 << 21) : meta);

/** Strength in steps of 1/65535, and ticks between the deed and the hearing of it. */
export const beliefMore = (strength: number, delay: number): number =>
  Math.round(65_535 * Math.max(0, Math.min(1, strength))) | (Math.min(32_767, Math.max(0, delay)) << 16);
export const strengthOf = (more: number): number => (more & 0xffff) / 65_535;
export const delayOf = (more: number): number => (more >> 16) & 0x7fff;

import { scoreTerms, type Beat } from "@/server/contracts/simulation";
import { createMindWork, type MindWork } from "./mind/mind-work";
import { moveCount, soloCount } from "./moves";

/** One direction of a tie as it is now, decay included. */
export interface TieValues {
  /** −1..1 */
  strength: number;
  /** 0..1 */
  trust: number;
  /** 0..1 */
  familiarity: number;
  /** 0..1 */
  offence: number;
}

/**
 * Where tie values are read into, again and again. A class, so that its objects share their shape with nothing else: V8 boxes a fraction
 * in every object whose shape has ever held a whole number in that field.
 */
export class TieNow implements TieValues {
  strength = 0.5;
  trust = 0.5;
  familiarity = 0.5;
  offence = 0.5;
}

/** What an actor has in front of it when it chooses a move toward somebody. */
export interface Situation {
  actor: number;
  target: number;
  /** Half-edges actor → target and back; −1 between strangers. */
  out: number;
  back: number;
  view: TieValues;
  viewBack: TieValues;
  /** Mood + emotion of the actor, −1..1; pleasure and dominance of the target. */
  pleasure: number;
  arousal: number;
  dominance: number;
  otherPleasure: number;
  otherDominance: number;
  /** −.6·P + .5·A + .3·D + .3·offence, 0..1 */
  anger: number;
  /** Desired point on the circumplex, −1..1. */
  affiliation: number;
  control: number;
  /** Move just received from the target and not yet answered, −1 for none. */
  received: number;
  /** Mean of S_ik·S_kj over common acquaintances, §1.12 (4), −1..1. */
  balance: number;
  /** How much stands between the goals of the two, 0..1. */
  contest: number;
  /** Third parties, −1 for none: somebody to talk about, a shared enemy, a quarrel to mediate, a threat to the target, who attacked it. */
  subject: number;
  enemy: number;
  quarrel: number;
  threat: number;
  attacker: number;
  /** Whose secret the actor could give away, −1 for nobody's; what is left of a wrong of the target's that could be spoken of, 0..1. */
  confider: number;
  wrong: number;
  /** Row of the theme field that the actor stands in. */
  zone: number;
  /** What the drama manager wishes of this actor: tension, and warmth where the focal character takes part. 0 for nothing. */
  push: number;
  warmth: number;
  /** Scene and its beat; null in the background. */
  sceneKey: number | null;
  beat: Beat | null;
  /** What the beat’s own conditions add to each directed move; of no meaning without a beat. */
  pull: Float64Array;
}

/** One direction of a tie that an act changed: its slot, and the values just before. */
export interface TieBefore extends TieValues {
  slot: number;
}

class ChangedTie extends TieNow implements TieBefore {
  slot = -1;
}

/** What the current act did, kept in numbers until it is known whether anybody wants to read about it. */
export interface Deed {
  /** 1, 2, 3 … over the whole history. */
  number: number;
  actor: number;
  /** −1 for a solo move. */
  target: number;
  about: number;
  /** Index of the move, solo moves after the directed ones. */
  move: number;
  accepted: boolean;
  acceptProbability: number;
  /** Sum of the weights that the move was drawn from. */
  weightSum: number;
  /** Emotion index (255 for none) and intensity 0..1. */
  actorFelt: number;
  actorIntensity: number;
  targetFelt: number;
  targetIntensity: number;
  /** 0..1, see `noteSignificance`. */
  significance: number;
  /** What it tells or rests on, as `MindWork.grounds` gave it; NO_GROUND for nothing. Its content is in `MindWork.basis`. */
  told: number;
  /** It was a lie, and the other knew better. */
  seenThrough: boolean;
  /** The actor before the act. */
  pleasure: number;
  arousal: number;
  dominance: number;
  energy: number;
  /** Pool of changed ties, of which the first `tieCount` count. */
  ties: TieBefore[];
  tieCount: number;
}

/** People whom an actor could turn to, with the weight of each. */
export interface Candidates {
  who: Int32Array;
  weight: Float64Array;
  count: number;
  /** Whether what is unfinished between the two counts. */
  mindful: boolean;
}

/** Moves that are weighed against each other: the first `open` may be chosen, the first `scored` have a score. Each in ascending order. */
export interface Options {
  moves: Int32Array;
  open: number;
  scored: number;
}

const createOptions = (room: number): Options => ({ moves: new Int32Array(room), open: 0, scored: 0 });

export interface Workspace {
  situation: Situation;
  deed: Deed;
  /** Score of each move, probability weight of each, and whether its precondition holds. */
  score: Float64Array;
  weight: Float64Array;
  open: Uint8Array;
  options: Options;
  /** Terms of the chosen move's score, in the order of `scoreTerms`, taken before the act changes anything. */
  terms: Float64Array;
  /** Stamp and slot by person: who is a neighbour of the current actor. */
  stamp: Int32Array;
  stampSlot: Int32Array;
  stampId: number;
  candidates: Candidates;
  mind: MindWork;
  /** One draw for each character: whether it stirs in this tick. */
  rolls: Float64Array;
  /** Hears of every act just after it happened, told or not: for measurements. No state, and it must change nothing. */
  listener: ((deed: Deed) => void) | null;
  /** The same for the solo moves. */
  soloScore: Float64Array;
  soloWeight: Float64Array;
  soloOpen: Uint8Array;
  soloOptions: Options;
}

export const createWorkspace = (): Workspace => ({
  situation: {
    actor: 0,
    target: 0,
    out: -1,
    back: -1,
    view: new TieNow(),
    viewBack: new TieNow(),
    pleasure: 0.5,
    arousal: 0.5,
    dominance: 0.5,
    otherPleasure: 0.5,
    otherDominance: 0.5,
    anger: 0.5,
    affiliation: 0.5,
    control: 0.5,
    received: -1,
    balance: 0.5,
    contest: 0.5,
    subject: -1,
    enemy: -1,
    quarrel: -1,
    threat: -1,
    attacker: -1,
    confider: -1,
    wrong: 0.5,
    zone: 0,
    push: 0.5,
    warmth: 0.5,
    sceneKey: null,
    beat: null,
    pull: new Float64Array(moveCount),
  },
  deed: {
    number: 0,
    actor: 0,
    target: -1,
    about: -1,
    move: 0,
    accepted: false,
    acceptProbability: 0.5,
    weightSum: 0.5,
    actorFelt: 255,
    actorIntensity: 0.5,
    targetFelt: 255,
    targetIntensity: 0.5,
    significance: 0.5,
    told: -1,
    seenThrough: false,
    pleasure: 0.5,
    arousal: 0.5,
    dominance: 0.5,
    energy: 0.5,
    ties: Array.from({ length: 8 }, () => new ChangedTie()),
    tieCount: 0,
  },
  score: new Float64Array(moveCount),
  weight: new Float64Array(moveCount),
  open: new Uint8Array(moveCount),
  options: createOptions(moveCount),
  terms: new Float64Array(scoreTerms.length),
  stamp: new Int32Array(0),
  stampSlot: new Int32Array(0),
  stampId: 0,
  candidates: { who: new Int32Array(64), weight: new Float64Array(64), count: 0, mindful: true },
  mind: createMindWork(),
  rolls: new Float64Array(64),
  listener: null,
  soloScore: new Float64Array(soloCount),
  soloWeight: new Float64Array(soloCount),
  soloOpen: new Uint8Array(soloCount),
  soloOptions: createOptions(soloCount),
});

/** The open moves, and one that is scored besides (−1 for none). */
export const listOptions = (options: Options, open: Uint8Array, besides: number): Options => {
  let count = 0;
  for (let move = 0; move < open.length; move += 1) {
    options.moves[count] = move;
    count += open[move]!;
  }
  options.open = count;
  options.scored = count;
  if (besides < 0 || open[besides] === 1) return options;
  options.moves[count] = besides;
  options.scored = count + 1;
  return options;
};

/** No candidates, with room for as many. */
export const clearCandidates = (candidates: Candidates, room: number): void => {
  candidates.count = 0;
  if (candidates.who.length >= room) return;
  candidates.who = new Int32Array(room * 2);
  candidates.weight = new Float64Array(room * 2);
};

/** A new stamp, with room for everybody. */
export const nextStamp = (work: Workspace, people: number): number => {
  if (work.stamp.length < people) {
    work.stamp = new Int32Array(people * 2);
    work.stampSlot = new Int32Array(people * 2);
    work.stampId = 0;
  }
  work.stampId += 1;
  return work.stampId;
};

import { clamp } from "../arithmetic";
import { moveIndex as M, strengthRejected, trustRejected } from "../moves";
import { isRemoved } from "../people";
import { isOneOfMany } from "../crowd";
import { drawPair, Stream } from "../rng";
import type { Occasion } from "../situation";
import type { Simulation } from "../state";
import { findTie, stranger } from "../ties";
import type { Deed, Situation } from "../workspace";
import { noteAware } from "./awareness";
import { takeIn, type Taken } from "./beliefs";
import { standingOf } from "./importance";
import { noteLearned } from "./learned";
import { copyBasis, createBasis, isBeliefGround, NO_GROUND, recordOf, type Basis } from "./mind-work";
import { Belief, BELIEF_WIDTH, How, howOf, isDenied, Memory, strengthOf, withListenerWhoKnew, withStifle, withTelling } from "./records";
import { dropBelief, endOfBeliefs, firstBelief } from "./minds";
import { shiftView } from "./remember";
import { showTelling } from "./shown";
import { findMemory } from "./store-memory";

/** Moves that say what they rest on. */
const telling: ReadonlySet<number> = new Set([M.GOSSIP, M.INFORM, M.REVEAL_SECRET, M.WARN, M.CONFESS, M.CONFIDE, M.ACCUSE, M.LIE]);
export const isTelling = (move: number): boolean => telling.has(move);

/** An observed belief stronger than this exposes a lie. §1.15 */
const EXPOSES_FROM = 0.6;

const heard = createBasis();

const copyChain = (basis: Basis, into: Basis): void => {
  into.chain[0] = basis.via;
  into.chain[1] = basis.via > 0 ? basis.chain[0] : 0;
  into.chain[2] = basis.via > 0 ? basis.chain[1] : 0;
};

/** Somebody else whom the teller knows, in place of the one it was done to: from a drawn one on, the first who was not part of it. −1 for none. */
const mistake = (sim: Simulation, moment: number, teller: number, listener: number, basis: Basis): number => {
  const degree = sim.ties.rows.degree[teller]!;
  const first = Math.floor(drawPair(sim.seed, moment, teller, listener, Stream.swapWith) * degree);
  for (let k = 0; k < degree; k += 1) {
    const other = sim.ties.slots.neighbour[sim.ties.rows.start[teller]! + ((first + k) % degree)]!;
    if (other !== basis.subject && other !== basis.object && other !== listener) return other;
  }
  return -1;
};

/**
 * What reaches the listener. Strength s_j = s_i·(.35 + .65·T_ji)·.85, half of it when the telling is not taken well; warped by ±.2 toward
 * the teller's feelings with p = .04 + .06·(1−C) + .08·|S_ik|, and with p = .01 it is somebody else to whom it was done. §1.15
 */
const carry = (sim: Simulation, moment: number, teller: number, listener: number, basis: Basis, taken: number): void => {
  const p = sim.params.mind;
  const seen = findTie(sim.ties, listener, teller);
  const trust = seen < 0 ? stranger.trust : sim.ties.slots.trust[seen]!;
  copyBasis(basis, heard);
  copyChain(basis, heard);
  heard.from = teller;
  heard.how = How.told;
  heard.hops = basis.hops + 1;
  heard.strength = basis.strength * (p.base + (1 - p.base) * trust) * p.hop * taken;
  const slot = basis.subject < 0 ? -1 : findTie(sim.ties, teller, basis.subject);
  const feeling = slot < 0 ? 0 : sim.ties.slots.strength[slot]!;
  const careless = 1 - sim.people.saved.trait[teller * 5 + 1]!;
  const warp = p.distort + 0.06 * careless + 0.08 * Math.abs(feeling);
  if (p.distort > 0 && drawPair(sim.seed, moment, teller, listener, Stream.distort) < warp) {
    const toward = (feeling < 0 ? -1 : 1) * (standingOf(basis.move) < 0 ? -1 : 1);
    heard.strength = clamp(heard.strength + 0.2 * toward, p.least, 1);
    heard.distorted = true;
  }
  if (basis.key <= 0 || basis.object < 0 || drawPair(sim.seed, moment, teller, listener, Stream.swap) >= p.swap) return;
  const other = mistake(sim, moment, teller, listener, basis);
  if (other < 0) return;
  heard.object = other;
  heard.distorted = true;
  heard.true = false;
};

/** S_jk += .10·polarity·strength·(1 − F_jk), T likewise ×.6: the listener's view of whom it is about. §1.15 */
const colour = (sim: Simulation, listener: number, basis: Basis): void => {
  const standing = basis.key < 0 ? 0 : standingOf(basis.move) * (basis.denied ? -1 : 1);
  const slot = standing === 0 || basis.subject < 0 || basis.subject === listener ? -1 : findTie(sim.ties, listener, basis.subject);
  if (slot < 0) return;
  const shift = sim.params.mind.told * standing * basis.strength * (1 - sim.ties.slots.familiarity[slot]!);
  shiftView(sim, slot, shift, 0.6 * shift);
};

/** First hand, or from the writer, with a strength above .6: what no denial can talk out of somebody. */
const knowsBetter = (sim: Simulation, who: number, key: number): boolean => {
  const { minds } = sim;
  if (key > 0 && findMemory(minds, who, key) >= 0) return true;
  for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) {
    if (minds.beliefs[at + Belief.key] !== key) continue;
    const meta = minds.beliefs[at + Belief.meta]!;
    if (!isDenied(meta) && howOf(meta) !== How.told && strengthOf(minds.beliefs[at + Belief.more]!) > EXPOSES_FROM) return true;
  }
  return false;
};

const lie = createBasis();

/** The liar stands as one: LIE's rejected column. §1.15 */
const resent = (sim: Simulation, who: number, liar: number): void => {
  const slot = findTie(sim.ties, who, liar);
  if (slot >= 0) shiftView(sim, slot, strengthRejected[M.LIE]!, trustRejected[M.LIE]!);
};

/** From now on somebody knows certain words for the lie they were. */
const seeThrough = (sim: Simulation, who: number, liar: number, liedBy: number, via: number): void => {
  const chain = lie.chain;
  chain.fill(0);
  Object.assign(lie, { key: liedBy, move: M.LIE, answer: 0, subject: liar, object: who, about: -1, from: -1, tick: sim.tick, via, chain });
  Object.assign(lie, { how: How.inferred, hops: 0, strength: 0.9, denied: false, distorted: false, true: true, secret: false, iota: 0.7 });
  takeIn(sim, who, lie);
};

/** Who first denied it, among what somebody was told; −1 for nobody. */
const findDenial = (sim: Simulation, who: number, key: number, liar: number): number => {
  const { minds } = sim;
  const { beliefs } = minds;
  for (let at = firstBelief(minds, who); at < endOfBeliefs(minds, who); at += BELIEF_WIDTH) {
    if (beliefs[at] !== key || !isDenied(beliefs[at + Belief.meta]!)) continue;
    if (liar < 0 || beliefs[at + Belief.from] === liar) return at;
  }
  return -1;
};

/** The writer let somebody know: whoever denied it stands as a liar, and what they said is believed no more. */
export const exposeDenials = (sim: Simulation, who: number, key: number): void => {
  if (!knowsBetter(sim, who, key)) return;
  for (let at = findDenial(sim, who, key, -1); at >= 0; at = findDenial(sim, who, key, -1)) {
    const liar = sim.minds.beliefs[at + Belief.from]!;
    const liedBy = sim.minds.beliefs[at + Belief.via]!;
    dropBelief(sim.minds, who, at);
    resent(sim, who, liar);
    seeThrough(sim, who, liar, liedBy, 0);
  }
};

/** Whoever confesses what they denied before admits to a lie as well. */
const admitLie = (sim: Simulation, who: number, key: number, liar: number, via: number): void => {
  const at = findDenial(sim, who, key, liar);
  if (at < 0) return;
  const liedBy = sim.minds.beliefs[at + Belief.via]!;
  resent(sim, who, liar);
  seeThrough(sim, who, liar, liedBy, via);
};

/** Somebody tells somebody what they hold. Says whether it was news. */
export const tellTo = (
  sim: Simulation,
  moment: number,
  teller: number,
  listener: number,
  basis: Basis,
  act: number,
  taken: number,
): Taken => {
  noteAware(sim, teller, basis.key, listener, act);
  if (!basis.denied && basis.key > 0 && findMemory(sim.minds, listener, basis.key) >= 0) return "known";
  carry(sim, moment, teller, listener, basis, taken);
  heard.via = act;
  if (heard.strength < sim.params.mind.least) return "lost";
  const result = takeIn(sim, listener, heard);
  if (result !== "new") return result;
  colour(sim, listener, heard);
  noteLearned(sim, listener, heard.key, heard.object, heard.iota);
  return result;
};

/** The teller has told it once more, and perhaps to somebody who knew: Maki and Thompson's stifling. §1.15 */
export const noteTelling = (sim: Simulation, ground: number, taken: Taken): void => {
  const { beliefs, memories } = sim.minds;
  const at = recordOf(ground);
  if (!isBeliefGround(ground)) {
    if (taken === "known") memories[at + Memory.colour] = withStifle(memories[at + Memory.colour]!);
    return;
  }
  const meta = withTelling(beliefs[at + Belief.meta]!);
  beliefs[at + Belief.meta] = taken === "known" ? withListenerWhoKnew(meta) : meta;
};

const denial = createBasis();
/** A lie says that what its teller knows is not so. */
const denialOf = (basis: Basis): Basis => Object.assign(denial, basis, { denied: true, true: !basis.true, hops: 0, strength: 1, via: 0 });

/** Talk of little weight goes in at one ear of one of many, and out at the other; not so the writer's facts and secrets. */
const passesBy = (sim: Simulation, occasion: Occasion, move: number, listener: number, { key, iota }: Basis): boolean =>
  (move === M.GOSSIP || move === M.INFORM) && key > 0 && iota < sim.params.crowd.hearsay && isOneOfMany(sim, occasion, listener);

const hear = (sim: Simulation, occasion: Occasion, deed: Deed, listener: number, basis: Basis): Taken => {
  const taken = deed.accepted || listener !== deed.target ? 1 : sim.params.mind.doubted;
  if (deed.move === M.LIE && listener === deed.target && knowsBetter(sim, listener, basis.key)) {
    deed.seenThrough = true;
    if (deed.accepted) resent(sim, listener, deed.actor);
    return "lost";
  }
  if (passesBy(sim, occasion, deed.move, listener, basis)) {
    noteAware(sim, deed.actor, basis.key, listener, deed.number);
    return "lost";
  }
  const result = tellTo(sim, occasion.moment, deed.actor, listener, basis, deed.number, taken);
  if (deed.move === M.CONFESS) admitLie(sim, listener, basis.key, deed.actor, deed.number);
  return result;
};

/** Passes on what the move says, to whom it is said and whoever else hears it. */
export const passOn = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed): void => {
  if (deed.told === NO_GROUND || !isTelling(deed.move)) return;
  const content = deed.move === M.LIE ? denialOf(sim.work.mind.basis) : sim.work.mind.basis;
  const result = hear(sim, occasion, deed, s.target, content);
  noteTelling(sim, deed.told, result);
  showTelling(sim, occasion, content.key, deed.number);
  if (!occasion.scene) return;
  for (const who of occasion.scene.hears ?? occasion.scene.present) {
    if (who !== s.target && who !== deed.actor && !isRemoved(sim.people, who)) hear(sim, occasion, deed, who, content);
  }
};

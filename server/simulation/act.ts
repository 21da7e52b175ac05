import { acceptance, asked, findAcceptance } from "./acceptance";
import { feel, surprise } from "./affect";
import { appraise } from "./appraisal/appraise";
import { occ } from "./appraisal/occ";
import { moveBonds } from "./bonds/after-act";
import { slightOf } from "./bonds/slights";
import { advancePursuits } from "./pursuits/advance";
import { ariseFrom } from "./pursuits/arise";
import { aboutWhom, moveBystanders } from "./bystanders";
import { shareMood } from "./contagion";
import { beginDeed, openReadTie, openTie } from "./deed";
import { moveTies } from "./effects";
import { passOn } from "./mind/tell";
import { layGround } from "./mind/ground";
import { rememberDeed } from "./mind/remember";
import { settleTopic } from "./mind/topic";
import { noteTension } from "./drama/background";
import { liftByCompany, spendEnergy } from "./energy";
import { tire } from "./fatigue";
import { noteDeed } from "./motifs/events";
import { noteMove } from "./motifs/evidence";
import { affiliation, FEELS, feelings, moveIndex as M, tension } from "./moves";
import { satisfy } from "./needs";
import { NEVER } from "./people";
import { roll, rolled, Stream } from "./rng";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";
import { findTie, linkStrangers, makeRoom } from "./ties";
import { noteSignificance } from "./significance";
import type { Deed, Situation } from "./workspace";

/** A favour is an accepted move at least this warm. */
const FAVOUR_FROM = 0.55;

const meet = (sim: Simulation, s: Situation): void => {
  makeRoom(sim.ties, s.actor, sim.params.ties.degreeLimit);
  makeRoom(sim.ties, s.target, sim.params.ties.degreeLimit);
  s.out = linkStrangers(sim.ties, s.actor, s.target, sim.tick, NEVER);
  s.back = sim.ties.slots.reverse[s.out]!;
};

/** Brings both half-edges up to date. Acquaintances were read when they faced each other, and no tie has changed since. */
const openBoth = (sim: Simulation, s: Situation): void => {
  if (s.out < 0) {
    meet(sim, s);
    openTie(sim, s.back);
    openTie(sim, s.out);
    return;
  }
  openReadTie(sim, s.back, s.viewBack);
  openReadTie(sim, s.out, s.view);
};

/** Gossip amuses at the expense of people whom one does not care for. */
const isFondOf = (sim: Simulation, person: number, other: number): boolean => {
  const slot = findTie(sim.ties, person, other);
  return slot >= 0 && sim.ties.slots.strength[slot]! > 0.1;
};

const feelBoth = (sim: Simulation, s: Situation, deed: Deed): void => {
  const intensity = surprise(deed);
  const row = deed.move * 4;
  deed.targetFelt = feelings[row + (deed.accepted ? FEELS.targetAccepting : FEELS.targetRejecting)]!;
  if (deed.move === M.GOSSIP && deed.accepted && deed.about >= 0 && isFondOf(sim, s.target, deed.about)) deed.targetFelt = occ.satisfaction;
  deed.actorFelt = feelings[row + (deed.accepted ? FEELS.actorAccepted : FEELS.actorRejected)]!;
  deed.targetIntensity = feel(sim, s.target, deed.targetFelt, intensity);
  deed.actorIntensity = feel(sim, s.actor, deed.actorFelt, 0.7 * intensity);
};

/** What the two will remember of it: who is owed an answer or thanks, who attacked whom, what may not come again soon. */
const leaveMarks = (sim: Simulation, s: Situation, deed: Deed): void => {
  const { saved } = sim.people;
  const { move, accepted } = deed;
  if (saved.addressedBy[s.actor] === s.target) saved.addressedBy[s.actor] = -1;
  if (move === M.THANK) saved.favourFrom[s.actor] = -1;
  saved.addressedBy[s.target] = s.actor;
  saved.addressedWith[s.target] = move;
  saved.addressedTick[s.target] = sim.tick;
  saved.contactTick[s.actor] = sim.tick;
  saved.contactTick[s.target] = sim.tick;
  if (accepted && affiliation[move]! >= FAVOUR_FROM && move !== M.THANK) {
    saved.favourFrom[s.target] = s.actor;
    saved.favourTick[s.target] = sim.tick;
  }
  if (affiliation[move]! < -0.3 || (!accepted && slightOf(move) > 0)) {
    saved.harmedBy[s.target] = s.actor;
    saved.harmedTick[s.target] = sim.tick;
  }
  if (move === M.GIVE_GIFT) saved.giftTick[s.actor] = sim.tick;
  if (move === M.BETRAY) saved.betrayalTick[s.actor] = sim.tick;
  if (move === M.BREAK_OFF) saved.breakTick[s.actor] = sim.tick;
};

/** What follows for the bonds, goals and named emotions of those concerned. */
const follow = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed): void => {
  moveBonds(sim, s, deed);
  advancePursuits(sim, s, deed);
  ariseFrom(sim, s, deed);
  appraise(sim, occasion, s, deed);
};

/** Whether the other takes it well. */
const hearAnswer = (sim: Simulation, occasion: Occasion, s: Situation, deed: Deed): void => {
  asked[0] = s.otherPleasure;
  findAcceptance(sim, deed.move, s.target, s.viewBack);
  deed.acceptProbability = acceptance[0]!;
  roll(sim.seed, occasion.moment, s.actor, Stream.accept);
  deed.accepted = rolled[0]! < acceptance[0]!;
};

/** What the act adds to the tension of the place. */
const strain = (sim: Simulation, s: Situation, deed: Deed): void =>
  noteTension(sim, s.actor, tension[deed.move]! * (deed.accepted ? 1 : sim.params.tension.rejected));

/** Makes one directed move with all its consequences; `work.deed` says what it did. */
export const performMove = (sim: Simulation, occasion: Occasion, s: Situation, move: number): Deed => {
  settleTopic(sim, occasion, s, move);
  const deed = beginDeed(sim, s.actor, s.target, move);
  deed.about = aboutWhom(move, s);
  layGround(sim, deed);
  hearAnswer(sim, occasion, s, deed);
  openBoth(sim, s);
  moveTies(sim, s, deed);
  moveBystanders(sim, occasion, s, deed);
  feelBoth(sim, s, deed);
  shareMood(sim, s);
  spendEnergy(sim, s.actor, s.target, move);
  const inGroup = occasion.scene !== null && occasion.scene.present.length > 2;
  if (inGroup && deed.accepted && affiliation[move]! > 0) {
    liftByCompany(sim, s.actor);
    liftByCompany(sim, s.target);
  }
  satisfy(sim, deed);
  tire(sim, s.actor, move);
  leaveMarks(sim, s, deed);
  strain(sim, s, deed);
  noteMove(sim, s.actor, s.target, move);
  noteDeed(sim, s, deed);
  follow(sim, occasion, s, deed);
  noteSignificance(sim, deed);
  passOn(sim, occasion, s, deed);
  rememberDeed(sim, occasion, deed);
  return deed;
};

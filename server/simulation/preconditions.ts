import { obeyBeat } from "./drama/influence";
import { statusAt } from "./bonds/status";
import { ThreadKind } from "./bonds/store";
import { findThread } from "./bonds/threads";
import { closeForbidden } from "./direction/orders";
import { fatigueLeft, fatigueWidth } from "./fatigue";
import { NO_GROUND } from "./mind/mind-work";
import { affiliation, control, moveIndex as M } from "./moves";
import { isPressing, Need, worstUrgency } from "./needs";
import { hasBlockedGoal, hasDoubtfulGoal, hasGoal, meansAmends, needsHelpOf, shareGoal } from "./pursuits/wants";
import { drawPair, happens, Stream } from "./rng";
import { attraction, isRomanceOpen } from "./romance";
import { rosterOf } from "./roster";
import type { Occasion } from "./situation";
import type { Simulation } from "./state";
import { kindIndex } from "./tables/kind-priors";
import { TieFlag } from "./ties";
import type { Situation } from "./workspace";

const TICKS_BETWEEN_GREETINGS = 6;
const TICKS_OF_GRATITUDE = 20;
const TICKS_BETWEEN_GIFTS = 40;
const TICKS_BETWEEN_BETRAYALS = 200;
const TICKS_BETWEEN_BREAKS = 200;
const bonds: ReadonlySet<number> = new Set(
  ["friend", "romance", "ally", "family", "professional", "mentor"].map((kind) => kindIndex[kind as "friend"]),
);

const opponents: ReadonlySet<number> = new Set([kindIndex.rival, kindIndex.enemy]);

const shareInterest = (sim: Simulation, a: number, b: number): boolean => {
  const { interests, interestBits, bitsTellAll } = rosterOf(sim);
  const isLikely = (interestBits[a]! & interestBits[b]!) !== 0;
  return isLikely && (bitsTellAll || interests[a]!.some((interest) => interests[b]!.includes(interest)));
};

/** A greeting may be returned, once. */
const returnsGreeting = (sim: Simulation, s: Situation): boolean =>
  s.received === M.GREET && sim.people.saved.fatigue[s.actor * fatigueWidth + M.GREET]! * fatigueLeft(sim, s.actor) < 0.5;

/** Whether the actor has something in mind that the move can rest on: 1 or 0. */
const rests = (sim: Simulation, move: number): number => Number(sim.work.mind.grounds[move]! !== NO_GROUND);

const hasFlag = (sim: Simulation, slot: number, flag: number): boolean => slot >= 0 && (sim.ties.slots.flags[slot]! & flag) !== 0;

/** In talk with each other (contact within the last two ticks, or three turns into a scene), and tired, bored, or awaited elsewhere. */
const isParting = (sim: Simulation, occasion: Occasion, s: Situation): boolean => {
  if (occasion.scene ? occasion.scene.turn < 3 : s.out < 0 || sim.ties.slots.contact[s.out]! < sim.tick - 2) return false;
  if (sim.people.saved.energy[s.actor]! < 0.25 || isPressing(sim, s.actor, Need.stimulation, 0.3)) return true;
  return happens(sim.seed, occasion.moment, s.actor, Stream.elsewhere, 0.06);
};

const openWarmMoves = (sim: Simulation, occasion: Occasion, s: Situation, open: Uint8Array): void => {
  const { strength, trust, familiarity } = s.view;
  const { saved } = sim.people;
  open[M.GREET] = Number(s.out < 0 || sim.ties.slots.contact[s.out]! < sim.tick - TICKS_BETWEEN_GREETINGS || returnsGreeting(sim, s));
  open[M.JOKE] = Number(s.pleasure >= -0.3);
  open[M.KEEP_COMPANY] = Number(familiarity >= 0.2);
  open[M.FAREWELL] = Number(isParting(sim, occasion, s));
  open[M.COMPLIMENT] = Number(strength >= -0.2);
  open[M.THANK] = Number(saved.favourFrom[s.actor] === s.target && saved.favourTick[s.actor]! >= sim.tick - TICKS_OF_GRATITUDE);
  open[M.ENCOURAGE] = Number(s.otherPleasure < 0.1 || hasDoubtfulGoal(sim, s.target));
  open[M.COMFORT] = Number(s.otherPleasure < -0.2);
  open[M.SHARE_INTEREST] = Number(saved.trait[s.actor * 5]! > 0.5 || shareInterest(sim, s.actor, s.target));
  open[M.CONFIDE] = Number(trust >= 0.55 && familiarity >= 0.35);
  open[M.REMINISCE] = rests(sim, M.REMINISCE);
  open[M.OFFER_HELP] = Number(worstUrgency(sim, s.target) > 0.5 || hasBlockedGoal(sim, s.target));
  open[M.GIVE_GIFT] = Number(familiarity >= 0.3 && saved.giftTick[s.actor]! <= sim.tick - TICKS_BETWEEN_GIFTS);
  open[M.INVITE] = Number(strength >= 0);
  open[M.DEFEND] = Number(s.attacker >= 0 && strength >= 0.15);
  const flirt = isRomanceOpen(sim, s) && attraction(sim, s) >= 0.3;
  open[M.FLIRT] = Number(flirt);
  open[M.DECLARE_LOVE] = Number(flirt && strength >= 0.6 && familiarity >= 0.5);
  const failing = strength < 0.1 || trust < 0.25;
  open[M.BREAK_OFF] = Number(
    s.out >= 0 && bonds.has(sim.ties.slots.kind[s.out]!) && failing && saved.breakTick[s.actor]! <= sim.tick - TICKS_BETWEEN_BREAKS,
  );
};

/** What a promise answers: a request, a confidence, a pardon; doubts of the other's, or something to be made good. */
const solemn: ReadonlySet<number> = new Set([M.RECRUIT, M.REQUEST_HELP, M.FORGIVE, M.CONFIDE, M.DECLARE_LOVE, M.DEFEND, M.PERSUADE, M.VOW]);
const asksForVow = (sim: Simulation, s: Situation): boolean =>
  solemn.has(s.received) ||
  s.viewBack.trust < 0.6 ||
  s.viewBack.offence >= 0.05 ||
  s.otherPleasure < -0.1 ||
  isPressing(sim, s.target, Need.security, 0.3);

const openTalkMoves = (sim: Simulation, occasion: Occasion, s: Situation, open: Uint8Array): void => {
  const { strength, trust, familiarity, offence } = s.view;
  open[M.GOSSIP] = Number(s.subject >= 0 && familiarity >= 0.2);
  open[M.REVEAL_SECRET] = rests(sim, M.REVEAL_SECRET);
  open[M.LIE] = rests(sim, M.LIE);
  open[M.PROBE] = Number(trust < 0.35 || offence > 0.3 || rests(sim, M.PROBE) === 1);
  open[M.WARN] = Number(s.threat >= 0 && strength >= -0.2);
  open[M.ADVISE] = Number(familiarity >= 0.2 && hasGoal(sim, s.target));
  open[M.REQUEST_HELP] = Number(worstUrgency(sim, s.actor) > 0.5 || hasBlockedGoal(sim, s.actor));
  open[M.PERSUADE] = Number(needsHelpOf(sim, s.actor, s.target, trust));
  open[M.NEGOTIATE] = Number(strength >= -0.6 && (s.contest > 0 || offence >= 0.1 || s.viewBack.offence >= 0.1));
  open[M.COMMAND] = Number(s.control >= 0.15 || statusAt(sim, s.actor) - statusAt(sim, s.target) >= 0.2);
  open[M.TEMPT] = Number(isPressing(sim, s.target, Need.stimulation, 0.3) || isPressing(sim, s.target, Need.autonomy, 0.3));
  open[M.RECRUIT] = Number(s.enemy >= 0 || shareGoal(sim, s.actor, s.target));
  open[M.CHALLENGE] = Number(isMatch(sim, s));
  // A promise that stands is not made again.
  open[M.VOW] = Number(strength >= 0.3 && asksForVow(sim, s) && findThread(sim.bonds, ThreadKind.vow, s.actor, s.target) < 0);
};

/** An open rivalry, goals that clash, or nearly the same esteem. */
const isMatch = (sim: Simulation, s: Situation): boolean => {
  const gap = statusAt(sim, s.actor) - statusAt(sim, s.target);
  return s.contest > 0 || (gap < 0.2 && gap > -0.2) || (s.out >= 0 && opponents.has(sim.ties.slots.kind[s.out]!));
};

const openHardMoves = (sim: Simulation, occasion: Occasion, s: Situation, open: Uint8Array): void => {
  const { strength, familiarity, offence } = s.view;
  const { saved } = sim.people;
  // Opinions are not modelled: a disagreement of the day stands for them.
  const differs = drawPair(sim.seed, occasion.moment, s.actor, s.target, Stream.opinion) < 0.5;
  const receivedControl = s.received >= 0 ? control[s.received]! : 0;
  const receivedWarmth = s.received >= 0 ? affiliation[s.received]! : 0;
  open[M.CRITICISE] = Number(receivedWarmth < 0 || rests(sim, M.CRITICISE) === 1);
  open[M.TEASE] = Number(familiarity >= 0.25);
  open[M.INSULT] = Number(s.anger >= 0.3 || strength < -0.2);
  open[M.ACCUSE] = rests(sim, M.ACCUSE);
  open[M.ARGUE] = Number(differs || receivedWarmth < 0);
  open[M.THREATEN] = Number(s.anger >= 0.5 && strength < 0.3 && s.dominance >= s.otherDominance - 0.2);
  const rested = saved.betrayalTick[s.actor]! <= sim.tick - TICKS_BETWEEN_BETRAYALS;
  const motive = s.contest > 0 || (strength <= 0 && happens(sim.seed, occasion.moment, s.actor, Stream.betrayal, 0.08));
  open[M.BETRAY] = Number(rested && s.viewBack.trust >= 0.55 && motive);
  open[M.STONEWALL] = Number(s.received >= 0);
  // Whoever means to make amends has not forgotten, however long ago it was.
  const owes = s.viewBack.offence >= 0.1 && meansAmends(sim, s.actor, s.target);
  // Once said, it is for the other to forgive, and for oneself to make it good; until the next wrong.
  const hasApologised = hasFlag(sim, s.back, TieFlag.apologised);
  open[M.APOLOGISE] = Number(!hasApologised && s.viewBack.offence >= 0.05 && (owes || rests(sim, M.APOLOGISE) === 1));
  open[M.FORGIVE] = Number(offence >= 0.05 && hasFlag(sim, s.out, TieFlag.apologised));
  open[M.CONFESS] = rests(sim, M.CONFESS);
  open[M.ATONE] = Number(s.viewBack.offence >= 0.05 && hasApologised);
  open[M.CONCEDE] = Number(receivedControl >= 0.3);
  open[M.MEDIATE] = Number(s.quarrel >= 0 && strength >= 0.1);
};

/** Which directed moves the situation allows, §1.13 table A. What depends on memories, beliefs or secrets was found by `surveyMind`. */
export const openMoves = (sim: Simulation, occasion: Occasion, s: Situation): Uint8Array => {
  const { open } = sim.work;
  open.fill(1);
  openWarmMoves(sim, occasion, s, open);
  openTalkMoves(sim, occasion, s, open);
  openHardMoves(sim, occasion, s, open);
  obeyBeat(s, open);
  closeForbidden(sim, s.actor, open, 0);
  return open;
};

import { fatigueWidth } from "./fatigue";
import { endOfBeliefs, endOfMemories, firstBelief, firstMemory } from "./mind/minds";
import { moveCount } from "./moves";
import { firstRow } from "./pursuits/store";
import type { Simulation } from "./state";

/**
 * Columns of a large cast lie far apart, and more of them than a cache holds. Code that reads one when it comes to it waits for each in turn;
 * what is read here at one go is waited for once. Nothing depends on the sums: they only keep the reads from being left out.
 */
const sums = new Float64Array(5);
const Sum = { person: 0, row: 1, half: 2, target: 3, mind: 4 } as const;

/** Four-byte numbers in a line of cache. */
const LINE = 16;

/** What its choice of a target and of a move reads of whoever acts. */
export const touchActor = (sim: Simulation, actor: number): void => {
  const { trait, mood, emotion, needs, addressedBy, addressedWith, fatigueTick, fatigue } = sim.people.saved;
  const { baseScore, perceiver } = sim.people.derived;
  const { neighbour, reverse, strength, familiarity, offence, flags } = sim.ties.slots;
  const start = sim.ties.rows.start[actor]!;
  const asked = addressedBy[actor]! + addressedWith[actor]! + fatigueTick[actor]!;
  sums[Sum.person] = asked + trait[actor * 5]! + mood[actor * 3]! + emotion[actor * 3]! + needs[actor * 6]! + perceiver[actor]!;
  sums[Sum.row] = neighbour[start]! + reverse[start]! + strength[start]! + familiarity[start]! + offence[start]! + flags[start]!;
  let scores = 0;
  for (let k = actor * moveCount; k < (actor + 1) * moveCount; k += LINE) scores += baseScore[k]!;
  for (let k = actor * fatigueWidth; k < (actor + 1) * fatigueWidth; k += LINE) scores += fatigue[k]!;
  sums[Sum.person]! += scores;
};

/** What an act reads and changes of one direction of a tie; −1 between strangers. */
const touchHalf = (sim: Simulation, slot: number): void => {
  if (slot < 0) return;
  const { strength, trust, familiarity, offence, authored, conclusion, touched, contact, kind, flags, clashes } = sim.ties.slots;
  const whole = touched[slot]! + contact[slot]! + kind[slot]! + flags[slot]! + clashes[slot]!;
  sums[Sum.half] = whole + strength[slot]! + trust[slot]! + familiarity[slot]! + offence[slot]! + authored[slot]! + conclusion[slot]!;
};

/** What a choice of a move and its consequences read of whoever it is made toward, and of the tie of the two. */
export const touchPair = (sim: Simulation, target: number, out: number, back: number): void => {
  touchHalf(sim, out);
  touchHalf(sim, back);
  const { trait, mood, emotion, needs, energy, addressedBy, harmedBy, contactTick, stirred } = sim.people.saved;
  const { liked, perceiver } = sim.people.derived;
  const { status, target: about, priority } = sim.pursuits.slots;
  const row = firstRow(target);
  const whole = addressedBy[target]! + harmedBy[target]! + contactTick[target]! + status[row]! + about[row]!;
  const moods = trait[target * 5]! + mood[target * 3]! + emotion[target * 3]! + needs[target * 6]! + energy[target]! + stirred[target]!;
  sums[Sum.target] = whole + moods + liked[target]! + perceiver[target]! + priority[row]!;
};

/** Everything that somebody remembers and believes. */
export const touchMind = ({ minds }: Simulation, who: number): void => {
  const { memories, beliefs } = minds;
  const endM = endOfMemories(minds, who);
  const endB = endOfBeliefs(minds, who);
  let read = 0;
  for (let at = firstMemory(minds, who); at < endM; at += LINE) read += memories[at]!;
  for (let at = firstBelief(minds, who); at < endB; at += LINE) read += beliefs[at]!;
  sums[Sum.mind] = read;
};

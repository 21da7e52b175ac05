import type { FloorState, SpeakerChance } from "@/server/contracts/simulation";
import { emotionLength, felt } from "./affect";
import { exp2d, LOG2_E, round4 } from "./arithmetic";
import { pressedSpeaker } from "./direction/pins";
import { isNeeded, openWays } from "./drama/pull";
import { findScene } from "./drama/scenes";
import { readFloor, type FloorClaim } from "./floor";
import { isCast } from "./people";
import { openMoves } from "./preconditions";
import { draw, Stream, turnMoment } from "./rng";
import { faceSomebody, type Occasion } from "./situation";
import { idAt, loadIndex, type Simulation } from "./state";
import { likeliestAddressee } from "./target";
import { scoreMoves } from "./volition";
import { listOptions } from "./workspace";

interface Candidate {
  index: number;
  score: number;
  weight: number;
  reasons: string[];
}

/** Who is there, and whom of them the beat that is being played needs. */
interface Room {
  present: readonly number[];
  needs: (id: string) => boolean;
}

/** Silence counts for nothing more after this many turns. */
const LONG_SILENCE = 12;
const LOUD_URGE = 0.35;
const LOUD_SILENCE = 5;

/** Best score of a move toward whom the character would most likely turn to; 0 when alone. Changes nothing. */
const bestMove = (sim: Simulation, occasion: Occasion, index: number, others: readonly number[]): number => {
  const target = likeliestAddressee(sim, occasion, index, others);
  if (target < 0) return 0;
  const s = faceSomebody(sim, occasion, index, target);
  const { score } = sim.work;
  const { moves, open } = listOptions(sim.work.options, openMoves(sim, occasion, s), -1);
  scoreMoves(sim, s, sim.work.options);
  let best = -Infinity;
  for (let k = 0; k < open; k += 1) if (score[moves[k]!]! > best) best = score[moves[k]!]!;
  return best;
};

const giveReasons = (claim: FloorClaim, { talk, urge, needed }: { talk: number; urge: number; needed: boolean }): string[] => {
  const reasons: string[] = [];
  if (claim.addressed) reasons.push("addressed");
  if (claim.spokenTo) reasons.push("spoken to");
  if (claim.named) reasons.push("named");
  if (claim.spokeBefore && !claim.justSpoke) reasons.push("holds the floor");
  if (claim.silence >= LOUD_SILENCE) reasons.push(`silent for ${claim.silence} turns`);
  if (urge >= LOUD_URGE) reasons.push("has something to say");
  if (needed) reasons.push("the beat needs them");
  if (talk >= 0.7) reasons.push("talkative");
  if (claim.justSpoke) reasons.push("just spoke");
  return reasons.length > 0 ? reasons : ["present"];
};

/**
 * s_i of §1.18 (Sacks, Schegloff and Jefferson): 2.2·[addressed by a move that demands an answer] (.9 by another) + 1.4·[named] +
 * 1.6·(talk − .5) + urge + .8·min(1, silence/12) + .9·[spoke at t−2] − 2·(share − 1/n) − 3·[spoke at t−1] + .4·D + .5·[the beat names i].
 * talk = .15 + .7·E + .1·(D+1)/2 − .1·[e < .3]; urge = max(0, .5·|q| + .5·best U − .3).
 */
const rate = (sim: Simulation, floor: FloorState, occasion: Occasion, index: number, { present, needs }: Room): Candidate => {
  const p = sim.params.talk;
  const { trait, energy } = sim.people.saved;
  const claim = readFloor(floor, idAt(sim, index), present.length);
  const needed = needs(idAt(sim, index));
  const dominance = felt(sim, index, 2);
  const talk = 0.15 + 0.7 * trait[index * 5 + 2]! + 0.05 * (dominance + 1) - (energy[index]! < 0.3 ? 0.1 : 0);
  const others = present.filter((other) => other !== index);
  const urge = Math.max(0, 0.5 * emotionLength(sim, index) + 0.5 * bestMove(sim, occasion, index, others) - 0.3);
  const score =
    (claim.addressed ? p.addressed : 0) +
    (claim.spokenTo ? p.spokenTo : 0) +
    (claim.named ? p.named : 0) +
    p.talkative * (talk - 0.5) +
    p.urge * urge +
    p.silence * Math.min(1, claim.silence / LONG_SILENCE) +
    (claim.spokeBefore && !claim.justSpoke ? p.floor : 0) -
    p.share * (claim.share - 1 / present.length) -
    (claim.justSpoke ? p.justSpoke : 0) +
    p.dominance * dominance +
    (needed ? p.beat : 0);
  return { index, score, weight: exp2d((score * LOG2_E) / p.temperature), reasons: giveReasons(claim, { talk, urge, needed }) };
};

/** Visitors speak when their person does, and characters of low autonomy when directed: neither waits for a draw. */
const mayTakeFloor = (sim: Simulation, index: number): boolean =>
  isCast(sim.people, index) && sim.people.saved.autonomy[index]! >= sim.params.activation.directedBelow;

/** An order that must be carried out now gives its actor the floor, whoever else might want it. */
const pressedIn = (sim: Simulation, floor: FloorState): number =>
  sim.orders.pins.length === 0
    ? -1
    : pressedSpeaker(
        sim,
        floor.sceneKey,
        floor.turn,
        floor.present.map((id) => loadIndex(sim, id)),
      );

const rateAll = (sim: Simulation, floor: FloorState): Candidate[] => {
  const occasion = (present: number[]): Occasion => ({
    moment: turnMoment(sim.tick, floor.sceneKey, floor.turn),
    scene: { key: floor.sceneKey, turn: floor.turn, present },
  });
  const present = [...new Set(floor.present.map((id) => loadIndex(sim, id)))];
  const at = occasion(present);
  const drama = findScene(sim, floor.sceneKey);
  const ways = drama === null ? [] : openWays(sim, drama, present);
  const room: Room = { present, needs: (id) => drama !== null && isNeeded(drama, ways, id) };
  return present.filter((index) => mayTakeFloor(sim, index)).map((index) => rate(sim, floor, at, index, room));
};

/** Who may speak next and why, P ∝ exp(s/.8), most probable first. Changes nothing. §1.18 */
export const foreseeSpeakers = (sim: Simulation, floor: FloorState): SpeakerChance[] => {
  const pressed = pressedIn(sim, floor);
  if (pressed >= 0) return [{ characterId: idAt(sim, pressed), probability: 1, reasons: ["asked to by the writer"] }];
  const candidates = rateAll(sim, floor);
  const sum = candidates.reduce((total, { weight }) => total + weight, 0);
  return candidates
    .sort((a, b) => b.weight - a.weight)
    .map(({ index, weight, reasons }) => ({ characterId: idAt(sim, index), probability: round4(weight / sum), reasons }));
};

/** The draw from those same chances; null is a pause: nobody present has s > −1.5. §1.18 */
export const drawSpeaker = (sim: Simulation, floor: FloorState): string | null => {
  const pressed = pressedIn(sim, floor);
  if (pressed >= 0) return idAt(sim, pressed);
  const candidates = rateAll(sim, floor);
  if (!candidates.some(({ score }) => score > sim.params.talk.threshold)) return null;
  const sum = candidates.reduce((total, { weight }) => total + weight, 0);
  let left = sum * draw(sim.seed, turnMoment(sim.tick, floor.sceneKey, floor.turn), 0, Stream.speaker);
  for (const { index, weight } of candidates) {
    left -= weight;
    if (left < 0) return idAt(sim, index);
  }
  return idAt(sim, candidates.at(-1)!.index);
};

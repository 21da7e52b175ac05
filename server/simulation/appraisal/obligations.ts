import type { DirectedMove } from "@/server/contracts/moves";
import { moveCount, moveIndex } from "../moves";
import type { Simulation } from "../state";
import type { Situation } from "../workspace";
import { isForeground } from "./foreground";

/** Second pair parts: what a move just received calls for (Schegloff and Sacks). SIMULATION §1.10; the table is ours (grade C). */
const answers: Partial<Record<DirectedMove, readonly DirectedMove[]>> = {
  GREET: ["GREET", "SMALL_TALK", "KEEP_COMPANY"],
  JOKE: ["JOKE", "TEASE"],
  FAREWELL: ["FAREWELL"],
  COMPLIMENT: ["THANK", "COMPLIMENT"],
  ENCOURAGE: ["THANK", "CONFIDE"],
  COMFORT: ["THANK", "CONFIDE"],
  SHARE_INTEREST: ["SHARE_INTEREST", "ASK"],
  CONFIDE: ["CONFIDE", "COMFORT", "ADVISE"],
  REMINISCE: ["REMINISCE"],
  OFFER_HELP: ["THANK", "STONEWALL", "REQUEST_HELP"],
  GIVE_GIFT: ["THANK", "GIVE_GIFT"],
  INVITE: ["THANK", "CONCEDE", "STONEWALL"],
  DEFEND: ["THANK", "VOW"],
  FLIRT: ["FLIRT", "TEASE", "STONEWALL"],
  DECLARE_LOVE: ["DECLARE_LOVE", "STONEWALL"],
  BREAK_OFF: ["ARGUE", "ACCUSE", "CONCEDE"],
  ASK: ["INFORM", "REVEAL_SECRET", "STONEWALL", "LIE"],
  GOSSIP: ["GOSSIP", "INFORM", "CRITICISE"],
  REVEAL_SECRET: ["COMFORT", "CONFIDE", "PROBE"],
  PROBE: ["INFORM", "CONFESS", "LIE", "STONEWALL"],
  WARN: ["THANK", "PROBE", "ASK"],
  ADVISE: ["THANK", "ARGUE", "CONCEDE"],
  REQUEST_HELP: ["OFFER_HELP", "NEGOTIATE", "STONEWALL"],
  PERSUADE: ["CONCEDE", "ARGUE", "NEGOTIATE"],
  NEGOTIATE: ["NEGOTIATE", "CONCEDE", "STONEWALL"],
  COMMAND: ["CONCEDE", "ARGUE", "STONEWALL", "CHALLENGE"],
  TEMPT: ["CONCEDE", "STONEWALL", "WARN"],
  RECRUIT: ["VOW", "NEGOTIATE", "STONEWALL"],
  VOW: ["VOW", "THANK"],
  CHALLENGE: ["CHALLENGE", "CONCEDE", "ARGUE"],
  CRITICISE: ["APOLOGISE", "ARGUE", "CONCEDE"],
  TEASE: ["TEASE", "JOKE"],
  INSULT: ["INSULT", "STONEWALL", "THREATEN"],
  ACCUSE: ["CONFESS", "ARGUE", "APOLOGISE", "ACCUSE", "STONEWALL"],
  ARGUE: ["ARGUE", "CONCEDE", "NEGOTIATE"],
  THREATEN: ["CONCEDE", "THREATEN", "STONEWALL"],
  APOLOGISE: ["FORGIVE", "STONEWALL", "CRITICISE"],
  CONFESS: ["FORGIVE", "ACCUSE", "COMFORT"],
  ATONE: ["FORGIVE", "THANK"],
  FORGIVE: ["THANK", "VOW"],
  MEDIATE: ["CONCEDE", "THANK", "ARGUE"],
};

const isAnswer = new Uint8Array(moveCount * moveCount);
for (const [first, seconds] of Object.entries(answers)) {
  for (const second of seconds) isAnswer[moveIndex[first as DirectedMove] * moveCount + moveIndex[second]] = 1;
}

/** Whether a move answers another: 1 or 0. */
export const answersTo = (received: number, move: number): number => (received < 0 ? 0 : isAnswer[received * moveCount + move]!);

/** +.8 for what answers an open obligation, in the foreground. §1.10 */
export const obligationOf = (sim: Simulation, s: Situation, move: number): number =>
  isForeground(sim, s.actor) ? sim.params.appraisal.obligation * answersTo(s.received, move) : 0;

export const addObligations = (sim: Simulation, s: Situation, score: Float64Array): void => {
  if (s.received < 0 || !isForeground(sim, s.actor)) return;
  const { obligation } = sim.params.appraisal;
  const row = s.received * moveCount;
  for (let move = 0; move < moveCount; move += 1) if (isAnswer[row + move] === 1) score[move]! += obligation;
};

import type { FloorState } from "@/server/contracts/simulation";
import { demandsAnswer } from "./moves";

/** What the last turns say about one person's claim to the floor. §1.18 */
export interface FloorClaim {
  addressed: boolean;
  spokenTo: boolean;
  named: boolean;
  justSpoke: boolean;
  spokeBefore: boolean;
  /** Turns since the person last spoke; all of them if it never did. */
  silence: number;
  /** Exponential mean (.05) of the person's turns, from 1/n. */
  share: number;
}

const SHARE_RATE = 0.05;

export const readFloor = (floor: FloorState, characterId: string, people: number): FloorClaim => {
  const { history } = floor;
  const last = history.at(-1);
  const isAddressed = last?.addresseeId === characterId && last.speakerId !== characterId;
  const demanded = last !== undefined && (last.move === null || demandsAnswer(last.move));
  let share = 1 / people;
  for (const { speakerId } of history) share += SHARE_RATE * ((speakerId === characterId ? 1 : 0) - share);
  const spoke = history.findLastIndex(({ speakerId }) => speakerId === characterId);
  return {
    addressed: isAddressed && demanded,
    spokenTo: isAddressed && !demanded,
    named: last !== undefined && last.speakerId !== characterId && last.named.includes(characterId),
    justSpoke: last?.speakerId === characterId,
    spokeBefore: history.at(-2)?.speakerId === characterId,
    silence: spoke < 0 ? Math.max(history.length, floor.turn - 1) : history.length - 1 - spoke,
    share,
  };
};

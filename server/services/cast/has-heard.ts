import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";

/** Whether somebody was in the room when a turn was taken, by the script's own entrances and exits. */
const wasThere = ({ happenings }: Pick<Scene, "happenings">, characterId: string, turn: number): boolean => {
  const comings = happenings.filter((each) => each.characterId === characterId && (each.kind === "enter" || each.kind === "exit"));
  const last = comings.findLast((each) => each.turn < turn);
  return last ? last.kind === "enter" : comings[0]?.kind !== "enter";
};

/** Whether a character heard a line of this scene: it was there, and the line was no aside between others. */
export const hasHeard = (
  scene: Pick<Scene, "happenings">,
  characterId: string,
  { speakerId, addresseeId, hears, turn }: Pick<Line, "speakerId" | "addresseeId" | "hears" | "turn">,
): boolean => {
  if (characterId === speakerId || characterId === addresseeId) return true;
  if (hears !== null && !hears.includes(characterId)) return false;
  return turn === null || wasThere(scene, characterId, turn);
};

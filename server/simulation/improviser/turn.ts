import type { SpeechRequest } from "@/server/contracts/speech";
import type { Draws } from "./draws";
import { expand, isSayable, toTemplate, type Slots } from "./template";

/** One candidate in the making: the request, its dice, its values, and its tongue. */
export interface Turn {
  request: SpeechRequest;
  draws: Draws;
  slots: Slots;
  dress: (text: string) => string;
}

/** One of the lines that can be said with the values at hand; null when none can. */
export const sayOne = (turn: Turn, label: string, lines: readonly string[]): string | null => {
  const sayable = lines.map(toTemplate).filter((template) => isSayable(template, turn.slots));
  if (sayable.length === 0) return null;
  return expand(turn.draws.pick(label, sayable), turn.slots, turn.draws, label, turn.dress);
};

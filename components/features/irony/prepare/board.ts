import { AUTHOR, READER } from "@/server/contracts/irony";

/** What somebody holds of a fact from a turn on, until the next step of the same cell; turn 0 is before the first. */
export interface Step {
  factId: string;
  /** `READER`, `AUTHOR`, or a character. */
  holderId: string;
  turn: number;
  stance: "knows" | "suspects" | "believesFalsely" | "unaware";
  how: "authored" | "witnessed" | "told" | "inferred" | "read";
  fromId: string | null;
  lineId: string | null;
}
export interface Board {
  facts: readonly { id: string; text: string; isTrue: boolean; isSecret: boolean }[];
  holders: readonly { id: string; name: string }[];
  turns: number;
  steps: readonly Step[];
}

export { AUTHOR, READER };
/** Neither of them is in the room: nobody is ironic about them, and the author learns nothing. */
const outside = new Set([READER, AUTHOR]);
const keyOf = (factId: string, holderId: string): string => `${factId} ${holderId}`;

/** The step in force in each cell after a turn; later steps of one turn win. */
export const cellsAt = (steps: readonly Step[], turn: number): Map<string, Step> => {
  const cells = new Map<string, Step>();
  for (const step of steps) {
    const key = keyOf(step.factId, step.holderId);
    const known = cells.get(key);
    if (step.turn <= turn && (known === undefined || known.turn <= step.turn)) cells.set(key, step);
  }
  return cells;
};

export type Word = "witnessed" | "told" | "knows" | "read" | "suspects" | "believes falsely" | "unaware";
export interface Cell {
  holderId: string;
  word: Word;
  step: Step | null;
  /** The reader knows it, and this one does not. */
  isIronic: boolean;
}

const wordOf = (step: Step | undefined): Word => {
  if (!step || step.stance === "unaware") return "unaware";
  if (step.stance === "suspects") return "suspects";
  if (step.stance === "believesFalsely") return "believes falsely";
  return ({ witnessed: "witnessed", told: "told", read: "read", authored: "knows", inferred: "knows" } as const)[step.how];
};

/** A fact's row: what each holder holds of it, and where the reader is ahead of them. */
export const rowOf = (cells: ReadonlyMap<string, Step>, factId: string, holders: readonly { id: string }[]): Cell[] => {
  const isRead = cells.get(keyOf(factId, READER))?.stance === "knows";
  return holders.map(({ id }) => {
    const step = cells.get(keyOf(factId, id));
    const knows = step?.stance === "knows";
    return { holderId: id, word: wordOf(step), step: step ?? null, isIronic: isRead && !knows && !outside.has(id) };
  });
};

export const countIronic = (cells: readonly Cell[]): number => cells.filter(({ isIronic }) => isIronic).length;

/** The fact that says most: where the reader is ahead of most of them; among equals one that somebody knows, the first. */
export const tellingFact = ({ facts, holders, steps }: Board, turn: number): string | null => {
  const cells = cellsAt(steps, turn);
  const weigh = (factId: string): number => {
    const row = rowOf(cells, factId, holders);
    return countIronic(row) * 100 + row.filter(({ word }) => word !== "unaware").length;
  };
  const best = facts.map(({ id }) => ({ id, weight: weigh(id) })).sort((a, b) => b.weight - a.weight)[0];
  return best?.id ?? null;
};

/** A fact as a sentence begins: the writer may have begun it small. */
export const factText = (text: string): string => text.charAt(0).toLocaleUpperCase("en") + text.slice(1);

/** Everything that anybody learned, in order: the same as the grid, as a list. */
export const listSteps = ({ facts, holders, steps }: Board, turn: number): Step[] => {
  const known = new Set(facts.map(({ id }) => id));
  const shown = new Set(holders.flatMap(({ id }) => (id === AUTHOR ? [] : id)));
  return steps.filter((step) => step.turn <= turn && known.has(step.factId) && shown.has(step.holderId)).sort((a, b) => a.turn - b.turn);
};

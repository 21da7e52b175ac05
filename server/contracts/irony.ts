import type { FactView } from "./chronicle/view";
import type { Holding } from "./mind";

/** Whoever reads the script, and whoever writes it: neither is of the cast. */
export const READER = "reader";
export const AUTHOR = "author";

/** What somebody holds of a fact from a turn on, until the next step of the same cell. */
export interface IronyStep {
  factId: string;
  /** `READER`, `AUTHOR`, or a character. */
  holderId: string;
  turn: number;
  stance: Holding["stance"];
  how: Holding["how"] | "read";
  fromId: string | null;
  lineId: string | null;
}
/** Facts by who knows them, over the turns of a scene; turn 0 is before the first. */
export interface IronyBoard {
  facts: Pick<FactView, "id" | "text" | "isTrue" | "isSecret">[];
  holders: { id: string; name: string }[];
  turns: number;
  steps: IronyStep[];
}

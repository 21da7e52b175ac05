import type { Line } from "./line";

const unit = (value: number): number => Math.min(1, Math.max(0, value));
const AT_FIRST = 0.2;
const REMEMBERS = 0.72;
/** A fall of regard, and a displeasure, that the whole room notices. */
const FULL_FALL = 0.04;
const FULL_HURT = 0.12;
/** Either alone strains the room; both together cannot be overheard. */
const SHARE = 0.6;

type Heard = Pick<Line, "felt" | "ties">;

/** How much one line strained the room, 0..1: displeasure that was stirred up, and regard that was lost. */
export const strainOf = ({ felt, ties }: Heard): number => {
  const hurt = Math.max(0, ...felt.map(({ pad }) => (pad.pleasure < 0 ? -pad.pleasure + Math.max(0, pad.arousal) / 2 : 0)));
  const lost = Math.max(0, ...ties.map(({ delta }) => Math.max(-delta.strength, -delta.trust)));
  return unit(SHARE * unit(hurt / FULL_HURT) + SHARE * unit(lost / FULL_FALL));
};

/** Tension after each line, 0..1: the strain of the lines so far, the last ones weighing most. */
export const tensionAfter = (lines: readonly Heard[]): number[] => {
  let tension = AT_FIRST;
  return lines.map((line) => (tension = REMEMBERS * tension + (1 - REMEMBERS) * strainOf(line)));
};

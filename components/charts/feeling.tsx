import type { Pad } from "@/server/contracts/numbers";
import { cn } from "../ui/cn";
import { octantOf } from "./prepare/octant";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Pleasure to the right, arousal up; the point is filled in command and hollow when not. */
export function FeelingDot({ pad, size = 14 }: { pad: Pad; size?: number | undefined }) {
  const commands = pad.dominance >= 0;
  return (
    <svg className={`wh e-${octantOf(pad)}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="7" />
      <path d="M8 2.2v11.6M2.2 8h11.6" />
      <circle
        className={cn("pt", !commands && "o")}
        cx={round(8 + pad.pleasure * 5)}
        cy={round(8 - pad.arousal * 5)}
        r={commands ? 2.5 : 2}
      />
    </svg>
  );
}

export interface FeelingChipProps {
  /** The word a person would use: "Indignant". */
  label: string;
  pad: Pad;
  pill?: boolean | undefined;
}

export function FeelingChip({ label, pad, pill = false }: FeelingChipProps) {
  return (
    <span className={cn("emo", `e-${octantOf(pad)}`, pill && "pill")}>
      <FeelingDot pad={pad} size={pill ? 18 : 14} />
      {label}
    </span>
  );
}

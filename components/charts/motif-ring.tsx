import type { MotifCategory, MotifState } from "@/server/contracts/motifs";
import { motifCanon } from "@/server/contracts/motif-canon";
import { cn } from "../ui/cn";
import { ringFill } from "./prepare/motif";

const radius = 7.5;

/** From the top, clockwise for what grows, the other way for what fades. */
const arc = (fill: number): string => {
  const angle = 2 * Math.PI * fill;
  const x = 10 + radius * Math.sin(angle);
  const y = 10 - radius * Math.cos(angle);
  return `M10 ${10 - radius}A${radius} ${radius} 0 ${Math.abs(fill) > 0.5 ? 1 : 0} ${fill > 0 ? 1 : 0} ${x.toFixed(2)} ${y.toFixed(2)}`;
};

export const motifClass = (category: MotifCategory): string => `m-${motifCanon[category].family}`;

/** Tone by its heart (disc light, diamond dark), lifecycle by how far round it is drawn. Always beside words. */
export function MotifRing({ category, state, size = 14 }: { category: MotifCategory; state: MotifState; size?: number | undefined }) {
  const { tone } = motifCanon[category];
  const fill = ringFill[state];
  return (
    <svg className={cn("mring", motifClass(category), `t-${tone}`)} width={size} height={size} viewBox="0 0 20 20" aria-hidden>
      <circle className="g" cx={10} cy={10} r={radius} strokeDasharray={state === "INTERRUPTED" ? "2 2.7" : undefined} />
      {fill === 1 ? <circle className="a" cx={10} cy={10} r={radius} /> : fill !== 0 && <path className="a" d={arc(fill)} />}
      {tone === "dark" ? <path className="h" d="M10 6.4 13.6 10 10 13.6 6.4 10Z" /> : <circle className="h" cx={10} cy={10} r={2.8} />}
    </svg>
  );
}

"use client";
import type { MotifTrack } from "@/server/contracts/chronicle/view";
import { motifClass } from "@/components/charts/motif-ring";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";
import { MotifFace } from "./motif-face";
import { MotifMeaning } from "./motif-meaning";

interface MotifStripProps {
  motifs: readonly MotifTrack[];
  nowTick: number;
}

/** The themes at work, as close together as their streams: one button for all of them, which opens what each means. */
export function MotifStrip({ motifs, nowTick }: MotifStripProps) {
  if (motifs.length === 0) return <p className="mots none">No theme stands out.</p>;
  return (
    <Popover
      side="right"
      align="end"
      title="Themes at work"
      trigger={
        <button type="button" className="mots">
          {motifs.map((motif) => (
            <span key={motif.id} className={cn("mot mot-f", motifClass(motif.category))}>
              <MotifFace motif={motif} />
            </span>
          ))}
        </button>
      }
    >
      <ul className="mots-p">
        {motifs.map((motif) => (
          <li key={motif.id} className={motifClass(motif.category)}>
            <p className="mot-f">
              <MotifFace motif={motif} />
            </p>
            <MotifMeaning motif={motif} nowTick={nowTick} />
          </li>
        ))}
      </ul>
    </Popover>
  );
}

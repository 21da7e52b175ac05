"use client";
import type { MotifTrack } from "@/server/contracts/chronicle/view";
import { motifClass } from "@/components/charts/motif-ring";
import { motifName } from "@/components/charts/prepare/motif";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";
import { MotifFace } from "./motif-face";
import { MotifMeaning } from "./motif-meaning";

/** A theme at work, as a row that opens to what it means. */
export function MotifRow({ motif, nowTick }: { motif: MotifTrack; nowTick: number }) {
  return (
    <li className={cn("mot", motifClass(motif.category))}>
      <Popover
        side="left"
        align="start"
        title={motif.title || motifName(motif.category)}
        trigger={
          <button type="button" className="mot-f">
            <MotifFace motif={motif} />
          </button>
        }
      >
        <MotifMeaning motif={motif} nowTick={nowTick} />
      </Popover>
    </li>
  );
}

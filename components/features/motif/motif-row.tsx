"use client";
import type { MotifTrack } from "@/server/contracts/chronicle/view";
import { motifCanon } from "@/server/contracts/motif-canon";
import { MotifRing, motifClass } from "@/components/charts/motif-ring";
import { motifName, stateWord } from "@/components/charts/prepare/motif";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { useStudio } from "@/components/features/studio";
import { cn } from "@/components/ui/cn";
import { Popover } from "@/components/ui/popover";

const scopeWords: Record<MotifTrack["scope"], string> = {
  GLOBAL: "over everything",
  REGIONAL: "in this region",
  LOCAL: "about one place",
  PLAYER_CHARACTER: "carried by",
  NON_PLAYER_CHARACTER: "carried by",
};

/** A theme at work: its ring, name, state and strength; opens to what it means and since when. */
export function MotifRow({ motif, nowTick }: { motif: MotifTrack; nowTick: number }) {
  const { nameOf, place } = useStudio();
  const { category, state, intensity, title, hold, scope, sinceTick } = motif;
  const name = title || motifName(category);
  const where = motif.carrierId ? `${scopeWords[scope]} ${nameOf(motif.carrierId)}` : (place(motif.placeId)?.name ?? scopeWords[scope]);
  return (
    <li className={cn("mot", motifClass(category))}>
      <Popover
        side="right"
        align="start"
        title={name}
        trigger={
          <button type="button" aria-label={`${name}: ${stateWord(state)}, ${intensity.toFixed(1)} of 10. What it means`}>
            <MotifRing category={category} state={state} />
            <b>{name}</b>
            <span className="lf">{stateWord(state)}</span>
            <span className="n">{intensity.toFixed(1)}</span>
          </button>
        }
      >
        <div className="mot-p">
          <p>{motifCanon[category].definition}</p>
          <p className="sub">
            {title && `${motifName(category)}, `}
            {where}; {stateWord(state)} for {formatAgo(Math.max(0, nowTick - sinceTick))}
            {hold !== null && `; held at ${hold.toFixed(0)} by the writer`}
          </p>
        </div>
      </Popover>
    </li>
  );
}

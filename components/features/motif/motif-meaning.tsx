"use client";
import type { MotifTrack } from "@/server/contracts/chronicle/view";
import { motifCanon } from "@/server/contracts/motif-canon";
import { motifName, stateWord } from "@/components/charts/prepare/motif";
import { formatAgo } from "@/components/charts/prepare/story-time";
import { useStudio } from "@/components/features/studio";

const scopeWords: Record<MotifTrack["scope"], string> = {
  GLOBAL: "over everything",
  REGIONAL: "in this region",
  LOCAL: "about one place",
  PLAYER_CHARACTER: "carried by",
  NON_PLAYER_CHARACTER: "carried by",
};

/** What a theme means, where it is, and since when it stands as it does. */
export function MotifMeaning({ motif, nowTick }: { motif: MotifTrack; nowTick: number }) {
  const { nameOf, place } = useStudio();
  const { category, state, title, hold, scope, sinceTick, carrierId, placeId } = motif;
  const where = carrierId ? `${scopeWords[scope]} ${nameOf(carrierId)}` : (place(placeId)?.name ?? scopeWords[scope]);
  return (
    <div className="mot-p">
      <p>{motifCanon[category].definition}</p>
      <p className="sub">
        {title && `${motifName(category)}, `}
        {where}; {stateWord(state)} for {formatAgo(Math.max(0, nowTick - sinceTick))}
        {hold !== null && `; held at ${hold.toFixed(0)} by the writer`}
      </p>
    </div>
  );
}

"use client";
import Link from "next/link";
import { useStudio } from "@/components/features/studio";
import { idClass } from "@/components/charts/prepare/person";
import { LocalMoment } from "@/components/ui/local-date";
import { cn } from "@/components/ui/cn";
import { useDirector } from "./director-context";
import { wantedMood, wantedTension } from "./prepare/tension";

/** What the lines beside the score are. */
export function CurveLegend() {
  const { scenario, earlier, member, names } = useDirector();
  const mood = wantedMood(scenario);
  const { href } = useStudio();
  const isWanted = wantedTension(scenario).length > 0;
  const count = earlier?.takes.length ?? 0;
  return (
    <p className="dr-leg">
      {isWanted && <span className="k tg">tension wanted</span>}
      {mood && <span className={cn("k md", idClass(member(mood.focalId)?.hue ?? 0))}>mood of {names.person(mood.focalId)}</span>}
      {scenario.beats.length > 0 && <span className="k bt">tension of each beat</span>}
      {earlier?.playing && (
        <Link className="k gh" href={href("scenes", `takes/${earlier.playing}`)}>
          takes are being played
        </Link>
      )}
      {earlier && count > 0 && (
        <Link className="k gh" href={href("scenes", `takes/${earlier.setId}`)}>
          {count === 1 ? "the last take" : `the last ${count} takes`}, begun <LocalMoment iso={earlier.createdAt} />
        </Link>
      )}
    </p>
  );
}

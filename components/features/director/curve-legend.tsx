"use client";
import Link from "next/link";
import { useStudio } from "@/components/features/studio";
import { useDirector } from "./director-context";
import { wantedTension } from "./prepare/tension";

/** What the lines beside the score are. */
export function CurveLegend() {
  const { scenario, earlier } = useDirector();
  const { href } = useStudio();
  const isWanted = wantedTension(scenario).length > 0;
  const count = earlier?.takes.length ?? 0;
  return (
    <p className="dr-leg">
      <span>Tension:</span>
      {isWanted && <span className="k tg">wanted</span>}
      {scenario.beats.length > 0 && <span className="k bt">of each beat</span>}
      {earlier && (
        <Link className="k gh" href={href("scenes", `takes/${earlier.setId}`)}>
          {count === 1 ? "the last take" : `the last ${count} takes`}
        </Link>
      )}
    </p>
  );
}

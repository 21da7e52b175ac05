"use client";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { useNow } from "@/components/hooks/use-now";
import { Meter, SectionHead } from "@/components/ui/small";
import { limitRows } from "./prepare/limits";
import { paceWords } from "./prepare/scene-words";

/** What the scene has used of each of its limits. */
export function SceneLimits({ scene }: { scene: Scene }) {
  const { mode } = useStudio();
  const now = useNow(5_000);
  const isOpen = scene.status !== "ended";
  // Of a past moment nobody knows how long the scene had been running.
  const rows = limitRows(scene, mode === "live" ? now : 0).filter(({ kind }) => kind !== "minutes" || !isOpen || mode === "live");
  return (
    <>
      <SectionHead title="Limits" note={isOpen ? paceWords(scene.secondsPerTurn) : undefined} />
      <ul className="lims">
        {rows.map(({ kind, name, words, share, isReached }) => (
          <li key={kind}>
            <span>{name}</span>
            <span className="n">{isReached ? `${words}, reached` : words}</span>
            {share !== null && <Meter value={share} label={`${name} used`} tone={isOpen ? "accent" : "ink"} />}
          </li>
        ))}
      </ul>
    </>
  );
}

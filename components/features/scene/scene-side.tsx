"use client";
import { useMemo } from "react";
import type { Line } from "@/server/contracts/line";
import type { Scene } from "@/server/contracts/scene";
import { strongestMotifs } from "@/components/charts/prepare/motif";
import { ChangeBadge } from "@/components/charts/change-badge";
import { Mark } from "@/components/charts/mark";
import { shortNameOf } from "@/components/charts/prepare/person";
import { tensionWord } from "@/components/charts/prepare/octant";
import { Beats, InForce, Proposals, type Direction, type SettingsTab } from "@/components/features/desk";
import { MotifRow } from "@/components/features/motif";
import { ThreadRows } from "@/components/features/thread";
import { useStudio } from "@/components/features/studio";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { SceneLimits } from "./limits";
import { sumTies, tensionAfter } from "./prepare/script";
import { tensionOf, type Tension } from "./prepare/wanted";
import { TensionChart } from "./tension-chart";
import { Watchers } from "./watchers";

const TIES_SHOWN = 7;
const MOTIFS_SHOWN = 4;

interface SideProps {
  scene: Scene;
  lines: readonly Line[];
  /** Every line from the first is there; otherwise the sums are since the first that is. */
  isWhole: boolean;
  /** Null for whoever may only look on. */
  direction: Direction | null;
  onSettings: (tab: SettingsTab) => void;
  onTurn: (turn: number) => void;
}

/** Until the scene has measured its own tension, what its lines have strained. */
const fromLines = (lines: readonly Line[]): Tension => {
  const now = tensionAfter(lines).map((value, i) => ({ value, turn: lines[i]?.turn ?? i + 1 }));
  return { now, wanted: [], marks: [], lastTurn: Math.max(1, now.at(-1)?.turn ?? 1) };
};

/** What the scene does: tension, the ties it moved, how long it may last, where it is, and who looks on. */
export function SceneSide({ scene, lines, isWhole, direction, onSettings, onTurn }: SideProps) {
  const studio = useStudio();
  const { member, place, view } = studio;
  const tension = useMemo(() => (scene.tension.length > 0 ? tensionOf(scene) : fromLines(lines)), [scene, lines]);
  const current = tension.now.at(-1)?.value;
  const wanted = scene.tension.at(-1)?.target ?? null;
  const ties = useMemo(() => sumTies(lines).slice(0, TIES_SHOWN), [lines]);
  const motifs = useMemo(() => strongestMotifs(view.motifs, MOTIFS_SHOWN), [view.motifs]);
  const where = place(scene.placeId);
  const isOpen = scene.status !== "ended";
  const since = scene.broughtIn
    ? "where it was played"
    : isWhole || lines.length === 0
      ? "since it began"
      : `since line ${lines[0]?.turn ?? ""}`;
  return (
    <>
      <SectionHead
        title="Tension"
        value={current?.toFixed(2)}
        note={current === undefined ? "begins with the first line" : wanted === null ? tensionWord(current) : `wanted ${wanted.toFixed(2)}`}
      />
      <TensionChart tension={tension} onTurn={onTurn} />
      <Beats scene={scene} direction={direction} />
      <InForce scene={scene} direction={direction} />
      {isOpen && <Proposals scene={scene} direction={direction} onSettings={() => onSettings("director")} />}
      <SectionHead title="Between them" note={since} />
      {ties.length === 0 ? (
        <p className="side-n">Nothing has changed between them yet.</p>
      ) : (
        <ul className="tsum">
          {ties.map(({ fromId, toId, dimension, delta }) => {
            const [from, to] = [member(fromId), member(toId)];
            if (!from || !to) return null;
            return (
              <li key={`${fromId} ${toId}`}>
                <Mark person={from} size={20} decorative />
                <span className="nm">{shortNameOf(from)}</span>
                <Icon name="right" label="towards" />
                <Mark person={to} size={20} />
                <ChangeBadge dimension={dimension} delta={delta} words={false} />
              </li>
            );
          })}
        </ul>
      )}
      <ThreadRows studio={studio} among={scene.present} />
      {motifs.length > 0 && (
        <>
          <SectionHead title="Motifs at work" />
          <ul className="mots tall">
            {motifs.map((motif) => (
              <MotifRow key={motif.id} motif={motif} nowTick={view.clock.tick} />
            ))}
          </ul>
        </>
      )}
      <SceneLimits scene={scene} />
      {(where || scene.premise || scene.mood) && (
        <>
          <SectionHead title="The scene" />
          <p className="side-p">
            {where && (
              <span>
                <Icon name="place" label="At" />
                {where.name}
              </span>
            )}
            {scene.mood && (
              <span>
                <Icon name="candle" label="Mood" />
                {scene.mood}
              </span>
            )}
            {scene.premise && <q>{scene.premise}</q>}
          </p>
        </>
      )}
      <Watchers sceneId={scene.id} />
    </>
  );
}

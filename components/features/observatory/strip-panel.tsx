"use client";
import { useMemo } from "react";
import { MotifRow, MotifStrip } from "@/components/features/motif";
import { strongestMotifs } from "@/components/charts/prepare/motif";
import { roomWord, tensionWord } from "@/components/charts/prepare/octant";
import { sampleAt } from "@/components/charts/prepare/score";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { Score } from "@/components/charts/score";
import { Kbd, SectionHead } from "@/components/ui/small";
import { HandControl } from "./hand-control";
import { markMoments, markScenes } from "./prepare/score-marks";
import { tellLine } from "./prepare/headline";
import type { Stage } from "./use-stage";

const shownMotifs = 5;

function useScore({ studio }: Stage) {
  const { liveView, mode, replayTick, setReplayTick, member } = studio;
  const { samples, scenes, lines, clock, motifs } = liveView;
  const shown = useMemo(() => strongestMotifs(motifs, shownMotifs), [motifs]);
  const marked = useMemo(() => markScenes(scenes, lines), [scenes, lines]);
  const notes = useMemo(() => markMoments(lines, (line) => tellLine(line, member)), [lines, member]);
  const tick = replayTick ?? clock.tick;
  return {
    sample: sampleAt(samples, tick),
    startsAt: clock.startsAt,
    tick,
    props: {
      samples,
      startsAt: clock.startsAt,
      nowTick: clock.tick,
      value: tick,
      live: mode === "live",
      onScrub: setReplayTick,
      onLive: () => setReplayTick(null),
      scenes: marked,
      notes,
      motifs: shown,
    },
  };
}

/** Tension, mood, themes and scenes over story time; dragging through it shows any past moment. */
export function StripPanel({ stage }: { stage: Stage }) {
  const { sample, startsAt, tick, props } = useScore(stage);
  return (
    <section className="strip" aria-label="Tension, mood, themes and scenes">
      <div className="labels">
        <SectionHead
          title={formatStoryTime(startsAt, tick).day}
          value={
            <>
              scrub <Kbd>[</Kbd>
              <Kbd>]</Kbd>
            </>
          }
        />
        <div className="lb t">
          <b>Tension</b>
          <span className="n">{sample ? sample.tension.toFixed(2) : "–"}</span>
        </div>
        {sample && (
          <p className="lb-w">
            {tensionWord(sample.tension)}
            <HandControl aim={sample.target} />
          </p>
        )}
        <div className="lb m">
          <b>Mood</b>
          <span>{sample ? roomWord(sample.mood) : "not known yet"}</span>
        </div>
        <MotifStrip motifs={props.motifs} nowTick={tick} />
      </div>
      {props.samples.length === 0 ? <p className="score-none">Tension begins with the first line.</p> : <Score {...props} />}
    </section>
  );
}

export function SmallStrip({ stage }: { stage: Stage }) {
  const { sample, tick, props } = useScore(stage);
  if (props.samples.length === 0) return null;
  return (
    <section className="tstrip" aria-label="Tension, mood and themes">
      <SectionHead title="Tension" value={sample?.tension.toFixed(2)} note={sample && tensionWord(sample.tension)} />
      <Score {...props} shape="small" />
      {props.motifs.length > 0 && (
        <ul className="mots tall" aria-label="Themes at work">
          {props.motifs.map((motif) => (
            <MotifRow key={motif.id} motif={motif} nowTick={tick} />
          ))}
        </ul>
      )}
    </section>
  );
}

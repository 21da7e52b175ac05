"use client";
import { useMemo } from "react";
import { roomWord, tensionWord } from "@/components/charts/prepare/octant";
import { sampleAt } from "@/components/charts/prepare/score";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { Score } from "@/components/charts/score";
import { Kbd, SectionHead } from "@/components/ui/small";
import { markMoments, markScenes } from "./prepare/score-marks";
import { tellLine } from "./prepare/headline";
import type { Stage } from "./use-stage";

function useScore({ studio }: Stage) {
  const { liveView, mode, replayTick, setReplayTick, member } = studio;
  const { samples, scenes, lines, clock } = liveView;
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
    },
  };
}

/** Tension, mood and scenes over story time; dragging through it shows any past moment. */
export function StripPanel({ stage }: { stage: Stage }) {
  const { sample, startsAt, tick, props } = useScore(stage);
  return (
    <section className="strip" aria-label="Tension, mood and scenes">
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
        {sample && <p className="lb-w">{tensionWord(sample.tension)}</p>}
        <div className="lb m">
          <b>Mood</b>
          <span>{sample ? roomWord(sample.mood) : "not known yet"}</span>
        </div>
      </div>
      {props.samples.length === 0 ? <p className="score-none">Tension begins with the first line.</p> : <Score {...props} />}
    </section>
  );
}

export function SmallStrip({ stage }: { stage: Stage }) {
  const { sample, props } = useScore(stage);
  if (props.samples.length === 0) return null;
  return (
    <section className="tstrip" aria-label="Tension and mood">
      <SectionHead title="Tension" value={sample?.tension.toFixed(2)} note={sample && tensionWord(sample.tension)} />
      <Score {...props} shape="small" />
    </section>
  );
}

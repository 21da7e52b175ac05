"use client";
import { useMemo } from "react";
import { EnergyColumns } from "@/components/charts/bars";
import { CastWheel } from "@/components/charts/mood-wheel";
import { shortNameOf } from "@/components/charts/prepare/person";
import { energyWord } from "@/components/charts/prepare/octant";
import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/small";
import { countFigures, isActive, moodTrend, moodWords } from "./prepare/overview";
import type { Stage } from "./use-stage";

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function Figure({ value, label }: { value: number; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

export function Figures({ stage: { studio, talks } }: { stage: Stage }) {
  const { active, cast, ties, lines, talks: count, threads } = countFigures(studio.view, studio.cast, talks.length);
  return (
    <div className="blk figs-b">
      <dl className="figs">
        <Figure value={active} label={`of ${cast} active`} />
        <Figure value={ties} label={ties === 1 ? "relationship" : "relationships"} />
        <Figure value={count} label={count === 1 ? "conversation" : "conversations"} />
        <Figure value={lines} label={lines === 1 ? "line this hour" : "lines this hour"} />
        <Figure value={threads} label={threads === 1 ? "story thread" : "story threads"} />
      </dl>
    </div>
  );
}

export function EnergyBlock({ stage: { studio } }: { stage: Stage }) {
  const { cast, view } = studio;
  const energy = view.samples.at(-1)?.energy ?? mean(cast.map(({ state }) => state.energy));
  return (
    <div className="blk en">
      <SectionHead title="Energy" value={energy.toFixed(2)} note={energyWord(energy)} />
      <EnergyColumns
        people={cast.map((member) => ({
          id: member.id,
          name: shortNameOf(member),
          hue: member.hue,
          energy: member.state.energy,
          active: isActive(member, view.clock.tick),
        }))}
      />
    </div>
  );
}

export function MoodBlock({ stage: { studio } }: { stage: Stage }) {
  const { cast, view } = studio;
  const { samples, clock } = view;
  const trend = useMemo(() => moodTrend(samples, clock.startsAt), [samples, clock.startsAt]);
  const pad = samples.at(-1)?.mood ?? {
    pleasure: mean(cast.map(({ state }) => state.mood.pleasure)),
    arousal: mean(cast.map(({ state }) => state.mood.arousal)),
    dominance: mean(cast.map(({ state }) => state.mood.dominance)),
  };
  return (
    <div className="blk mood">
      <div>
        <SectionHead title="Mood" />
        <p className="moodw">{moodWords(pad)}</p>
        {trend && (
          <p className="sub">
            <Icon name={trend.rises ? "up" : "down"} label={trend.rises ? "more" : "less"} />
            {trend.axis} since {trend.since}
          </p>
        )}
      </div>
      <CastWheel
        people={cast.map((member) => ({
          id: member.id,
          name: shortNameOf(member),
          hue: member.hue,
          pad: member.state.mood,
          active: isActive(member, clock.tick),
        }))}
      />
    </div>
  );
}

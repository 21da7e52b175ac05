"use client";
import { useMemo } from "react";
import type { CastMember } from "@/server/contracts/chronicle/view";
import type { TieEpisode } from "@/server/contracts/tie-tracks";
import { signed, type TieDimension } from "@/components/charts/prepare/change-words";
import { idClass, initialsOf } from "@/components/charts/prepare/person";
import { dayWords, clockWords, storyDate } from "@/components/charts/prepare/story-time";
import { useSize } from "@/components/hooks/use-size";
import { cn } from "@/components/ui/cn";
import type { Cause } from "./prepare/causes";
import { layMultiple, placeMarks, timeScale, withRoom, type Multiple, type MultipleBox } from "./prepare/multiples";

interface MultiplesProps {
  a: CastMember;
  b: CastMember;
  episodes: readonly TieEpisode[];
  /** Those that are numbered in the list below. */
  marked: readonly Cause[];
  nowTick: number;
  startsAt: string;
  live: boolean;
}

const titles: Record<TieDimension, string> = { strength: "Strength", trust: "Trust", familiarity: "Familiarity" };
const heights: Record<TieDimension, number> = { strength: 66, trust: 66, familiarity: 44 };
const dimensions: readonly TieDimension[] = ["strength", "trust", "familiarity"];
const figure = (dimension: TieDimension, value: number): string => (dimension === "strength" ? signed(value) : value.toFixed(2));

interface Drawn {
  multiple: Multiple;
  box: MultipleBox;
  marks: readonly number[];
  people: ReadonlyMap<string, CastMember>;
  live: boolean;
}

function Drawing({ multiple: { dimension, zeroY, series }, box: { width, height, margin }, marks, people, live }: Drawn) {
  const title = titles[dimension];
  const told = series.map(({ fromId, last }) => {
    const person = fromId === null ? null : people.get(fromId);
    return `${person ? person.name : "both"} ${figure(dimension, last.value)}`;
  });
  return (
    <figure className="mult">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={`${title} over time, now ${told.join(", ")}`}
      >
        {zeroY !== null && <path className="zero" d={`M0 ${zeroY}H${width - margin}`} />}
        {marks.map((x, i) => (
          <path key={`${i}-${x}`} className={cn("evl", live && i === marks.length - 1 && "now")} d={`M${x} 0V${height}`} />
        ))}
        {series.map(({ fromId, path, last, labelY }) => {
          const person = fromId === null ? null : people.get(fromId);
          return (
            <g key={fromId ?? "both"} className={person ? idClass(person.hue) : "both"}>
              <path className="ser" d={path} />
              <circle cx={last.x} cy={last.y} r={2.8} />
              <text x={last.x + 8} y={labelY + 3.5}>
                {person ? initialsOf(person) : "both"} {figure(dimension, last.value)}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

const nearer = 46;

function axisWords(startsAt: string, tick: number, nowTick: number): string {
  if (tick === nowTick) return "now";
  const date = storyDate(startsAt, tick);
  const now = storyDate(startsAt, nowTick);
  const words = dayWords(date);
  if (words === dayWords(now)) return clockWords(date);
  return now.getTime() - date.getTime() < 6 * 86_400_000 ? (words.split(" ")[0] ?? words) : words.slice(4);
}

/** Strength, trust and familiarity over time, both ways, with the lines that moved them. */
export function PairMultiples({ a, b, episodes, marked, nowTick, startsAt, live }: MultiplesProps) {
  const [watch, size] = useSize<HTMLDivElement>();
  const width = Math.max(220, (size?.width ?? 370) - 36);
  const people = useMemo(() => new Map([a, b].map((person) => [person.id, person])), [a, b]);
  const fromTick = Math.min(nowTick, ...episodes.map(({ tick }) => tick));
  const box = { width, height: 66, margin: 66 };
  const x = timeScale(fromTick, nowTick, box);
  const marks = marked.map(({ tick }) => x(tick));
  const places = placeMarks(marks, { gap: 17, max: width - 66 });
  const named = withRoom(places, nearer);
  return (
    <div className="mults" ref={watch}>
      {dimensions.map((dimension) => {
        const own = { ...box, height: heights[dimension] };
        const multiple = layMultiple(episodes, { a: a.id, b: b.id, dimension, fromTick, nowTick, box: own });
        return <Drawing key={dimension} multiple={multiple} box={own} marks={marks} people={people} live={live} />;
      })}
      <svg className="maxis" viewBox={`0 0 ${width} 30`} width={width} height={30} aria-hidden>
        {marked.map(({ key, tick }, i) => {
          const at = places[i] ?? 0;
          return (
            <g key={key} className={cn("evn", live && i === marked.length - 1 && "now")}>
              <circle cx={Math.max(8, at)} cy={8} r={7} />
              <text x={Math.max(8, at)} y={11.5} textAnchor="middle">
                {i + 1}
              </text>
              {named[i] && (
                <text className="ax" x={Math.max(0, at)} y={26} textAnchor={at < 20 ? "start" : "middle"}>
                  {axisWords(startsAt, tick, nowTick)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

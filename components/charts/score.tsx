"use client";
import { useMemo, type KeyboardEvent, type PointerEvent } from "react";
import type { MotifTrack } from "@/server/contracts/chronicle/view";
import type { Sample } from "@/server/contracts/simulation";
import { useSize } from "../hooks/use-size";
import { cn } from "../ui/cn";
import { motifClass } from "./motif-ring";
import { roomWord, tensionWord } from "./prepare/octant";
import { prepareScore, sampleAt, type ScoreModel, type ScoreNote, type ScoreScene, type ScoreShape } from "./prepare/score";
import { formatStoryTime } from "./prepare/story-time";

export interface ScoreProps {
  /** Oldest first. */
  samples: readonly Sample[];
  startsAt: string;
  nowTick: number;
  /** The tick looked at. */
  value: number;
  live: boolean;
  onScrub: (tick: number) => void;
  onLive?: (() => void) | undefined;
  scenes?: readonly ScoreScene[] | undefined;
  notes?: readonly ScoreNote[] | undefined;
  motifs?: readonly MotifTrack[] | undefined;
  shape?: ScoreShape | undefined;
}

const nothing: readonly never[] = [];

/** Inside its bar when it fits; the one that plays may stand before it. */
function SceneTitle({ scene, y }: { scene: ScoreModel["scenes"][number]; y: number }) {
  const needs = scene.title.length * 5.2 + 6;
  const inside = scene.width > needs;
  if (!inside && !(scene.live && scene.x > needs)) return null;
  return (
    <text className={cn("sct", scene.live && "live")} x={inside ? scene.x + 3.5 : scene.x - 5} y={y} textAnchor={inside ? "start" : "end"}>
      {scene.title}
    </text>
  );
}

function Drawing({ model, shape, at, atText }: { model: ScoreModel; shape: ScoreShape; at: number | null; atText: string }) {
  const { width, height, baseline, moodTop, moodHeight, sceneTop, now } = model;
  const small = shape === "small";
  return (
    <svg className="score" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {model.marks.map((mark) => (
        <g key={mark.x}>
          <path className="tk" d={`M${mark.x} ${small ? 0 : 14}V${height}`} />
          {Math.abs(mark.x - now.x) > 34 && (at === null || mark.x < at - 46 || mark.x > at + 52) && (
            <text className="ax" x={mark.x + 3} y={small ? height - 3 : 10}>
              {mark.text}
            </text>
          )}
        </g>
      ))}
      {model.scenes.map((scene) => (
        <g key={scene.id}>
          <rect className={cn("scn", scene.live && "live")} x={scene.x} y={sceneTop} width={scene.width} height={13} rx={2} />
          {!small && <SceneTitle scene={scene} y={sceneTop + 9.5} />}
        </g>
      ))}
      <path className="t-base" d={`M0 ${baseline}H${width}`} />
      {model.gaps.map((gap) => (
        <g key={gap.x}>
          <path className="gap" d={`M${gap.x} ${baseline - 4}h${gap.width}`} />
          {gap.width > gap.text.length * 5 && (
            <text className="gap-t" x={gap.x + gap.width / 2} y={baseline - 9} textAnchor="middle">
              {gap.text}
            </text>
          )}
        </g>
      ))}
      {model.runs.map((run) => (
        <g key={run.line}>
          <path className="t-area" d={run.area} />
          <path className="t-line" d={run.line} />
        </g>
      ))}
      {model.targets.map((path) => (
        <path key={path} className="t-plan" d={path} />
      ))}
      {model.notes.map((note) => (
        <g key={note.x}>
          <circle className="t-ev" cx={note.x} cy={note.y} r={2.3} />
          <text className="t-lab" x={note.x + (note.end ? -6 : 6)} y={note.y - 6} textAnchor={note.end ? "end" : "start"}>
            {note.text}
          </text>
        </g>
      ))}
      {model.moods.map((mood) => (
        <g key={mood.x} className={`e-${mood.octant}`}>
          <rect className="md-r" x={mood.x} y={moodTop} width={mood.width} height={moodHeight} rx={2} />
          {mood.shown && (
            <text className="md-t" x={mood.x + 4} y={moodTop + 8.6}>
              {mood.word}
            </text>
          )}
        </g>
      ))}
      {model.streams.map(({ id, category, path }) => (
        <path key={id} className={cn("mo", motifClass(category))} d={path} />
      ))}
      {at !== null && <rect className="past" x={at} y={0} width={Math.max(0, width - at)} height={height} />}
      <path className="now" d={`M${now.x} ${small ? 0 : 12}V${height}`} />
      {now.y !== null && <circle className="now-d" cx={now.x} cy={now.y} r={3.6} />}
      {at !== null && (
        <>
          <path className="at" d={`M${at} ${small ? 0 : 12}V${height}`} />
          <text className="at-t" x={at + (at > width - 90 ? -5 : 5)} y={10} textAnchor={at > width - 90 ? "end" : "start"}>
            {atText}
          </text>
        </>
      )}
    </svg>
  );
}

const keyMoves: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -6, PageUp: 6 };

/** Tension, mood and scenes over story time, and the handle that goes through it. */
export function Score({
  samples,
  startsAt,
  nowTick,
  value,
  live,
  onScrub,
  onLive,
  scenes = nothing,
  notes = nothing,
  motifs = nothing,
  shape = "full",
}: ScoreProps) {
  const [watch, size] = useSize<HTMLDivElement>();
  const width = size?.width ?? 728;
  const model = useMemo(
    () => prepareScore({ samples, startsAt, nowTick, scenes, notes, motifs, width, shape }),
    [samples, startsAt, nowTick, scenes, notes, motifs, width, shape],
  );
  const tick = live ? nowTick : value;
  const time = formatStoryTime(startsAt, tick);
  const sample = sampleAt(samples, tick);
  const aim = sample && sample.target !== null ? `, aiming at ${sample.target.toFixed(2)}` : "";
  const told = sample
    ? `tension ${sample.tension.toFixed(2)}, ${tensionWord(sample.tension)}${aim}; mood ${roomWord(sample.mood)}`
    : "no data";
  const go = (next: number) => {
    const kept = Math.min(nowTick, Math.max(model.fromTick, next));
    if (kept === nowTick && onLive) onLive();
    else onScrub(kept);
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1 && event.type !== "pointerdown") return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    go(model.tickAt(event.clientX - event.currentTarget.getBoundingClientRect().left));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = keyMoves[event.key];
    const next = event.key === "Home" ? model.fromTick : event.key === "End" ? nowTick : move === undefined ? null : tick + move;
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  return (
    <div className="score-box" ref={watch}>
      <Drawing model={model} shape={shape} at={live ? null : model.xOf(value)} atText={time.time} />
      <div
        role="slider"
        tabIndex={0}
        aria-label="Moment of the story"
        aria-orientation="horizontal"
        aria-valuemin={model.fromTick}
        aria-valuemax={nowTick}
        aria-valuenow={Math.min(nowTick, Math.max(model.fromTick, tick))}
        aria-valuetext={`${time.full}${live ? ", now" : ""}: ${told}`}
        onKeyDown={press}
        onPointerDown={drag}
        onPointerMove={drag}
      />
    </div>
  );
}

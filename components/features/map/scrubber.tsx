"use client";
import { useMemo } from "react";
import { formatStoryTime } from "@/components/charts/prepare/story-time";
import { usePhone } from "@/components/hooks/use-media";
import { useSize } from "@/components/hooks/use-size";
import { Button, IconButton } from "@/components/ui/button";
import { layScrub, scrubEnd, scrubScale } from "./prepare/buckets";
import { dragOf, ScrubHandle, type Handle } from "./scrub-handle";
import { ScrubPicture } from "./scrub-picture";
import type { MapDesk } from "./use-map-desk";
import { playSpeeds, usePlayback } from "./use-playback";

const phoneWidth = 778;
const barWidth = 17;

function useHandles(desk: MapDesk, onHand: () => void): Handle[] {
  const { studio, state, set, startsAt } = desk;
  const nowTick = studio.liveView.clock.tick;
  const told = (tick: number, live: boolean): string => `${formatStoryTime(startsAt, tick).full}${live ? ", now" : ""}`;
  const { compare } = state;
  if (compare) {
    return (["left", "right"] as const).map((side) => {
      const tick = compare[side].tick ?? nowTick;
      return {
        id: side,
        label: side === "left" ? "Before" : "After",
        tick,
        told: told(tick, compare[side].tick === null),
        live: compare[side].tick === null,
        onMove: (next) => set({ compare: { ...compare, [side]: { ...compare[side], tick: next >= nowTick ? null : next } } }),
      };
    });
  }
  const tick = studio.replayTick ?? nowTick;
  const live = studio.replayTick === null;
  return [
    {
      id: "at",
      label: "Moment of the story",
      tick,
      told: told(tick, live),
      live,
      onMove: (next) => {
        onHand();
        studio.setReplayTick(next >= nowTick ? null : next);
      },
    },
  ];
}

/** The whole history under the map: what warmed and what cooled, and the handle that goes through it. */
export function Scrubber({ desk }: { desk: MapDesk }) {
  const { studio, tracks, startsAt, state } = desk;
  const phone = usePhone();
  const [watch, size] = useSize<HTMLDivElement>();
  const nowTick = studio.liveView.clock.tick;
  const tick = studio.replayTick ?? nowTick;
  const playback = usePlayback(tick, nowTick, studio.setReplayTick);
  const handles = useHandles(desk, playback.stop);
  const width = phone ? phoneWidth : Math.max(320, size?.width ?? 900);
  const height = phone ? 50 : 72;
  const [left, right] = [8, width - 14];
  const count = Math.max(16, Math.floor((right - left) / barWidth));
  const model = useMemo(
    () => tracks && layScrub(tracks.moments.warmth(0, scrubEnd(nowTick), count), nowTick, tracks.marks),
    [tracks, nowTick, count],
  );
  const scale = scrubScale(model ?? { fromTick: 0, nowTick: scrubEnd(nowTick) }, left, right);
  const drag = dragOf(handles, scale.xOf, scale.tickAt);
  return (
    <section className="scrubber" aria-label="Story time">
      <div className="play">
        <IconButton
          icon={playback.playing ? "pause" : "play"}
          className="round"
          label={playback.playing ? "Stop playing" : "Play the history"}
          tip={null}
          disabled={state.compare !== null || nowTick === 0}
          onClick={playback.toggle}
        />
        <button
          type="button"
          className="spd"
          aria-label={`${playback.speed}× when the history plays; press for another speed`}
          onClick={() => playback.setSpeed(playSpeeds[(playSpeeds.indexOf(playback.speed) + 1) % playSpeeds.length] ?? 1)}
        >
          {playback.speed}×
        </button>
      </div>
      <div className="sc-w" ref={watch}>
        <div className="sc-b" style={{ width, height }} onPointerDown={drag} onPointerMove={drag}>
          {model ? (
            <ScrubPicture model={model} scale={scale} left={left} width={width} height={height} startsAt={startsAt} />
          ) : (
            <span className="sc-wait" role="status" aria-label="Fetching the history" />
          )}
          {model && model.most === 0 && <p className="sc-still">Nothing has warmed or cooled yet.</p>}
          {handles.map((handle) => (
            <ScrubHandle key={handle.id} handle={handle} x={scale.xOf(handle.tick)} min={0} max={nowTick} />
          ))}
        </div>
      </div>
      {studio.mode === "replay" && !state.compare && (
        <Button size="s" icon="live" className="sc-live" onClick={() => (playback.stop(), studio.setReplayTick(null))}>
          Live
        </Button>
      )}
    </section>
  );
}

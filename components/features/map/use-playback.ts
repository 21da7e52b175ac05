"use client";
import { useEffect, useEffectEvent, useState } from "react";

export const playSpeeds = [1, 4, 16] as const;
export type PlaySpeed = (typeof playSpeeds)[number];
/** An hour of the story a second. */
const ticksPerSecond = 6;
const frameMs = 100;

export interface Playback {
  playing: boolean;
  speed: PlaySpeed;
  toggle: () => void;
  stop: () => void;
  setSpeed: (speed: PlaySpeed) => void;
}

/** Runs through the past until it reaches now. */
export function usePlayback(tick: number, nowTick: number, onTick: (tick: number | null) => void): Playback {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<PlaySpeed>(4);
  const step = useEffectEvent((by: number) => {
    const next = tick + by;
    if (next < nowTick) return onTick(next);
    setPlaying(false);
    onTick(null);
  });
  // The outside system is the clock on the wall.
  useEffect(() => {
    if (!playing) return undefined;
    let rest = 0;
    const timer = setInterval(() => {
      rest += (ticksPerSecond * speed * frameMs) / 1_000;
      const whole = Math.floor(rest);
      rest -= whole;
      if (whole > 0) step(whole);
    }, frameMs);
    return () => clearInterval(timer);
  }, [playing, speed]);
  const toggle = (): void => {
    // From the end there is nothing to play: it begins again at the beginning.
    if (!playing && tick >= nowTick) onTick(0);
    setPlaying(!playing);
  };
  return { playing, speed, toggle, stop: () => setPlaying(false), setSpeed };
}

"use client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { lastLines } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import type { Studio } from "@/components/features/studio";
import { useReducedMotion } from "@/components/hooks/use-media";
import { LineRelease } from "./line-release";

const msPerTick = 10_000;
const fastFrom = 8;

/** The lines to show: those of one tick come one after the other, so that it reads like talk. All at once when fast, past or without motion. */
export function useReleasedLines({ timelineId, view, mode }: Pick<Studio, "timelineId" | "view" | "mode">): readonly Line[] {
  const still = useReducedMotion();
  const { lines: all, clock } = view;
  const lines = useMemo(() => lastLines(all), [all]);
  const told = useMemo(() => new LineRelease(timelineId), [timelineId]);
  const atOnce = still || mode === "replay" || clock.speed >= fastFrom || !clock.playing;
  // The outside system is the clock on the wall: lines wait for their moment.
  useEffect(() => {
    if (mode === "live") told.offer(lines, atOnce ? null : msPerTick / clock.speed);
  }, [told, lines, atOnce, mode, clock.speed]);
  useEffect(() => () => told.stop(), [told]);
  const released = useSyncExternalStore(told.subscribe, told.getSnapshot, told.getSnapshot);
  return useMemo(
    () => (mode === "replay" || released === null ? lines : lines.filter(({ seq }) => seq <= released)),
    [lines, released, mode],
  );
}

"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { CastView } from "@/server/contracts/chronicle/view";
import { describeError } from "@/components/lib/app-error";
import { useTRPC } from "@/components/lib/trpc-client";

export interface Replay {
  tick: number | null;
  setTick: (tick: number | null) => void;
  view: CastView | null;
  loading: boolean;
  /** Why the moment could not be fetched. */
  error: string | null;
}
interface Asked {
  timelineId: string;
  tick: number;
}

/** Dragging asks for a moment only where it rests. */
const restMs = 140;

/** A past moment of the timeline, by tick; the moment shown before stays until the next one is there. */
export function useReplay(timelineId: string): Replay {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [rested, setRested] = useState<Asked | null>(null);
  const tick = asked?.timelineId === timelineId ? asked.tick : null;
  const fetched = tick !== null && rested?.timelineId === timelineId ? rested.tick : null;
  // The outside system is the hand on the scrubber.
  useEffect(() => {
    const timer = setTimeout(() => setRested(asked), asked === null ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [asked]);
  const past = useQuery(
    trpc.timeline.view.queryOptions(
      { timelineId, atTick: fetched ?? 0 },
      { enabled: fetched !== null, placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 },
    ),
  );
  const { data, isFetching, error } = past;
  const setTick = useCallback(
    (next: number | null) => setAsked(next === null ? null : { timelineId, tick: Math.max(0, Math.round(next)) }),
    [timelineId],
  );
  return useMemo(
    () => ({
      tick,
      setTick,
      view: tick === null ? null : (data ?? null),
      loading: tick !== null && (isFetching || fetched !== tick),
      error: tick !== null && error ? describeError(error) : null,
    }),
    [tick, setTick, data, isFetching, fetched, error],
  );
}

"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CastView } from "@/server/contracts/chronicle/view";
import { useTRPC } from "@/components/lib/trpc-client";

/** A past moment of the timeline, by tick; the moment shown before stays until the next one is there. */
export function useReplay(timelineId: string): {
  tick: number | null;
  setTick: (tick: number | null) => void;
  view: CastView | null;
  loading: boolean;
} {
  const trpc = useTRPC();
  const [asked, setAsked] = useState<{ timelineId: string; tick: number } | null>(null);
  const tick = asked?.timelineId === timelineId ? asked.tick : null;
  const past = useQuery(
    trpc.timeline.view.queryOptions(
      { timelineId, atTick: tick ?? 0 },
      { enabled: tick !== null, placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000 },
    ),
  );
  return {
    tick,
    setTick: (next) => setAsked(next === null ? null : { timelineId, tick: Math.max(0, Math.round(next)) }),
    view: tick === null ? null : (past.data ?? null),
    loading: tick !== null && past.isFetching,
  };
}

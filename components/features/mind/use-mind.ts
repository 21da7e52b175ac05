"use client";
import { useQuery } from "@tanstack/react-query";
import type { Mind } from "@/server/contracts/mind";
import { useStudio } from "@/components/features/studio";
import { useTRPCClient } from "@/components/lib/trpc-client";

/** Story time after which a mind that is looked at is asked for again, in ticks: an hour. */
const FRESH_TICKS = 6;

/**
 * What somebody remembers and knows, at the moment that is shown. Asked for again as the story goes on, not with every tick, and at once
 * when a writer rules on what is known or remembered, in this tab or elsewhere.
 */
export function useMind(characterId: string) {
  const client = useTRPCClient();
  const { timelineId, view, mode, ruledSeq } = useStudio();
  const past = mode === "replay" ? Math.max(1, view.seq) : undefined;
  const moment = past ?? Math.floor(view.clock.tick / FRESH_TICKS);
  return useQuery({
    queryKey: ["mind", timelineId, characterId, mode, moment, ruledSeq],
    queryFn: () => client.mind.read.query({ timelineId, characterId, ...(past !== undefined && { atSeq: past }) }),
    // The mind of a moment ago stays in sight until the new one is here; another person's does not.
    placeholderData: (before: Mind | undefined) => (before?.characterId === characterId ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: 1,
  });
}

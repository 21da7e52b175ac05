"use client";
import { useQuery } from "@tanstack/react-query";
import type { EarlierTakes } from "@/server/contracts/take";
import { useTRPC } from "@/components/lib/trpc-client";

const pollMs = 5_000;

/** How the last takes of this scenario went; more come while they are being played. */
export function useEarlierTakes(scenarioId: string): EarlierTakes | null {
  const trpc = useTRPC();
  const earlier = useQuery(
    trpc.take.earlier.queryOptions(
      { scenarioId },
      { staleTime: 0, refetchInterval: ({ state }) => (state.data?.playing ? pollMs : false) },
    ),
  );
  return earlier.data ?? null;
}

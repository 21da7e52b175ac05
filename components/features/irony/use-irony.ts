"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useStudio } from "@/components/features/studio";
import { byItself, useTRPCClient } from "@/components/lib/trpc-client";

/** Who knows what in a scene, over its turns; asked again after every turn while somebody looks. */
export function useIrony({ sceneId, turn, enabled }: { sceneId: string; turn: number; enabled: boolean }) {
  const trpc = useTRPCClient();
  const { timelineId, ruledSeq } = useStudio();
  return useQuery({
    queryKey: ["irony", timelineId, sceneId, turn, ruledSeq],
    queryFn: () => trpc.direction.irony.query({ timelineId, sceneId }, { context: byItself }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    enabled,
  });
}

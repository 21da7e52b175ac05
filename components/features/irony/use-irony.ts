"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Scene } from "@/server/contracts/scene";
import { useStudio } from "@/components/features/studio";
import { byItself, useTRPCClient } from "@/components/lib/trpc-client";

/** Who knows what in a scene, over its turns; asked again after every turn and whenever somebody comes or goes, while somebody looks. */
export function useIrony({ scene, enabled }: { scene: Scene; enabled: boolean }) {
  const trpc = useTRPCClient();
  const { timelineId, ruledSeq } = useStudio();
  const sceneId = scene.id;
  return useQuery({
    queryKey: ["irony", timelineId, sceneId, scene.turn, scene.present, ruledSeq],
    queryFn: () => trpc.direction.irony.query({ timelineId, sceneId }, { context: byItself }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    enabled,
  });
}

"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { GraphAnalysis, ToldPath } from "@/server/contracts/graph";
import { useStudio } from "@/components/features/studio";
import { describeError } from "@/components/lib/app-error";
import { byItself, useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import type { MapState } from "./prepare/map-state";

/** What a question about the graph is asked of. */
export interface MapMoment {
  timelineId: string;
  /** Null: now. */
  atSeq: number | null;
  /** Moves when what is known of the cast is old; the same question is then asked anew. */
  fresh: string;
}

const statusMs = 15_000;
const keepMs = 60_000;
const askOf = ({ timelineId, atSeq }: MapMoment) => ({ timelineId, ...(atSeq !== null && { atSeq }) });

export function useAnalysis(at: MapMoment): { analysis: GraphAnalysis | null; error: string | null } {
  const client = useTRPCClient();
  const { data, error } = useQuery({
    queryKey: ["map", "analysis", at.timelineId, at.atSeq, at.fresh],
    queryFn: ({ signal }) => client.graph.analysis.query(askOf(at), { signal, context: byItself }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keepMs,
  });
  return { analysis: data ?? null, error: error && !data ? describeError(error) : null };
}

export interface FoundPath {
  /** Undefined while it is looked for; null: nothing connects them. */
  found: ToldPath | null | undefined;
  error: string | null;
  retry: () => void;
}

export function usePath(at: MapMoment, path: MapState["path"]): FoundPath {
  const client = useTRPCClient();
  const { data, error, refetch } = useQuery({
    queryKey: ["map", "path", at.timelineId, at.atSeq, at.fresh, path],
    enabled: path !== null,
    queryFn: async () => ({ found: path && (await client.graph.path.query({ ...askOf(at), ...path })), path }),
    // The same way a moment ago stays in sight; another way does not.
    placeholderData: (old) => (old?.path === path ? old : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keepMs,
  });
  return { found: path ? data?.found : undefined, error: error ? describeError(error) : null, retry: () => void refetch() };
}

export function usePairInsight(at: MapMoment, oneId: string, otherId: string) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ["map", "pair", at.timelineId, oneId, otherId, at.atSeq, at.fresh],
    queryFn: () => client.graph.pair.query({ ...askOf(at), oneId, otherId }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keepMs,
  });
}

export function useSimilar(at: MapMoment, characterId: string) {
  const client = useTRPCClient();
  return useQuery({
    queryKey: ["map", "similar", at.timelineId, characterId, at.atSeq, at.fresh],
    queryFn: () => client.graph.similar.query({ ...askOf(at), characterId, limit: 4 }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keepMs,
  });
}

/** Whether the external engine answers; asked while the page is in sight. */
export function useGraphStatus() {
  const trpc = useTRPC();
  const { timelineId } = useStudio();
  return useQuery(trpc.graph.status.queryOptions({ timelineId }, { refetchInterval: statusMs, staleTime: statusMs }));
}

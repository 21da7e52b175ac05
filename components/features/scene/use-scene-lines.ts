"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { lastLines } from "@/server/contracts/chronicle/view";
import type { Line } from "@/server/contracts/line";
import { useStudio } from "@/components/features/studio";
import { useTRPCClient } from "@/components/lib/trpc-client";
import { hasHole, mergeLines } from "./prepare/script";

const PAGE = 200;

export interface SceneLines {
  /** In the chronicle's order, without a hole from the first to the last. */
  lines: readonly Line[];
  /** Whether there are lines before the first. */
  older: "none" | "more" | "loading" | "failed";
  loadOlder: () => void;
}

const addMissing = (known: readonly Line[], paged: readonly Line[]): readonly Line[] => {
  const seqs = new Set(known.map((line) => line.seq));
  const missing = paged.filter((line) => !seqs.has(line.seq));
  return missing.length === 0 ? known : mergeLines(known, missing);
};

/** The lines of one scene: those of the live view as they come, older ones by the page. */
export function useSceneLines(sceneId: string): SceneLines {
  const { timelineId, view, mode } = useStudio();
  const trpc = useTRPCClient();
  const [kept, setKept] = useState<{ lines: readonly Line[]; epoch: number }>({ lines: [], epoch: 0 });
  const anchor = mode === "replay" ? view.seq + 1 : null;
  const pages = useInfiniteQuery({
    queryKey: ["scene-lines", timelineId, sceneId, anchor, kept.epoch],
    queryFn: ({ pageParam }) => trpc.timeline.lines.query({ timelineId, sceneId, beforeSeq: pageParam, limit: PAGE }),
    initialPageParam: anchor,
    getNextPageParam: (page) => (page.more ? (page.lines[0]?.seq ?? null) : null),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const paged = useMemo(() => (pages.data?.pages ?? []).toReversed().flatMap((page) => page.lines), [pages.data]);
  const live = useMemo(() => view.lines.filter((line) => line.sceneId === sceneId), [view.lines, sceneId]);

  // Lines that leave the view's bounds stay here; after a hole, everything but the newest is asked for again.
  const holed = hasHole(kept.lines, live, lastLines(view.lines)[0]?.seq ?? 0);
  const lines = holed ? live : mergeLines(addMissing(kept.lines, paged), live);
  if (lines !== kept.lines) setKept({ lines, epoch: holed ? kept.epoch + 1 : kept.epoch });

  const { hasNextPage, isFetching, isError, isPending, fetchNextPage, refetch } = pages;
  const older = isFetching || isPending ? "loading" : isError ? "failed" : hasNextPage ? "more" : "none";
  return {
    lines,
    older: isError && !isFetching ? "failed" : older,
    loadOlder: () => {
      if (isFetching) return;
      void (pages.data ? fetchNextPage() : refetch());
    },
  };
}

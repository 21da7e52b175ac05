"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TieTracks } from "@/server/contracts/tie-tracks";
import { useTRPCClient } from "@/components/lib/trpc-client";
import { toTracks, type Tracks } from "./prepare/tracks";

/** How often the end of the history is looked at again while a page is open. */
const everyMs = 5_000;

/** The whole history of the ties of a branch, fetched once and then only as far as it has grown. Null for no branch, and until it is there. */
export function useTracks(timelineId: string | null): Tracks | null {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const key = ["map", "tracks", timelineId];
  const { data } = useQuery({
    queryKey: key,
    enabled: timelineId !== null,
    staleTime: everyMs,
    refetchInterval: everyMs,
    queryFn: async ({ signal }) => {
      const pages = [...(queries.getQueryData<TieTracks[]>(key) ?? [])];
      let more = true;
      while (more && timelineId !== null) {
        const page = await client.tie.tracks.query({ timelineId, afterSeq: pages.at(-1)?.toSeq ?? 0 }, { signal });
        more = page.more;
        if (page.toSeq > page.afterSeq) pages.push(page);
        else more = false;
      }
      return pages;
    },
    // The same pages are the same history: nothing is drawn anew.
    structuralSharing: (old, next) => (Array.isArray(old) && Array.isArray(next) && old.length === next.length ? old : next),
  });
  return useMemo(() => (data ? toTracks(data) : null), [data]);
}

"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Line } from "@/server/contracts/line";
import { useTRPCClient } from "@/components/lib/trpc-client";

const pageSize = 100;
interface Older {
  /** What the pages belong to: another room or another beginning needs others. */
  key: string;
  lines: Line[];
  more: boolean;
}

/** Lines before the first one at hand, page by page, oldest first. */
export function useOlderLines(timelineId: string, sceneId: string | null, firstSeq: number | null) {
  const client = useTRPCClient();
  const key = `${timelineId} ${sceneId} ${firstSeq}`;
  const [kept, setKept] = useState<Older | null>(null);
  const older = kept?.key === key ? kept : null;
  const fetching = useMutation({
    mutationFn: () => client.timeline.lines.query({ timelineId, sceneId, beforeSeq: older?.lines[0]?.seq ?? firstSeq, limit: pageSize }),
    onSuccess: ({ lines, more }) => setKept({ key, lines: [...lines, ...(older?.lines ?? [])], more }),
  });
  return {
    lines: older?.lines ?? none,
    /** The start of the story is reached. */
    done: firstSeq === null || older?.more === false,
    loading: fetching.isPending,
    error: fetching.error,
    load: (): void => fetching.mutate(),
  };
}

const none: readonly Line[] = [];

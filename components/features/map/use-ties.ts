"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { TieAt } from "@/server/contracts/tie-moments";
import type { TieDifference } from "@/server/contracts/tie-tracks";
import type { Studio } from "@/components/features/studio";
import { describeError, noteOf } from "@/components/lib/app-error";
import { useTRPC, useTRPCClient } from "@/components/lib/trpc-client";
import { useToast } from "@/components/ui/toast";
import type { MapState, Moment } from "./prepare/map-state";
import { historyPage, readPages, type PairHistory } from "./prepare/pair-history";
import type { Tracks } from "./prepare/tracks";
import { useTracks } from "./use-tracks";

export interface Shown {
  ties: readonly TieAt[];
  tracks: Tracks | null;
  /** Null: now. */
  atSeq: number | null;
}

/** The ties at the moment that is shown: live from the view, and any past one from the tracks, without asking the server. */
export function useMoment({ timelineId, replayTick, liveView, view }: Studio): Shown {
  const tracks = useTracks(timelineId);
  const atSeq = replayTick === null || !tracks ? null : tracks.seqAt(replayTick);
  const past = useMemo(() => (tracks && atSeq !== null ? [...tracks.moments.at(atSeq).values()] : null), [tracks, atSeq]);
  const ties = replayTick === null ? liveView.ties : (past ?? view.ties);
  return useMemo(() => ({ ties, tracks, atSeq }), [ties, tracks, atSeq]);
}

/** The last changes of either direction up to the event `version`, so many pages; asked anew when that moves. */
export function usePairHistory(
  timelineId: string,
  a: string | null,
  b: string | null,
  { version, pages }: { version: number; pages: number },
) {
  const client = useTRPCClient();
  const queries = useQueryClient();
  const keyOf = (page: number) => ["map", "history", timelineId, a, b, version, page];
  return useQuery({
    queryKey: keyOf(pages),
    enabled: a !== null && b !== null && version > 0,
    queryFn: (): Promise<PairHistory> => {
      const [aId, bId] = [a ?? "", b ?? ""];
      return readPages((beforeSeq) => client.tie.history.query({ timelineId, aId, bId, beforeSeq, limit: historyPage }), {
        a: aId,
        b: bId,
        beforeSeq: version + 1,
        pages,
        known: queries.getQueryData<PairHistory>(keyOf(pages - 1)),
      });
    },
    // Their life as it was a moment ago stays in sight; that of another pair does not.
    placeholderData: (before: PairHistory | undefined) => (before?.a === a && before?.b === b ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
}

export interface Differences {
  of: TieDifference[] | null;
  loading: boolean;
  error: string | null;
  retry: () => void;
}

/** What differs between the two sides of a comparison. */
export function useDifferences(studio: Studio, compare: MapState["compare"], own: Tracks | null): Differences {
  const trpc = useTRPC();
  const { timelineId, liveView } = studio;
  const elsewhere = (moment: Moment | undefined): string | null =>
    moment && moment.timelineId !== null && moment.timelineId !== timelineId ? moment.timelineId : null;
  const ofLeft = useTracks(elsewhere(compare?.left));
  const ofRight = useTracks(elsewhere(compare?.right));
  const resolve = (moment: Moment | undefined, there: Tracks | null): { timelineId: string; seq: number } | null => {
    if (!moment) return null;
    const other = elsewhere(moment);
    const tracks = other === null ? own : there;
    if (!tracks) return null;
    const head = other === null ? liveView.seq : tracks.toSeq;
    return { timelineId: other ?? timelineId, seq: moment.tick === null ? head : tracks.seqAt(moment.tick) };
  };
  const left = resolve(compare?.left, ofLeft);
  const right = resolve(compare?.right, ofRight);
  const asked = useQuery(
    trpc.tie.compare.queryOptions(
      { left: left ?? { timelineId, seq: 1 }, right: right ?? { timelineId, seq: 1 } },
      { enabled: left !== null && right !== null, placeholderData: keepPreviousData, staleTime: 60_000, gcTime: 60_000 },
    ),
  );
  return {
    of: compare ? (asked.data ?? null) : null,
    loading: asked.isFetching,
    error: asked.error ? describeError(asked.error) : null,
    retry: () => void asked.refetch(),
  };
}

export interface Authoring {
  save: (ties: readonly Omit<TieAt, "changedSeq">[], reason: string, who: string) => void;
  isPending: boolean;
  failure: string | null;
}

/** The writer's hand on ties; taken back from the note that says it was done. */
export function useAuthorTies(timelineId: string, onDone: () => void): Authoring {
  const trpc = useTRPC();
  const toast = useToast();
  const undoing = useMutation(
    trpc.tie.undo.mutationOptions({
      onSuccess: () => toast.say("Taken back", "The ties are as they were; both steps stay in the history."),
      onError: (error) => toast.fail(describeError(error), noteOf(error, "The ties stay as you have set them.")),
    }),
  );
  const authoring = useMutation(trpc.tie.author.mutationOptions());
  return {
    save: (ties, reason, who) =>
      authoring.mutate(
        { timelineId, ties: [...ties], reason },
        {
          onSuccess: ({ seqs }) => {
            toast.undo(`${who}: set by hand`, () => undoing.mutate({ timelineId, seqs }), "It stands in the history with your reason.");
            onDone();
          },
        },
      ),
    isPending: authoring.isPending,
    failure: authoring.error ? describeError(authoring.error) : null,
  };
}

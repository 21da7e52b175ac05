"use client";
import { Button } from "@/components/ui/button";
import type { PairHistory } from "./prepare/pair-history";
import type { MapDesk } from "./use-map-desk";

interface EarlierProps {
  desk: MapDesk;
  /** What is there of the history. */
  history: { data: PairHistory | undefined; isFetching: boolean };
}

/** Where a history is longer than what is shown of it: how much that is, and the way further back. */
export function Earlier({ desk, history: { data, isFetching } }: EarlierProps) {
  if (!data?.more) return null;
  return (
    <p className="earlier">
      <span role="status">The newest {data.episodes.length} changes. </span>
      <Button size="s" {...(isFetching && { busy: "Fetching" })} onClick={desk.showEarlier}>
        Show earlier changes
      </Button>
    </p>
  );
}

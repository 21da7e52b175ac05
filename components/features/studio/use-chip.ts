"use client";
import { useEffect, useMemo, useState } from "react";
import { useNow } from "@/components/hooks/use-now";
import { useConnection } from "@/components/lib/socket-context";
import type { ConnectionState as ChipState } from "@/components/layout/connection";
import { toChip } from "./to-chip";

const NEWS_MS = 6_000;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/** The same object until the chip says something else: the whole studio is drawn again when it changes. */
export function useChip(): ChipState {
  const connection = useConnection();
  const now = useNow(connection.kind === "reconnecting" ? SECOND_MS : HOUR_MS);
  const replayed = connection.kind === "live" ? connection.replayed : 0;
  const [old, setOld] = useState(0);
  // The outside system is the clock: after a few seconds what was caught up with is no news.
  useEffect(() => {
    if (replayed === 0) return;
    const timer = setTimeout(() => setOld(replayed), NEWS_MS);
    return () => clearTimeout(timer);
  }, [replayed]);
  const told = JSON.stringify(toChip(connection, now, replayed !== old));
  return useMemo(() => JSON.parse(told) as ChipState, [told]);
}

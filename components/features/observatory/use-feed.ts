"use client";
import { useCallback, useMemo, useRef, useState, type UIEvent } from "react";
import type { Line } from "@/server/contracts/line";
import { mergeLines, passesFeed } from "./prepare/feed";
import { useOlderLines } from "./use-older-lines";
import type { Stage } from "./use-stage";

const scrolledFrom = 48;

/** What the feed shows, newest first. While somebody reads further down, or a reason is open, it stands still and counts what is new. */
export function useFeed({ studio, lines, filter }: Stage) {
  const { timelineId, mode } = studio;
  const [held, setHeld] = useState<{ lines: readonly Line[]; mode: Stage["studio"]["mode"] } | null>(null);
  const [openId, setOpenId] = useState<string | null>(null);
  const atTop = useRef(true);
  const still = held?.mode === mode ? held.lines : null;
  const base = still ?? lines;
  const firstSeq = base[0]?.seq ?? null;
  const sceneId = filter.kind === "room" && filter.key.startsWith("scene:") ? filter.key.slice("scene:".length) : null;
  const older = useOlderLines(timelineId, sceneId, firstSeq);
  const pages = older.lines;
  const shown = useMemo(() => mergeLines(pages, base, filter), [pages, base, filter]);
  const hold = useCallback(() => setHeld((now) => (now?.mode === mode ? now : { lines, mode })), [lines, mode]);
  const toggleWhy = useCallback(
    (lineId: string) => {
      const opens = openId !== lineId;
      setOpenId(opens ? lineId : null);
      if (opens) hold();
      else if (atTop.current && pages.length === 0) setHeld(null);
    },
    [openId, hold, pages],
  );
  const resume = (): void => {
    setHeld(null);
    setOpenId(null);
  };
  const lastSeq = still?.at(-1)?.seq ?? Infinity;
  return {
    shown,
    openId,
    toggleWhy,
    /** Lines that have come since the feed stands still. */
    waiting: lines.filter((line) => line.seq > lastSeq && passesFeed(line, filter)).length,
    resume,
    onScroll: (event: UIEvent<HTMLElement>): void => {
      const { scrollTop } = event.currentTarget;
      atTop.current = scrollTop <= 0;
      if (scrollTop > scrolledFrom) hold();
      else if (atTop.current && openId === null && pages.length === 0) resume();
    },
    older: {
      ...older,
      load: (): void => {
        hold();
        older.load();
      },
    },
  };
}

"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ScriptItem } from "./prepare/script-items";
import type { SceneLines } from "./use-scene-lines";

/** This close to the end, the reader is following. */
const FOLLOWS_WITHIN = 72;
const AT_TOP = 4;
const LINE_HEIGHT = 74;
/** Room for who is writing, which stands over the end of the page. */
const BELOW_THE_LAST = 40;
/** What is gone to is not under the search above, nor under the way to the end below. */
const CLEAR_OF_BARS = 52;
/** Older lines are asked for when fewer than this many are left above. */
const LOOKS_AHEAD = 12;

export function useScriptScroll(box: RefObject<HTMLDivElement | null>, items: readonly ScriptItem[], script: SceneLines) {
  /** The last line there was when the reader went back; null while following the end. */
  const [leftAtSeq, setLeftAtSeq] = useState<number | null>(null);
  const [isPlaced, setPlaced] = useState(false);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 4,
    paddingStart: 44,
    paddingEnd: BELOW_THE_LAST,
    scrollPaddingStart: CLEAR_OF_BARS,
    scrollPaddingEnd: CLEAR_OF_BARS,
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: FOLLOWS_WITHIN,
  });
  const hasLines = script.lines.length > 0;
  // The outside system is the scroll position: a script is opened at its end.
  useLayoutEffect(() => {
    if (!hasLines || isPlaced) return;
    virtualizer.scrollToEnd();
    setPlaced(true);
  }, [hasLines, isPlaced, virtualizer]);

  // The outside system is the size of the box: when the desk grows, whoever follows the end still sees it.
  const keepEnd = useEffectEvent(() => {
    if (isPlaced && leftAtSeq === null) virtualizer.scrollToEnd();
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => keepEnd());
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);

  // The outside system is the scroll position: a row is as tall as it turns out to be, and whoever follows the end still sees the last of it.
  const totalSize = virtualizer.getTotalSize();
  useLayoutEffect(() => keepEnd(), [totalSize]);

  // The outside system is the scroll position: whoever says something sees it said.
  const last = items.at(-1);
  const sentKey = last?.kind === "sent" ? last.key : null;
  const goToEnd = useEffectEvent(() => {
    setLeftAtSeq(null);
    virtualizer.scrollToEnd();
  });
  useLayoutEffect(() => {
    if (sentKey !== null) goToEnd();
  }, [sentKey]);

  // The outside system is the scroll position. Older lines come in above: whoever follows the end stays there, and whoever has come to the
  // very top, where nothing else keeps the place, goes on at the line that was first until now.
  const firstSeq = script.lines[0]?.seq ?? null;
  const firstBefore = useRef<number | null>(null);
  const keepPlace = useEffectEvent(() => {
    const before = firstBefore.current;
    firstBefore.current = firstSeq;
    keepEnd();
    if (leftAtSeq === null || before === null || (box.current?.scrollTop ?? 0) > AT_TOP) return;
    const index = items.findIndex((item) => item.kind === "line" && item.line.seq === before);
    if (index > 0) virtualizer.scrollToIndex(index, { align: "start" });
  });
  useLayoutEffect(() => keepPlace(), [firstSeq]);

  const onScroll = (): void => {
    const element = box.current;
    if (!isPlaced || !element) return;
    const isFollowing = element.scrollHeight - element.clientHeight - element.scrollTop <= FOLLOWS_WITHIN;
    if (isFollowing !== (leftAtSeq === null)) setLeftAtSeq(isFollowing ? null : (script.lines.at(-1)?.seq ?? 0));
    if (script.older === "more" && (virtualizer.range?.startIndex ?? LOOKS_AHEAD) < LOOKS_AHEAD) script.loadOlder();
  };
  return {
    rows: virtualizer.getVirtualItems(),
    totalSize,
    measure: virtualizer.measureElement,
    leftAtSeq,
    onScroll,
    show: (index: number): void => virtualizer.scrollToIndex(index, { align: "auto" }),
    toEnd: (): void => {
      setLeftAtSeq(null);
      virtualizer.scrollToEnd();
    },
  };
}

"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { offsetsOf, windowOf, type RowWindow } from "./row-window";

const AROUND = 320;
/** Scrolling is looked at in steps of this many pixels: less than the rows kept around. */
const STEP = 96;
/** Before the box is measured. */
const firstSight = { top: 0, height: 900 };

export interface RowWindowHook {
  /** For the box that scrolls. */
  watch: (element: HTMLElement | null) => (() => void) | undefined;
  rows: RowWindow;
  /** Brings a row into sight, below whatever sticks to the top. */
  reveal: (index: number) => void;
}

/** Only the rows in sight, for lists whose row heights are known. `lead`: pixels of the box above the first row. */
export function useRowWindow(heights: readonly number[], lead = 0): RowWindowHook {
  const box = useRef<HTMLElement | null>(null);
  const [sight, setSight] = useState(firstSight);
  const offsets = useMemo(() => offsetsOf(heights), [heights]);
  const watch = useCallback((element: HTMLElement | null) => {
    box.current = element;
    if (!element) return undefined;
    const look = () => {
      const next = { top: Math.floor(element.scrollTop / STEP) * STEP, height: element.clientHeight + STEP };
      setSight((old) => (old.top === next.top && old.height === next.height ? old : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, []);
  const reveal = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element) return;
      const top = offsets[index] ?? 0;
      const bottom = (offsets[index + 1] ?? top) + lead;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
    [offsets, lead],
  );
  const rows = windowOf(offsets, { top: Math.max(0, sight.top - lead), height: sight.height + lead, around: AROUND });
  return { watch, rows, reveal };
}

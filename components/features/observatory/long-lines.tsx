"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { FeedLine, type FeedLineProps } from "./feed-line";

const usualHeight = 112;
const beyond = 6;

/** Hundreds of lines, of which only those in sight are there. */
export function LongLines({ rows, box }: { rows: readonly FeedLineProps[]; box: RefObject<HTMLDivElement | null> }) {
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.line.id ?? index,
    overscan: beyond,
  });
  return (
    <div className="long" style={{ height: list.getTotalSize() }}>
      {list.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        return (
          row && (
            <div key={key} ref={list.measureElement} data-index={index} style={{ transform: `translateY(${start}px)` }}>
              <FeedLine {...row} />
            </div>
          )
        );
      })}
    </div>
  );
}

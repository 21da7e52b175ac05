"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import { FeedLine, type FeedLineProps } from "./feed-line";
import { chunkLines } from "./prepare/line-chunks";

const usualHeight = 112;
const shownAtFirst = 2;
const beyond = "900px 0px";

interface ChunkProps {
  rows: readonly FeedLineProps[];
  box: RefObject<HTMLDivElement | null>;
  first: "shown" | "hidden";
}

function Chunk({ rows, box, first }: ChunkProps) {
  const own = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState({ shown: first === "shown", height: rows.length * usualHeight });
  // The outside system is the scroll position.
  useEffect(() => {
    const element = own.current;
    if (!element) return undefined;
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        const { height } = entry.boundingClientRect;
        setNear((was) =>
          was.shown === entry.isIntersecting ? was : { shown: entry.isIntersecting, height: was.shown ? height : was.height },
        );
      },
      { root: box.current, rootMargin: beyond },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return (
    <div ref={own} style={near.shown ? undefined : { height: near.height }}>
      {near.shown && rows.map((row) => <FeedLine key={row.line.id} {...row} />)}
    </div>
  );
}

/** Any number of lines, of which only those near the eye are drawn. */
export function FeedLines({ rows, box }: { rows: readonly FeedLineProps[]; box: RefObject<HTMLDivElement | null> }) {
  return chunkLines(rows).map(({ key, rows: own }, index) => (
    <Chunk key={key} rows={own} box={box} first={index < shownAtFirst ? "shown" : "hidden"} />
  ));
}

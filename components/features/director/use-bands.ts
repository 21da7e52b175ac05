"use client";
import { useLayoutEffect, useState, type RefObject } from "react";
import type { Band } from "./prepare/tension";

interface Span {
  id: string;
  from: number;
  to: number;
}

/** Where the rows of the score lie, so that the curve beside them has its turns at the same height. */
export function useBands(list: RefObject<HTMLElement | null>, spans: readonly Span[], turns: number): Band[] {
  const [bands, setBands] = useState<Band[]>([]);
  const key = `${turns} ${spans.map(({ id, from, to }) => `${id}:${from}-${to}`).join(" ")}`;
  // The outside system is the layout of the page.
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return undefined;
    const measure = (): void => {
      const top = box.getBoundingClientRect().top;
      let edge = 0;
      const next = [...box.querySelectorAll<HTMLElement>("[data-to]")].map((row): Band => {
        const { top: rowTop, bottom } = row.getBoundingClientRect();
        const from = edge;
        edge = Math.max(edge, Number(row.dataset["to"]));
        return { from, to: edge, top: rowTop - top, bottom: bottom - top };
      });
      setBands((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    for (const row of box.children) watcher.observe(row);
    measure();
    return () => watcher.disconnect();
  }, [list, key]);
  return bands;
}

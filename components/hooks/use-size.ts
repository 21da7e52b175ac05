"use client";
import { useCallback, useState } from "react";

export interface Size {
  width: number;
  height: number;
}

/** The size of an element, kept up to date by the browser; null before it is known. */
export function useSize<E extends Element>(): [(element: E | null) => (() => void) | undefined, Size | null] {
  const [size, setSize] = useState<Size | null>(null);
  const watch = useCallback((element: E | null) => {
    if (!element) return undefined;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const next = { width: Math.round(box.width), height: Math.round(box.height) };
      setSize((old) => (old && old.width === next.width && old.height === next.height ? old : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [watch, size];
}

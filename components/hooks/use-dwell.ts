"use client";
import { useEffect, useState } from "react";

/** The newest value, but each one stays long enough to be read: what comes sooner waits, and only the last of it is shown. */
export function useDwell<T>(value: T, keyOf: (value: T) => string, leastMs: number): T {
  const [shown, setShown] = useState({ value, at: 0 });
  const isSame = leastMs === 0 || keyOf(value) === keyOf(shown.value);
  // The outside system is the reader's eye, which needs time.
  useEffect(() => {
    if (isSame) return undefined;
    const timer = setTimeout(() => setShown({ value, at: Date.now() }), Math.max(0, shown.at + leastMs - Date.now()));
    return () => clearTimeout(timer);
  }, [value, shown.at, isSame, leastMs]);
  return isSame ? value : shown.value;
}

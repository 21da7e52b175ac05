"use client";
import { useEffect, useState } from "react";

/** Wall-clock milliseconds, refreshed every so often; for ages only. Zero on the server and in the first paint. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(0);
  // The outside system is the clock on the wall.
  useEffect(() => {
    const tell = () => setNow(Date.now());
    const first = setTimeout(tell, 0);
    const timer = setInterval(tell, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}

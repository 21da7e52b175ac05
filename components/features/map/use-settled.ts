"use client";
import { useEffect, useState } from "react";

/** A value once it has stood still: what is asked of a server is not asked at every step of a drag. */
export function useSettled<T>(value: T, restMs: number): T {
  const [settled, setSettled] = useState(value);
  // The outside system is the hand that moves it.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}

"use client";
import { useEffect, useState } from "react";

const read = (key: string): unknown => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
};

/** Keeps a value over a reload of this tab. Only below the studio's frame, which is never drawn on the server. */
export function useStored<T>(key: string, restore: (stored: unknown) => T): [T, (next: T | ((now: T) => T)) => void] {
  const [value, setValue] = useState(() => restore(read(key)));
  // The outside system is the tab's storage; a full or forbidden one only means that nothing is kept.
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      return;
    }
  }, [key, value]);
  return [value, setValue];
}

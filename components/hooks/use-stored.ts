"use client";
import { useEffect, useEffectEvent, useState } from "react";

type Keeper = "tab" | "browser";
const storageOf = (keeper: Keeper): Storage => (keeper === "tab" ? sessionStorage : localStorage);

const read = (key: string, keeper: Keeper): unknown => {
  try {
    return JSON.parse(storageOf(keeper).getItem(key) ?? "null");
  } catch {
    return null;
  }
};

/** Keeps a value over a reload of this tab, or for every tab of this browser. Only below the studio's frame, which is never drawn on the server. */
export function useStored<T>(
  key: string,
  restore: (stored: unknown) => T,
  keeper: Keeper = "tab",
): [T, (next: T | ((now: T) => T)) => void] {
  const [value, setValue] = useState(() => restore(read(key, keeper)));
  const keep = useEffectEvent((now: T): void => {
    const text = JSON.stringify(now);
    try {
      if (text === JSON.stringify(restore(null))) storageOf(keeper).removeItem(key);
      else storageOf(keeper).setItem(key, text);
    } catch {
      return;
    }
  });
  // The outside system is the storage; a full or forbidden one only means that nothing is kept.
  useEffect(() => {
    keep(value);
  }, [key, keeper, value]);
  return [value, setValue];
}

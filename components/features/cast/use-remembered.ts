"use client";
import { useCallback, useSyncExternalStore } from "react";

const changed = new EventTarget();

const read = (key: string): string | null => {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // storage is switched off: the choice lives as long as the page
  }
};

/** One of a few choices, kept in this browser. */
export function useRemembered<T extends string>(key: string, values: readonly T[], fallback: T): [T, (value: T) => void] {
  const subscribe = useCallback(
    (notify: () => void) => {
      changed.addEventListener(key, notify);
      return () => changed.removeEventListener(key, notify);
    },
    [key],
  );
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const choose = (value: T): void => {
    try {
      window.localStorage.setItem(key, value);
    } catch {
      return;
    }
    changed.dispatchEvent(new Event(key));
  };
  return [values.find((value) => value === stored) ?? fallback, choose];
}

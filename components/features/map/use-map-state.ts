"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { readMapState, writeMapState, type MapState } from "./prepare/map-state";

const writeMs = 250;

interface Kept {
  state: MapState;
  /** The address as it was last looked at, and as this page last wrote it. */
  seen: string;
  written: string;
}

export type SetMapState = (patch: Partial<MapState>) => void;

/** What the map shows, kept in the address so that it can be handed on; an address that comes from elsewhere is followed. */
export function useMapState(tick: number | null, onTick: (tick: number | null) => void): [MapState, SetMapState] {
  const params = useSearchParams();
  const text = params.toString();
  const [kept, setKept] = useState<Kept>(() => ({ state: readMapState(params), seen: text, written: text }));
  if (kept.seen !== text) setKept({ ...kept, seen: text, ...(text !== kept.written && { state: readMapState(params), written: text }) });
  const asked = kept.state.tick;
  // The moment belongs to the whole studio: an address that names one turns everything to it.
  useEffect(() => {
    if (asked !== null) onTick(asked);
  }, [asked, onTick]);
  const shown = kept.state;
  // The outside system is the address bar, which is not to be written at every pixel of a drag.
  useEffect(() => {
    const timer = setTimeout(() => {
      const others = new URLSearchParams(window.location.search);
      const next = writeMapState({ ...shown, tick }, others);
      if (next === others.toString()) return;
      setKept((old) => ({ ...old, written: next }));
      window.history.replaceState(null, "", next === "" ? window.location.pathname : `?${next}`);
    }, writeMs);
    return () => clearTimeout(timer);
  }, [shown, tick]);
  const set = useCallback<SetMapState>((patch) => setKept((old) => ({ ...old, state: { ...old.state, ...patch } })), []);
  return [shown, set];
}

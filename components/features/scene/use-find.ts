"use client";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { findHits, nextHit } from "./prepare/find";
import type { ScriptItem } from "./prepare/script-items";
import type { SceneLines } from "./use-scene-lines";

interface FindInput {
  items: readonly ScriptItem[];
  script: SceneLines;
  onGo: (key: string) => void;
  isOpen: boolean;
}

/** Looks for words in the whole scene: lines that are not here yet are fetched while somebody looks. */
export function useFind({ items, script, onGo, isOpen }: FindInput) {
  const [query, setQuery] = useState("");
  const [current, setCurrent] = useState<string | null>(null);
  const sought = isOpen ? query.trim() : "";
  const hits = useMemo(() => findHits(items, sought), [items, sought]);
  const { older } = script;
  const fetchMore = useEffectEvent(() => script.loadOlder());
  // The outside system is the server: its pages come one after the other until the scene is whole.
  useEffect(() => {
    if (sought !== "" && older === "more") fetchMore();
  }, [sought, older, script.lines.length]);
  const go = (by: 1 | -1): void => {
    const next = nextHit(hits, current, by);
    if (next === null) return;
    setCurrent(next);
    onGo(next);
  };
  return {
    query,
    sought,
    change: (text: string): void => {
      setQuery(text);
      setCurrent(null);
    },
    go,
    /** 1 is the first; 0 before one has gone to any. */
    place: current === null ? 0 : hits.indexOf(current) + 1,
    count: hits.length,
    isWhole: older === "none",
    failed: older === "failed",
  };
}
export type Find = ReturnType<typeof useFind>;

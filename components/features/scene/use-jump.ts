"use client";
import { useEffect, useEffectEvent, useRef } from "react";
import type { ScriptItem } from "./prepare/script-items";
import type { SceneLines } from "./use-scene-lines";

/** Where in the script somebody wants to go: a line, or the first thing of a turn. */
export type JumpTarget = { lineId: string } | { turn: number };
/** A wish to go there; each wish is a new object. */
export interface Jump {
  to: JumpTarget;
}

const isThere = (item: ScriptItem, to: JumpTarget): boolean => {
  if (item.kind !== "line") return false;
  return "lineId" in to ? item.line.id === to.lineId : (item.line.turn ?? 0) >= to.turn;
};

/** Goes where it is asked to, and fetches earlier lines until what is asked for is there. */
export function useJump({
  items,
  script,
  jump,
  onGo,
}: {
  items: readonly ScriptItem[];
  script: SceneLines;
  jump: Jump | null;
  onGo: (key: string) => void;
}): void {
  const done = useRef<Jump | null>(null);
  const first = script.lines[0];
  const follow = useEffectEvent(() => {
    if (!jump || jump === done.current) return;
    const isAbove = "turn" in jump.to && first?.turn !== null && (first?.turn ?? 0) > jump.to.turn;
    const found = isAbove && script.older !== "none" ? undefined : items.find((item) => isThere(item, jump.to));
    if (found) {
      done.current = jump;
      onGo(found.key);
    } else if (script.older === "more") script.loadOlder();
  });
  // The outside systems are the scroll position and the server.
  useEffect(() => {
    const frame = requestAnimationFrame(() => follow());
    return () => cancelAnimationFrame(frame);
  }, [jump, script.older, script.lines.length]);
}

"use client";
import { useState, type DragEvent, type KeyboardEvent } from "react";

export interface Sorting {
  dragged: string | null;
  over: string | null;
  /** Of a thing that can be dragged, and dropped upon. */
  hands: (id: string) => {
    draggable: boolean;
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragEnd: () => void;
    onDrop: (event: DragEvent) => void;
  };
  /** Alt with an arrow moves it; so do buttons that call this. */
  keys: (id: string) => (event: KeyboardEvent) => void;
  step: (id: string, by: 1 | -1) => void;
}
const kind = "text/x-sorted";

/** Order by hand or by keys: one list, and a word when something goes elsewhere in it. */
export function useSortable(ids: readonly string[], move: (id: string, to: number) => void): Sorting {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  const step = (id: string, by: 1 | -1): void => {
    const to = ids.indexOf(id) + by;
    if (to >= 0 && to < ids.length) move(id, to);
  };
  return {
    dragged,
    over,
    hands: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.setData(kind, id);
        event.dataTransfer.effectAllowed = "move";
        setDragged(id);
      },
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(id);
      },
      onDragEnd: end,
      onDrop: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (dragged !== id) move(dragged, ids.indexOf(id));
        end();
      },
    }),
    keys: (id) => (event) => {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
      event.preventDefault();
      step(id, event.key === "ArrowUp" ? -1 : 1);
    },
    step,
  };
}

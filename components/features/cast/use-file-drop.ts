"use client";
import { useState, type DragEvent } from "react";

interface FileDrop {
  /** Files are held over the page. */
  over: boolean;
  on: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Files dropped anywhere on an element. Entering a child leaves its parent, so entries are counted. */
export function useFileDrop(onFiles: (files: File[]) => void, { enabled }: { enabled: boolean }): FileDrop {
  const [depth, setDepth] = useState(0);
  const only = (work: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!enabled || !hasFiles(event)) return;
    event.preventDefault();
    work(event);
  };
  return {
    over: depth > 0,
    on: {
      onDragEnter: only(() => setDepth((old) => old + 1)),
      onDragOver: only((event) => {
        event.dataTransfer.dropEffect = "copy";
      }),
      onDragLeave: only(() => setDepth((old) => Math.max(0, old - 1))),
      onDrop: only((event) => {
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }),
    },
  };
}

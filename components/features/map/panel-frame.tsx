"use client";
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { IconButton } from "@/components/ui/button";

export const panelSizes = ["peek", "half", "full"] as const;
export type PanelSize = (typeof panelSizes)[number];

interface FrameProps {
  title: string;
  sub?: string | undefined;
  marks?: ReactNode;
  /** Left out where there is nothing to close. */
  onClose?: (() => void) | undefined;
  closeLabel?: string | undefined;
  children: ReactNode;
}

/** How far the sheet is dragged before it takes the next size. */
const dragPx = 48;

/** The right of the map; over it on a small desk, a sheet with three heights on a phone. */
export function PanelFrame({ title, sub, marks, onClose, closeLabel = "Close", children }: FrameProps) {
  const [size, setSize] = useState<PanelSize>("peek");
  const [from, setFrom] = useState<number | null>(null);
  const turn = (by: number): void => {
    const at = panelSizes.indexOf(size) + by;
    setSize(panelSizes[Math.min(panelSizes.length - 1, Math.max(0, at))] ?? size);
  };
  const next = panelSizes[(panelSizes.indexOf(size) + 1) % panelSizes.length] ?? "peek";
  const drag = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.type === "pointerdown") {
      event.currentTarget.setPointerCapture(event.pointerId);
      setFrom(event.clientY);
    } else if (from !== null && Math.abs(event.clientY - from) >= dragPx) {
      turn(event.clientY < from ? 1 : -1);
      setFrom(event.clientY);
      event.currentTarget.dataset.dragged = "yes";
    }
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    turn(event.key === "ArrowUp" ? 1 : -1);
  };
  return (
    <aside className="insp map-p" data-size={size} aria-label={title}>
      <button
        type="button"
        className="grab-b"
        aria-label={`Height of the panel: ${size}. Press for ${next}`}
        onPointerDown={drag}
        onPointerMove={drag}
        onPointerUp={() => setFrom(null)}
        onPointerCancel={() => setFrom(null)}
        onKeyDown={press}
        onClick={(event) => {
          // A drag ends with a click of its own.
          if (event.currentTarget.dataset.dragged === "yes") event.currentTarget.dataset.dragged = "no";
          else setSize(next);
        }}
      >
        <span className="grab" aria-hidden />
      </button>
      <header className="ih">
        {marks && <span className="pair">{marks}</span>}
        <div>
          <h2 className="ih-t">{title}</h2>
          {sub && <p className="sub">{sub}</p>}
        </div>
        {onClose && <IconButton icon="close" label={closeLabel} tip={null} onClick={onClose} />}
      </header>
      <div className="mp-b" tabIndex={-1}>
        {children}
      </div>
    </aside>
  );
}

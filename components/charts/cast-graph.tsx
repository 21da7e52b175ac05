"use client";
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { CastMember, TieView } from "@/server/contracts/chronicle/view";
import type { Place } from "@/server/contracts/place";
import { useSize } from "../hooks/use-size";
import { IconButton } from "../ui/button";
import { GraphOutline } from "../ui/skeleton";
import { VisuallyHidden } from "../ui/small";
import { GraphPicture, type GraphPulse } from "./graph-picture";
import type { GraphFilter } from "./prepare/graph/filter";
import { extent } from "./prepare/graph/lanes";
import { shapeOf } from "./prepare/graph/request";
import { towards } from "./prepare/graph/walk";
import { useLayout } from "./use-layout";
import { fitTransform, useZoom } from "./use-zoom";

export interface CastGraphProps {
  characters: readonly CastMember[];
  ties: readonly TieView[];
  places: readonly Place[];
  /** They breathe. */
  acting?: readonly string[] | undefined;
  speakerId?: string | null | undefined;
  addresseeId?: string | null | undefined;
  /** Runs once along its lane whenever the key is a new one. */
  pulse?: GraphPulse | null | undefined;
  selectedId: string | null;
  onSelect: (id: string | null) => void;
  filter?: GraphFilter | undefined;
  /** Under which the picture is kept between visits: the timeline's id, say. */
  layoutKey?: string | undefined;
  label?: string | undefined;
  controls?: boolean | undefined;
  /** Pixels at the top that belong to a headline. */
  headroom?: number | undefined;
}

const nobody: readonly string[] = [];
const stepPx = 60;
const controlsWidth = 40;

/** The live graph. Fills its box, which must be positioned; everything in it is also in TieTable. */
export function CastGraph(props: CastGraphProps) {
  const {
    characters,
    ties,
    places,
    acting = nobody,
    selectedId,
    onSelect,
    layoutKey = "cast",
    label = "Relationships of the cast",
    controls = true,
    headroom = 0,
  } = props;
  const svg = useRef<SVGSVGElement>(null);
  const [watch, size] = useSize<HTMLDivElement>();
  const [focusId, setFocusId] = useState<string | null>(null);
  const present = useMemo(() => characters.filter((person) => !person.removed), [characters]);
  const shape = size && size.width > 0 ? shapeOf(size.width, size.height - headroom) : null;
  const layout = useLayout(present, ties, places, shape, layoutKey);
  const home = useMemo(
    () => (layout && size ? fitTransform(extent(layout), size, { top: headroom, right: controls ? controlsWidth : 0 }) : null),
    [layout, size, headroom, controls],
  );
  const zoom = useZoom(svg, home);

  const select = useCallback((id: string) => onSelect(id === selectedId ? null : id), [onSelect, selectedId]);
  const focusOn = (id: string) => svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  const walk = (event: KeyboardEvent<SVGGElement>, id: string) => {
    if (event.key === "Enter" || event.key === " ") select(id);
    else if (event.key === "Escape") onSelect(null);
    else {
      const next = layout && !event.shiftKey ? towards(layout.nodes, id, event.key) : null;
      if (!next) return;
      focusOn(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const moves: Record<string, () => void> = {
      "+": () => zoom.by(1.3),
      "=": () => zoom.by(1.3),
      "-": () => zoom.by(1 / 1.3),
      "0": zoom.fit,
      ArrowLeft: () => zoom.pan(stepPx, 0),
      ArrowRight: () => zoom.pan(-stepPx, 0),
      ArrowUp: () => zoom.pan(0, stepPx),
      ArrowDown: () => zoom.pan(0, -stepPx),
    };
    const move = event.ctrlKey || event.metaKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div className="gbox" ref={watch} role="group" aria-label={label} onKeyDown={press}>
      <svg ref={svg} className="graph" onClick={(event) => event.target === event.currentTarget && onSelect(null)}>
        {layout && (
          <GraphPicture
            {...props}
            characters={present}
            acting={acting}
            layout={layout}
            transform={zoom.transform}
            focusId={focusId}
            onFocus={setFocusId}
            onPick={select}
            onKey={walk}
          />
        )}
      </svg>
      {!layout && present.length > 0 && (
        <div className="g-note" role="status">
          <GraphOutline />
          <VisuallyHidden>Drawing the cast</VisuallyHidden>
        </div>
      )}
      {controls && layout && present.length > 0 && (
        <div className="zoom" role="group" aria-label="Zoom">
          <IconButton icon="plus" label="Closer" kbd="+" onClick={() => zoom.by(1.3)} />
          <IconButton icon="minus" label="Further away" kbd="-" onClick={() => zoom.by(1 / 1.3)} />
          <IconButton icon="fit" label="Show all" kbd="0" onClick={zoom.fit} />
        </div>
      )}
    </div>
  );
}

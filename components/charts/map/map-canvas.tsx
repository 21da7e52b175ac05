"use client";
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from "react";
import { GraphOutline } from "../../ui/skeleton";
import { createHands, type Hands } from "./hands";
import { createInput } from "./input";
import { keysHelp, pressKey } from "./keys";
import type { LayoutPhase } from "./layout-hold";
import { Stage } from "./stage";
import type { MapCanvasProps } from "./types";

const share = ({ done, of }: NonNullable<LayoutPhase>): number => Math.round((100 * done) / Math.max(1, of));

/** The relationship map. Fills its box, which must be positioned; all that is in it is also in the list beside it. */
export function MapCanvas(props: MapCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLCanvasElement>(null);
  const top = useRef<HTMLCanvasElement>(null);
  const mini = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const hands = useRef<Hands | null>(null);
  const [spoken, setSpoken] = useState("");
  const [phase, setPhase] = useState<LayoutPhase>(null);
  const help = useId();

  const begin = useEffectEvent((): (() => void) | undefined => {
    if (!box.current || !base.current || !top.current || !mini.current) return undefined;
    const surface = top.current;
    const made = new Stage({ box: box.current, base: base.current, top: surface, mini: mini.current, phase: setPhase }, props);
    const all = createHands(made, setSpoken, (name) => {
      if (surface.style.cursor !== name) surface.style.cursor = name;
    });
    const input = createInput(surface, all.input);
    const arrive = made.beforeFrame;
    made.beforeFrame = () => {
      input.flush();
      arrive();
    };
    stage.current = made;
    hands.current = all;
    props.handRef(all.hand);
    return () => {
      props.handRef(null);
      input.destroy();
      made.destroy();
      stage.current = hands.current = null;
    };
  });
  // The outside systems are two canvases, the pointer, and the browser's frame clock; another key is another map.
  useEffect(() => begin(), [props.layoutKey]);
  useEffect(() => stage.current?.update(props), [props]);

  const press = (event: KeyboardEvent) => {
    if (!hands.current || !pressKey(event, hands.current.keys)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="map-box" ref={box}>
      <canvas className="map-ground" ref={base} aria-hidden />
      <canvas
        className="map-light"
        ref={top}
        tabIndex={0}
        role="application"
        aria-roledescription="relationship map"
        aria-label={`Relationship map: ${props.nodes.length} people, ${props.ties.length} ties`}
        aria-describedby={help}
        onKeyDown={press}
      />
      <canvas className="map-mini" ref={mini} hidden aria-hidden />
      <p className="sr-only" id={help}>
        {keysHelp}
      </p>
      <p className="sr-only" role="status" aria-live="polite">
        {spoken}
      </p>
      {phase && props.nodes.length > 0 && (
        <div className="map-note" role="status">
          <GraphOutline />
          <span>
            {phase.words}
            {phase.done > 0 && `, ${share(phase)} %`}
          </span>
        </div>
      )}
    </div>
  );
}

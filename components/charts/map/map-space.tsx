"use client";
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { GraphOutline } from "../../ui/skeleton";
import { pressKey } from "./keys";
import type { LayoutPhase } from "./layout-hold";
import { MapCanvas } from "./map-canvas";
import type { createSpaceHands } from "./space-hands";
import type { Space } from "./space";
import type { MapCanvasProps } from "./types";

type SpaceHands = ReturnType<typeof createSpaceHands>;

const slackPx = 4;

/** Whether this browser can draw in depth at all. */
function hasDepth(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/** The map in depth. What draws it is fetched when it is first wanted; without WebGL the flat map stands, and says why. */
export function MapSpace(props: MapCanvasProps) {
  const [flat, setFlat] = useState(() => !hasDepth());
  if (!flat) return <Depth {...props} onFail={() => setFlat(true)} />;
  return (
    <>
      <MapCanvas {...props} />
      <p className="map-flat" role="status">
        This browser cannot draw in depth (WebGL is off), so this is the flat map.
      </p>
    </>
  );
}

function Depth(props: MapCanvasProps & { onFail: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const room = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLCanvasElement>(null);
  const space = useRef<Space | null>(null);
  const hands = useRef<SpaceHands | null>(null);
  const pressed = useRef<{ x: number; y: number } | null>(null);
  const pending = useRef(0);
  const [spoken, setSpoken] = useState("");
  const [waiting, setWaiting] = useState(true);
  const [phase, setPhase] = useState<LayoutPhase>(null);
  const help = useId();

  const latest = useEffectEvent(() => props);
  const begin = useEffectEvent((): (() => void) => {
    const hosts = { box: box.current, room: room.current, words: words.current };
    let gone = false;
    void Promise.all([import("./space"), import("./space-hands")])
      .then(([{ Space: Made }, { createSpaceHands: makeHands }]) => {
        if (gone || !hosts.box || !hosts.room || !hosts.words) return;
        const made = new Made({ box: hosts.box, room: hosts.room, words: hosts.words, phase: setPhase }, latest());
        space.current = made;
        hands.current = makeHands(made, setSpoken);
        latest().handRef(hands.current.hand);
        setWaiting(false);
      })
      // The graphics card is taken, or what drives it did not come: the flat map stands in.
      .catch(() => latest().onFail());
    return () => {
      gone = true;
      cancelAnimationFrame(pending.current);
      if (!space.current) return;
      latest().handRef(null);
      space.current.destroy();
      space.current = hands.current = null;
    };
  });
  // The outside systems are the graphics card and the module that drives it.
  useEffect(() => begin(), [props.layoutKey]);
  useEffect(() => space.current?.update(props), [props]);

  const at = (event: PointerEvent) => {
    const { x, y } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - x, y: event.clientY - y };
  };
  const press = (event: KeyboardEvent) => {
    if (!hands.current || !pressKey(event, hands.current.keys)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const surface = event.currentTarget;
    const where = at(event);
    if (event.buttons !== 0) return;
    cancelAnimationFrame(pending.current);
    pending.current = requestAnimationFrame(() => {
      surface.style.cursor = hands.current?.hover(where) ? "pointer" : "grab";
    });
  };
  const release = (event: PointerEvent) => {
    const from = pressed.current;
    const to = at(event);
    pressed.current = null;
    if (from && Math.hypot(from.x - to.x, from.y - to.y) < slackPx) hands.current?.click(to, event.shiftKey);
  };

  return (
    <div className="map-box" ref={box}>
      <canvas
        className="map-light"
        ref={room}
        tabIndex={0}
        role="application"
        aria-roledescription="relationship map in depth"
        aria-label={`Relationship map in depth: ${props.nodes.length} people, ${props.ties.length} ties`}
        aria-describedby={help}
        onKeyDown={press}
        onPointerDown={(event) => (pressed.current = at(event))}
        onPointerMove={move}
        onPointerUp={release}
        onPointerLeave={() => hands.current?.hover(null)}
      />
      <canvas className="map-words" ref={words} aria-hidden />
      <p className="sr-only" id={help}>
        Arrow keys turn the map, plus and minus zoom, 0 shows all. Home, Shift with an arrow, and N walk to people; Enter selects, P pins,
        Escape clears.
      </p>
      <p className="sr-only" role="status" aria-live="polite">
        {spoken}
      </p>
      {(waiting || phase) && (
        <div className="map-note" role="status">
          <GraphOutline />
          <span>{phase?.words ?? "Opening the map in depth"}</span>
        </div>
      )}
    </div>
  );
}

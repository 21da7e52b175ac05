"use client";
import { useMemo } from "react";
import { shortNameOf } from "@/components/charts/prepare/person";
import { useStudio } from "@/components/features/studio";
import { useReducedMotion } from "@/components/hooks/use-media";
import { Button, IconButton } from "@/components/ui/button";
import { GraphOutline, Skeleton } from "@/components/ui/skeleton";
import { late } from "@/components/ui/late";
import { DrawGuard } from "./draw-guard";
import { EngineChip } from "./engine-chip";
import { FindField } from "./find-field";
import { noFilter } from "./prepare/map-state";
import { sayMap, type MapTitle } from "./prepare/moment-words";
import { usePulse } from "./use-pulse";
import type { MapDesk } from "./use-map-desk";

const MapCanvas = late(() => import("@/components/charts/map/map-canvas").then((module) => module.MapCanvas), Waiting);
const MapSpace = late(() => import("@/components/charts/map/map-space").then((module) => module.MapSpace), Waiting);

/** From so many people on, the cast opens as communities. */
const foldFrom = 2_500;
const panPx = 90;

function Waiting() {
  return (
    <div className="g-note">
      <Skeleton shape="graph" label="Drawing the map" />
    </div>
  );
}

const useTitle = ({ state, counts, shownPairs, cast, startsAt, studio, path, differences }: MapDesk): MapTitle => {
  const { ego, compare } = state;
  const around = ego && studio.member(ego.id);
  return sayMap({
    pairs: counts.all,
    shown: shownPairs,
    tick: studio.replayTick,
    startsAt,
    ego: ego && around ? { name: shortNameOf(around), hops: ego.hops, people: Math.max(0, cast.length - 1) } : null,
    path:
      state.path && path.found !== undefined
        ? { from: studio.nameOf(state.path.fromId), to: studio.nameOf(state.path.toId), steps: path.found?.steps.length ?? null }
        : null,
    changes: compare && differences.of ? differences.of.length : null,
  });
};

function Title({ desk }: { desk: MapDesk }) {
  const { studio, state, set } = desk;
  const { title, sub } = useTitle(desk);
  return (
    <div className="maptitle" aria-busy={studio.replayLoading}>
      <h1>{title}</h1>
      <p className="sub">{studio.replayError ? `${studio.replayError}. What you see is another moment; nothing is lost.` : sub}</p>
      {state.ego && (
        <p className="mt-a">
          <Button size="s" icon="users" onClick={() => set({ ego: null })}>
            Show everybody
          </Button>
        </p>
      )}
    </div>
  );
}

/** Filters that match nothing, or a cast in which nobody has met: what that means, and the way on. */
function Nothing({ desk }: { desk: MapDesk }) {
  const { ties, shownPairs, set } = desk;
  if (shownPairs > 0) return null;
  return (
    <div className="g-note map-none" role="status">
      {ties.length === 0 && <GraphOutline />}
      <b>{ties.length === 0 ? "Ties appear when they meet somebody" : "Nothing of this kind yet."}</b>
      {ties.length > 0 && (
        <Button size="s" onClick={() => set({ filter: noFilter })}>
          Show all
        </Button>
      )}
    </div>
  );
}

function Controls({ desk }: { desk: MapDesk }) {
  const { hand, state, analysis } = desk;
  const grouped = state.colour === "community" && (analysis?.communities.length ?? 0) > 1;
  return (
    <>
      <div className="pan" role="group" aria-label="Move the picture">
        <IconButton icon="up" className="u" label="Up" tip={null} onClick={() => hand?.panBy(0, panPx)} />
        <IconButton icon="left" className="l" label="Left" tip={null} onClick={() => hand?.panBy(panPx, 0)} />
        <IconButton icon="right" className="r" label="Right" tip={null} onClick={() => hand?.panBy(-panPx, 0)} />
        <IconButton icon="down" className="d" label="Down" tip={null} onClick={() => hand?.panBy(0, -panPx)} />
      </div>
      <div className="zoom" role="group" aria-label="Zoom">
        {grouped && <IconButton icon="layers" label="Fold into communities" onClick={() => hand?.foldAll()} />}
        <IconButton icon="plus" label="Closer" kbd="+" onClick={() => hand?.zoomBy(1.3)} />
        <IconButton icon="minus" label="Further away" kbd="-" onClick={() => hand?.zoomBy(1 / 1.3)} />
        <IconButton icon="fit" label="Show all" kbd="0" onClick={() => hand?.fit()} />
      </div>
    </>
  );
}

/** The middle of the page: the sentence, the picture, and what moves it. */
export function MapStage({ desk }: { desk: MapDesk }) {
  const { studio, state, set, nodes, ties, groups, shown, select, path, shades, setHand } = desk;
  const reducedMotion = useReducedMotion();
  // A change is seen when it comes, also where a fast clock lets the rest be drawn only now and then.
  const pulse = usePulse(useStudio());
  const ids = useMemo(() => {
    if (!state.path || !path.found) return null;
    return [state.path.fromId, ...path.found.steps.map(({ toId }) => toId)];
  }, [state.path, path.found]);
  const { tick, playing } = studio.liveView.clock;
  const acting = useMemo(
    () => (playing && studio.mode === "live" ? studio.cast.filter(({ lastActTick }) => lastActTick === tick).map(({ id }) => id) : []),
    [studio.cast, studio.mode, tick, playing],
  );
  const props = {
    layoutKey: studio.ecosystem.id,
    nodes,
    ties,
    groups,
    shown,
    colourBy: state.colour,
    selection: state.selection,
    onSelect: select,
    path: ids,
    shades,
    pulse,
    acting,
    foldFrom,
    reducedMotion,
    handRef: setHand,
  };
  return (
    <section className="canvas stage" aria-label="Relationship map" data-past={studio.mode === "replay"}>
      <Title desk={desk} />
      <div className="map-top">
        <EngineChip />
        <FindField desk={desk} />
      </div>
      <DrawGuard onList={() => set({ shape: "list" })}>
        <div className="map-draw">{state.space === "3d" ? <MapSpace {...props} /> : <MapCanvas {...props} />}</div>
      </DrawGuard>
      <Nothing desk={desk} />
      <Controls desk={desk} />
    </section>
  );
}

"use client";
import { useHotkeys } from "@/components/hooks/use-hotkeys";
import { useStudio } from "@/components/features/studio";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/states";
import { Skeleton } from "@/components/ui/skeleton";
import { late } from "@/components/ui/late";
import { FilterBar } from "./filter-bar";
import { MapAnnouncer } from "./map-announcer";
import { MapPanel } from "./map-panel";
import { MapStage } from "./map-stage";
import { Scrubber } from "./scrubber";
import { useMapDesk, type MapDesk } from "./use-map-desk";

const MapList = late(
  () => import("./map-list").then((module) => module.MapList),
  () => <Skeleton shape="rows" count={10} label="Opening the list" />,
);

function NobodyHere() {
  const { href, canWrite } = useStudio();
  return (
    <div className="frame-state">
      <EmptyState
        icon="map"
        title="Ties appear when she meets somebody"
        action={
          canWrite && (
            <ButtonLink variant="primary" icon="plus" href={href("cast")}>
              Add characters
            </ButtonLink>
          )
        }
      >
        Here you will see who is what to whom, at any moment, and by which words it came so. It begins with two characters.
      </EmptyState>
    </div>
  );
}

const focusFind = (): void => document.querySelector<HTMLInputElement>(".map-find input")?.focus();

function useMapKeys({ state, set, select, toggleCompare }: MapDesk): void {
  useHotkeys({
    "/": focusFind,
    l: () => set({ shape: state.shape === "map" ? "list" : "map" }),
    v: toggleCompare,
    Escape: () => {
      if (state.selection) select(null);
      else if (state.path) set({ path: null });
      else if (state.ego) set({ ego: null });
    },
  });
}

function Peopled() {
  const desk = useMapDesk();
  useMapKeys(desk);
  return (
    <div className="map" data-shape={desk.state.shape} data-chosen={desk.state.selection !== null || desk.state.compare !== null}>
      <FilterBar desk={desk} />
      {desk.state.shape === "list" ? <MapList desk={desk} /> : <MapStage desk={desk} />}
      <Scrubber desk={desk} />
      <MapPanel desk={desk} />
      <MapAnnouncer desk={desk} />
    </div>
  );
}

/** Who is what to whom, at any moment, and why? */
export function MapPage() {
  const { cast, liveView, timelineId } = useStudio();
  const isEmpty = cast.length === 0 && liveView.characters.every(({ removed }) => removed);
  return isEmpty ? <NobodyHere /> : <Peopled key={timelineId} />;
}

"use client";
import { drawnKinds, kindIcon, kindLabels } from "@/components/charts/prepare/kinds";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Segment } from "@/components/ui/segment";
import type { MapDesk } from "./use-map-desk";
import { MoreFilters } from "./more-filters";
import { toggleKind } from "./prepare/filter-ties";
import { TransferMenu } from "./transfer-menu";

const spaces = [
  { value: "2d", label: "2D", icon: "flat" },
  { value: "3d", label: "3D", icon: "cube" },
] as const;
const shapes = [
  { value: "map", label: "Map", icon: "map" },
  { value: "list", label: "List", icon: "list" },
] as const;

/** What is shown: kinds with how many there are, and how it is looked at. */
export function FilterBar({ desk }: { desk: MapDesk }) {
  const { state, set, counts, toggleCompare } = desk;
  const { filter } = state;
  // The plainest kind is asked for least, and not at all where there is none of it.
  const kinds = drawnKinds.filter((kind) => kind !== "acquaintance" || counts.of.has(kind) || filter.kinds.includes(kind));
  return (
    <div className="filters">
      <div className="chips" role="group" aria-label="Kinds of tie">
        <Chip pressed={filter.kinds.length === 0} onPressedChange={() => set({ filter: { ...filter, kinds: [] } })} count={counts.all}>
          All
        </Chip>
        {kinds.map((kind) => (
          <Chip
            key={kind}
            kind={kind}
            icon={kindIcon(kind)}
            count={counts.of.get(kind) ?? 0}
            pressed={filter.kinds.includes(kind)}
            onPressedChange={() => set({ filter: toggleKind(filter, kind) })}
          >
            {kindLabels[kind]}
          </Chip>
        ))}
      </div>
      <div className="map-tools">
        <MoreFilters desk={desk} />
        {state.shape === "map" && <Segment label="Space" value={state.space} onChange={(space) => set({ space })} options={spaces} />}
        <Segment label="Show as" value={state.shape} onChange={(shape) => set({ shape })} options={shapes} />
        <Button icon="compare" aria-pressed={state.compare !== null} onClick={toggleCompare}>
          Compare
        </Button>
        <TransferMenu desk={desk} />
      </div>
    </div>
  );
}

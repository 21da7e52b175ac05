"use client";
import { useMemo } from "react";
import { IconButton } from "@/components/ui/button";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import { Segment } from "@/components/ui/segment";
import { Slider } from "@/components/ui/slider";
import { nameCommunity, realCommunities } from "./prepare/glance";
import { noFilter, type MapFilter } from "./prepare/map-state";
import type { MapDesk } from "./use-map-desk";

const sizes = [
  { value: "pageRank", label: "PageRank" },
  { value: "degree", label: "Degree" },
  { value: "betweenness", label: "Betweenness" },
] as const;
const colours = [
  { value: "identity", label: "Identity" },
  { value: "community", label: "Community" },
] as const;
const every = { value: "", label: "All" };

export const countMore = ({ least, placeId, sceneId, communityId }: MapFilter): number =>
  [least > 0, placeId !== null, sceneId !== null, communityId !== null].filter(Boolean).length;

/** The filters that are asked for less often, and what size and colour mean. */
export function MoreFilters({ desk }: { desk: MapDesk }) {
  const { state, set, studio, analysis } = desk;
  const { filter } = state;
  const { places, scenes } = studio.view;
  const communities = useMemo(() => realCommunities(analysis?.communities ?? []), [analysis]);
  const change = (patch: Partial<MapFilter>): void => set({ filter: { ...filter, ...patch } });
  const count = countMore(filter);
  const label = count === 0 ? "More filters" : `More filters: ${count} in use`;
  return (
    <Popover align="end" title="More filters" trigger={<IconButton icon="filter" label={label} pressed={count > 0} tip={null} />}>
      <div className="map-more">
        <Slider
          label="Strength at least"
          value={filter.least}
          step={0.05}
          low="every tie"
          high="only the strongest"
          onChange={(least) => change({ least: Math.round(least * 100) / 100 })}
        />
        <Select
          label="Both at home in"
          value={filter.placeId ?? ""}
          options={[every, ...places.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ target }) => change({ placeId: target.value || null })}
        />
        <Select
          label="Both in the scene"
          value={filter.sceneId ?? ""}
          options={[every, ...scenes.toReversed().map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={({ target }) => change({ sceneId: target.value || null })}
        />
        <Select
          label="Both of the community"
          value={filter.communityId ?? ""}
          options={[every, ...communities.map((each) => ({ value: each.id, label: nameCommunity(each, studio.nameOf) }))]}
          onChange={({ target }) => change({ communityId: target.value || null })}
        />
        <Field label="Size by">
          <Segment label="Size by" value={state.size} onChange={(size) => set({ size })} options={sizes} />
        </Field>
        <Field label="Colour by">
          <Segment label="Colour by" value={state.colour} onChange={(colour) => set({ colour })} options={colours} />
        </Field>
        <Button size="s" variant="quiet" disabled={count === 0} onClick={() => set({ filter: { ...noFilter, kinds: filter.kinds } })}>
          Clear these filters
        </Button>
      </div>
    </Popover>
  );
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="fld">
      <span className="fld-l" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}
